import { useEffect, useMemo, useRef } from 'react'
import type { Finding } from '../../../../shared/schema/report.ts'
import { paragraphsOf } from '../../../attached/paragraphs.ts'
import { useWords } from '../words.ts'

interface Props {
  text: string
  findings: Finding[]
  /** The place to be shown; a new object each time that one is asked for. */
  place: { from: number } | null
}

/** The text of a file, paragraph by paragraph, with marks where findings are. */
export function AttachedText({ text, findings, place }: Props) {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const paragraphs = useMemo(() => paragraphsOf(text, findings), [text, findings])

  useEffect(() => {
    if (!place || !box.current) return
    const before = (items: Iterable<Element>) =>
      [...items].filter((item) => Number((item as HTMLElement).dataset.from) <= place.from).at(-1)
    const paragraph = before(box.current.children)
    if (!paragraph) return
    const target = (before(paragraph.children) ?? paragraph) as HTMLElement
    target.scrollIntoView({ block: 'center' })
    target.focus({ preventScroll: true })
    paragraph.classList.add('here')
    return () => paragraph.classList.remove('here')
  }, [place])

  return (
    <section aria-labelledby="file-text">
      <h2 id="file-text">{words.attachedText}</h2>
      <div ref={box} className="file-text">
        {paragraphs.map(({ from, pieces }) => (
          <p key={from} data-from={from} tabIndex={-1}>
            {pieces.map((piece) =>
              piece.finding ? (
                <mark
                  key={piece.from}
                  data-from={piece.from}
                  tabIndex={-1}
                  className={piece.finding.severity}
                  title={piece.finding.message}
                >
                  {piece.text}
                </mark>
              ) : (
                <span key={piece.from} data-from={piece.from} tabIndex={-1}>
                  {piece.text}
                </span>
              ),
            )}
          </p>
        ))}
      </div>
    </section>
  )
}
