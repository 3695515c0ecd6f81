import { useIsOff } from './off.ts'
import { useWords } from './words.ts'

/** What is always at hand, at the panel's lower edge. */
export function Tools({ find }: { find: () => void }) {
  const words = useWords()
  const insertOff = useIsOff('insert')
  if (insertOff) return null
  return (
    <div className="tools">
      <button type="button" className="act" aria-keyshortcuts="Alt+M" onClick={find}>
        {words.findClause} <kbd>Alt+M</kbd>
      </button>
    </div>
  )
}
