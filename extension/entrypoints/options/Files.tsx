import { useRef } from 'react'
import type { Unit } from '../../../shared/schema/unit.ts'
import { exportProfile } from './profile-file.ts'
import { useWords } from './words.ts'

interface Props {
  /** What is kept; null: there is nothing to export. */
  unit: Unit | null
  chosen: (file: File) => void
}

/** The profile as a file: from a colleague's browser to this one, or the other way. */
export function Files({ unit, chosen }: Props) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="row">
      <button type="button" className="act" onClick={() => input.current?.click()}>
        {words.importFile}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) chosen(file)
          // The same file can be chosen again.
          target.value = ''
        }}
      />
      <button type="button" className="act" disabled={!unit} onClick={() => unit && exportProfile(unit)}>
        {words.exportFile}
      </button>
      <span className="hint">{words.fileHint}</span>
    </div>
  )
}
