import { useState } from 'react'
import { fillTemplate } from '../../../../shared/clause/fill.ts'
import { placeClause } from '../../../../shared/clause/place.ts'
import { parseTemplate } from '../../../../shared/clause/template.ts'
import type { Clause } from '../../../../shared/schema/clause.ts'
import { fill } from '../../../language.ts'
import type { Attached } from '../../../messages/attached.ts'
import { signs } from '../Sections.tsx'
import { useWords } from '../words.ts'

interface Props {
  attached: Extract<Attached, { state: 'read' }>
  go: (from: number, to: number) => void
}

/** The sections of a file. What is missing can't be put in: its clause can be copied. */
export function AttachedSections({ attached: { checklist, report, text }, go }: Props) {
  const words = useWords()
  const [copied, setCopied] = useState<{ clause: string; text: string; done: boolean } | null>(null)

  async function copy(clause: Clause) {
    const body = fillTemplate(parseTemplate(clause.text).parts, {}, {})
    const placed = placeClause(text, checklist, clause.section, body).text.trim()
    setCopied({ clause: clause.id, text: placed, done: await copyText(placed) })
  }

  return (
    <section aria-labelledby="sections">
      <h2 id="sections">{words.sections}</h2>
      <ul className="sections">
        {report.sections.map(({ id, status, from, line, heading }) => {
          const title = checklist.sections.find((section) => section.id === id)?.title ?? id
          const wanting = status === 'missing' || status === 'empty'
          const clause = wanting ? checklist.clauses.find((item) => item.section === id) : undefined
          return (
            <li key={id} className={status} data-section={id} data-status={status}>
              <span className="sign" aria-hidden="true">
                {signs[status]}
              </span>
              {from === null ? (
                <span className="name">{title}</span>
              ) : (
                <button
                  type="button"
                  className="name link"
                  onClick={() => go(from, from + (heading?.length ?? 0))}
                >
                  {title}
                </button>
              )}
              <span className="state">
                {words[status]}
                {line !== null && <span className="line"> · {fill(words.line, { line })}</span>}
              </span>
              {clause && (
                <span className="insert">
                  <button
                    type="button"
                    className="act"
                    aria-label={fill(words.copyClauseInto, { title })}
                    onClick={() => void copy(clause)}
                  >
                    {words.copyClause}
                  </button>
                </span>
              )}
              {clause && copied?.clause === clause.id && (
                <div className="copied" role="status">
                  {copied.done ? words.clauseCopied : words.clauseNotCopied}
                  {!copied.done && <textarea readOnly rows={5} value={copied.text} />}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** False where the browser does not let us; a frame in a page without TLS has no clipboard object. */
async function copyText(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
