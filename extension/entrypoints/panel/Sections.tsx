import { useState } from 'react'
import type { Checklist, Section } from '../../../shared/schema/checklist.ts'
import type { Clause } from '../../../shared/schema/clause.ts'
import type { Report, SectionReport } from '../../../shared/schema/report.ts'
import { fill } from '../../language.ts'
import { useIsOff } from './off.ts'
import type { Act } from './Panel.tsx'
import { useWords } from './words.ts'

export const signs = { present: '✓', empty: '!', missing: '✗', misplaced: '!', unreadable: '?' }

interface Props {
  checklist: Checklist
  report: Report
  act: Act
  go: (from: number, to: number) => void
}

/** The sections in the order of the checklist, each with its state in sign and word. */
export function Sections({ checklist, report, act, go }: Props) {
  const words = useWords()
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">{words.sections}</h2>
      <ul className="sections">
        {report.sections.map((state) => {
          const section = checklist.sections.find((item) => item.id === state.id)
          return (
            section && (
              <Row
                key={state.id}
                section={section}
                state={state}
                clauses={checklist.clauses.filter((clause) => clause.section === state.id)}
                act={act}
                go={go}
              />
            )
          )
        })}
      </ul>
    </section>
  )
}

interface RowProps extends Pick<Props, 'act' | 'go'> {
  section: Section
  state: SectionReport
  clauses: Clause[]
}

function Row({ section, state, clauses, act, go }: RowProps) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const insertOff = useIsOff('insert')
  const wanting = !insertOff && (state.status === 'missing' || state.status === 'empty')
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
      {wanting && clauses[0] && (
        <span className="insert">
          <button
            type="button"
            className="act"
            aria-label={fill(words.insertInto, { title: section.title })}
            onClick={(event) => act(event, { name: 'insert', clause: (clauses[0] as Clause).id })}
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
          {clauses.map((clause) => (
            <li key={clause.id}>
              <button
                type="button"
                onClick={(event) => {
                  setOpen(false)
                  act(event, { name: 'insert', clause: clause.id })
                }}
              >
                <strong>{clause.title}</strong>
                <span>{clause.text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
