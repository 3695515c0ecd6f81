import type { ToPage } from '../../../messages/panel-link.ts'
import { useWords } from '../words.ts'

interface Props {
  /** Whether the file is shown, instead of the draft. */
  attached: boolean
  send: (message: ToPage) => void
}

/** Where a page has both a draft and an attached file: which of them is looked at, and used for filling the form. */
export function Views({ attached, send }: Props) {
  const words = useWords()
  return (
    <fieldset className="views" aria-label={words.attachedTabs}>
      {[
        { title: words.draftTab, value: false },
        { title: words.attachedTab, value: true },
      ].map(({ title, value }) => (
        <button
          key={title}
          type="button"
          aria-pressed={attached === value}
          onClick={() => send({ name: 'look', attached: value })}
        >
          {title}
        </button>
      ))}
    </fieldset>
  )
}
