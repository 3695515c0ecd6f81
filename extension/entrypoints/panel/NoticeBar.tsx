import { useEffect, useRef, useState } from 'react'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { fill } from '../../language.ts'
import type { Notice } from '../../messages/panel-link.ts'
import type { Act } from './Panel.tsx'
import { useWords } from './words.ts'

/** What became of the last click, read out politely, with the way back where there is one. */
export function NoticeBar({
  notice,
  checklist,
  act,
}: {
  notice: Notice | null
  checklist: Checklist | null
  act: Act
}) {
  const words = useWords()
  const copied = useCopied(notice)
  const title = checklist?.sections.find((section) => section.id === notice?.section)?.title ?? ''
  return (
    <div className="notice" role="status" aria-live="polite" hidden={notice === null}>
      {notice && (
        <p>
          {notice.kind === 'offered'
            ? words[copied ? 'copied' : 'copyFailed']
            : fill(words[notice.kind], { title, count: notice.count ?? 0 })}
          {notice.undo && (
            <button type="button" className="act" onClick={(event) => act(event, { name: 'undo' })}>
              {notice.kind === 'fixedAll' || notice.kind === 'insertedAll' ? words.undoAll : words.undo}
            </button>
          )}
        </p>
      )}
      {notice?.kind === 'offered' && !copied && <CopyBox text={notice.text ?? ''} />}
    </div>
  )
}

/** Puts a refused clause on the clipboard; false where the browser does not let us. */
function useCopied(notice: Notice | null): boolean {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    setCopied(false)
    if (notice?.kind === 'offered' && notice.text) copy(notice.text).then(setCopied)
  }, [notice])
  return copied
}

/** The page side gives the panel the focus, without which nothing is copied; that takes a moment between processes. */
async function copy(text: string): Promise<boolean> {
  // A frame in a page without TLS has no clipboard object.
  if (!('clipboard' in navigator)) return false
  for (let tries = 0; tries < 10; tries += 1) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    if (copied) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

function CopyBox({ text }: { text: string }) {
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => box.current?.select(), [])
  return <textarea ref={box} readOnly rows={6} value={text} />
}
