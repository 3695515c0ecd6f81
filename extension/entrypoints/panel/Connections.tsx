import { useEffect, useState } from 'react'
import { fill, type Language } from '../../language.ts'
import { ask } from '../../messages/to-background.ts'
import type { Connections as Log } from '../../sync/connection-log.ts'
import { useWords } from './words.ts'

/** «Nhật ký kết nối»: every request that the extension has made, the latest first. */
export function Connections({ language }: { language: Language }) {
  const words = useWords()
  const [log, setLog] = useState<Log | null>(null)
  useEffect(() => {
    void ask('connections', {}).then(setLog)
  }, [])
  if (!log) return null
  if (log.recent.length === 0) return <p>{words.noConnections}</p>
  const requests = [...log.recent].reverse()
  return (
    <>
      <table className="connections">
        <thead>
          <tr>
            <th scope="col">{words.connectionTime}</th>
            <th scope="col">{words.connectionAddress}</th>
            <th scope="col">{words.connectionBytes}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map(({ time, address, bytes }) => (
            <tr key={`${time} ${address}`}>
              <td>{new Date(time).toLocaleString(language, { dateStyle: 'short', timeStyle: 'medium' })}</td>
              <td>{address}</td>
              <td>{bytes.toLocaleString(language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {log.older.count > 0 && <p>{fill(words.olderConnections, log.older)}</p>}
    </>
  )
}
