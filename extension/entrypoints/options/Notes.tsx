import { fill, type Language } from '../../language.ts'
import type { FormKey } from './unit-form.ts'
import { useWords } from './words.ts'

/** What became of the last thing that was done here, or elsewhere. */
export type Note =
  | { kind: 'saved'; at: number }
  | { kind: 'failed' }
  | { kind: 'imported' }
  | { kind: 'refused'; faults: string[] }
  /** Another window has kept a profile; `both`: what was changed there and here. */
  | { kind: 'elsewhere'; both: FormKey[] }

export function Notes({ note, language }: { note: Note | null; language: Language }) {
  const words = useWords()
  return (
    <div className={`note ${note?.kind ?? ''}`} role="status">
      {note?.kind === 'saved' && (
        <p>
          {fill(words.saved, {
            time: new Date(note.at).toLocaleTimeString(language, { timeStyle: 'short' }),
          })}
        </p>
      )}
      {note?.kind === 'failed' && <p>{words.failed}</p>}
      {note?.kind === 'imported' && <p>{words.imported}</p>}
      {note?.kind === 'refused' && (
        <>
          <p>{words.refused}</p>
          <ul>
            {note.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </>
      )}
      {note?.kind === 'elsewhere' && (
        <>
          <p>{words.elsewhere}</p>
          {note.both.length > 0 && (
            <p>{fill(words.both, { fields: note.both.map((key) => `«${words.labels[key]}»`).join(', ') })}</p>
          )}
        </>
      )}
    </div>
  )
}
