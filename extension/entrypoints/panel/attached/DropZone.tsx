import { useEffect, useState } from 'react'
import type { ToPage } from '../../../messages/panel-link.ts'
import { useWords } from '../words.ts'

interface Props {
  /** Null where the panel is connected to no page: then nothing can be checked. */
  send: ((message: ToPage) => void) | null
}

/** A Word file can be dropped anywhere on the panel. It is read here; its text goes to the page side. */
export function DropZone({ send }: Props) {
  const words = useWords()
  const [over, setOver] = useState(false)
  const [unconnected, setUnconnected] = useState(false)

  useEffect(() => {
    const end = new AbortController()
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const dragged = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const dropped = (event: DragEvent) => {
      setOver(false)
      if (!holdsFile(event)) return
      // Else the browser would open the file in place of the panel.
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      setUnconnected(send === null)
      if (file && send && event.isTrusted) void read(file, send)
    }
    addEventListener('dragover', dragged, end)
    addEventListener('dragleave', (event) => setOver(event.relatedTarget !== null), end)
    addEventListener('drop', dropped, end)
    return () => end.abort()
  }, [send])

  return (
    <>
      {unconnected && !send && (
        <p className="waiting" role="alert">
          {words.attachedNoPage}
        </p>
      )}
      {over && <div className="drop">{words.attachedDrop}</div>}
    </>
  )
}

/** The readers are fetched when the first file comes. */
async function read(file: File, send: (message: ToPage) => void): Promise<void> {
  const { readFile } = await import('../../../attached/read-file.ts')
  send({ name: 'attach', file: file.name, reading: await readFile(file) })
}
