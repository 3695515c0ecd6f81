import { useState } from 'react'
import { fillTemplate } from '../../../shared/clause/fill.ts'
import { parseTemplate } from '../../../shared/clause/template.ts'
import type { Checklist, Section } from '../../../shared/schema/checklist.ts'
import type { Clause } from '../../../shared/schema/clause.ts'
import type { Report, SectionReport } from '../../../shared/schema/report.ts'
import { fill } from '../../language.ts'
import type { Filling } from './filling.ts'
import { useIsOff } from './off.ts'
import { isWanting, type Offered } from './offered.ts'
import type { Trusted } from './trusted.ts'
import { useWords } from './words.ts'

export const signs = { present: '✓', empty: '!', missing: '✗', misplaced: '!', unreadable: '?' }

interface Props {
  checklist: Checklist
  report: Report
  /** There is no text yet: then a skeleton is what is wanted. */
  empty: boolean
  offered: Offered[]
  insert: (event: Trusted, filling: Filling) => void
  go: (from: number, to: number) => void
}

/** The sections in the order of the checklist, each with its state in sign and word. */
export function Sections({ checklist, report, empty, offered, insert, go }: Props) {
  const words = useWords()
  const insertOff = useIsOff('insert')
  const fitting = (id: string) => offered.filter(({ clause }) => clause.section === id)
  const missing = report.sections.filter(isWanting).flatMap(({ id }) => fitting(id).slice(0, 1))
  return (
    <section aria-labelledby="sections">
      <div className="heading">
        <h2 id="sections">{words.sections}</h2>
        {!insertOff && !empty && missing.length > 1 && (
          <button
            type="button"
            className="act"
            onClick={(event) => insert(event, { kind: 'clauses', clauses: missing })}
          >
            {words.fillMissing}
          </button>
        )}
      </div>
      <ul className="sections">
        {report.sections.map((state) => {
          const section = checklist.sections.find((item) => item.id === state.id)
          return (
            section && (
              <Row
                key={state.id}
                section={section}
                state={state}
                clauses={fitting(state.id)}
                insert={insert}
                go={go}
              />
            )
          )
        })}
      </ul>
    </section>
  )
}

interface RowProps extends Pick<Props, 'insert' | 'go'> {
  section: Section
  state: SectionReport
  clauses: Offered[]
}

function Row({ section, state, clauses, insert, go }: RowProps) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const insertOff = useIsOff('insert')
  const wanting = !insertOff && isWanting(state)
  const [first] = clauses
  const { from, line } = state
  return (
    <li className={state.status} data-section={state.id} data-status={state.status}>
      <span className="sign" aria-hidden="true">
        {signs[state.status]}
      </span>
      {from === null ? (
        <span className="name">{section.title}</span>
      ) : (
        <button
          type="button"
          className="name link"
          onClick={() => go(from, from + (state.heading?.length ?? 0))}
        >
          {section.title}
        </button>
      )}
      <span className="state">
        {words[state.status]}
        {line !== null && <span className="line"> · {fill(words.line, { line })}</span>}
      </span>
      {wanting && first && (
        <span className="insert">
          <button
            type="button"
            className="act"
            aria-label={fill(words.insertInto, { title: section.title })}
            onClick={(event) => insert(event, { kind: 'clauses', clauses: [first] })}
          >
            {words.insert}
          </button>
          {clauses.length > 1 && (
            <button
              type="button"
              className="act more"
              aria-expanded={open}
              aria-label={words.chooseClause}
              title={words.chooseClause}
              onClick={() => setOpen(!open)}
            >
              ▾
            </button>
          )}
        </span>
      )}
      {wanting && open && (
        <ul className="clauses">
          {clauses.map((offer) => (
            <li key={offer.key}>
              <button
                type="button"
                onClick={(event) => {
                  setOpen(false)
                  insert(event, { kind: 'clauses', clauses: [offer] })
                }}
              >
                <strong>{offer.clause.title}</strong>
                <span>{plainText(offer.clause)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** A clause as it reads before anything is known. */
const plainText = ({ text }: Clause) => fillTemplate(parseTemplate(text).parts, {}, {})
