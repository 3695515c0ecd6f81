import { useEffect, useMemo, useRef, useState } from 'react'
import { fillTemplate } from '../../../shared/clause/fill.ts'
import { ClauseSearch } from '../../../shared/clause/search.ts'
import { parseTemplate } from '../../../shared/clause/template.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Report } from '../../../shared/schema/report.ts'
import { fill } from '../../language.ts'
import { actionOf, type Filling, type Known } from './filling.ts'
import { isWanting, type Offered } from './offered.ts'
import type { Trusted } from './trusted.ts'
import { useWords } from './words.ts'

interface Props {
  offered: Offered[]
  report: Report
  known: Known
  insert: (event: Trusted, filling: Filling) => void
  close: () => void
}

/** «Tìm đoạn mẫu»: a search among all clauses that needs no mouse. */
export function Palette({ offered, report, known, insert, close }: Props) {
  const words = useWords()
  const { checklist } = known
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const search = useMemo(() => searchAmong(offered, checklist), [offered, checklist])
  const wanting = new Set(report.sections.filter(isWanting).map(({ id }) => id))
  const found = search.search(query).flatMap((key) => offered.find((item) => item.key === key) ?? [])
  // Without a query, what the draft lacks comes first.
  if (query.trim() === '') found.sort((one, other) => wants(other) - wants(one))
  function wants({ clause }: Offered): number {
    return wanting.has(clause.section) ? 1 : 0
  }
  const chosen = found[Math.min(at, found.length - 1)]
  const titleOf = ({ clause }: Offered) =>
    checklist.sections.find(({ id }) => id === clause.section)?.title ?? ''

  useEffect(() => {
    if (chosen) document.getElementById(idOf(chosen))?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function pressed(event: React.KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key]
    if (event.key === 'Escape') close()
    else if (event.nativeEvent.isComposing) return
    else if (event.key === 'Enter' && chosen) insert(event, { kind: 'clauses', clauses: [chosen] })
    else if (step) setAt(Math.max(0, Math.min(found.length - 1, at + step)))
    else return
    event.preventDefault()
  }

  return (
    <section className="palette" aria-labelledby="palette">
      <h2 id="palette">{words.palette.title}</h2>
      <div className="field">
        <label htmlFor="query">{words.palette.query}</label>
        <input
          id="query"
          ref={input}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-expanded={found.length > 0}
          aria-controls="clauses"
          aria-autocomplete="list"
          aria-activedescendant={chosen && idOf(chosen)}
          aria-describedby="keys"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={pressed}
        />
        <p className="hint" id="keys">
          {words.palette.keys}
        </p>
      </div>
      <p className="hint" role="status">
        {found.length > 0 ? fill(words.palette.count, { count: found.length }) : words.palette.none}
      </p>
      <div className="listbox" id="clauses" role="listbox" aria-label={words.palette.list}>
        {found.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
          <div
            key={item.key}
            id={idOf(item)}
            role="option"
            tabIndex={-1}
            aria-selected={item === chosen}
            onClick={() => setAt(index)}
          >
            <strong>{item.clause.title}</strong>
            <span>
              {titleOf(item)}
              {wants(item) > 0 && ` · ${words.palette.wanted}`}
              {item.own && ` · ${words.palette.own}`}
            </span>
          </div>
        ))}
      </div>
      <div className="row">
        {chosen && (
          <button
            type="button"
            className="act"
            onClick={(event) => insert(event, { kind: 'clauses', clauses: [chosen] })}
          >
            {fill(words.palette.insert, { title: titleOf(chosen) })}
          </button>
        )}
        <button type="button" className="plain" onClick={close}>
          {words.filling.back}
        </button>
      </div>
      {chosen && (
        <>
          <h3 id="chosen">{words.palette.preview}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
          <section className="preview" aria-labelledby="chosen" tabIndex={0}>
            <p>{previewOf(chosen, known)}</p>
            {chosen.clause.remark && <p className="hint">{chosen.clause.remark}</p>}
          </section>
        </>
      )}
    </section>
  )
}

const idOf = ({ key }: Offered) => `clause ${key}`.replace(/\W/g, '-')

function previewOf(item: Offered, known: Known): string {
  const action = actionOf({ kind: 'clauses', clauses: [item] }, known, {})
  return 'text' in action ? action.text : ''
}

function searchAmong(offered: readonly Offered[], { sections }: Checklist): ClauseSearch {
  return new ClauseSearch(
    offered.map(({ key, clause, uses }) => {
      const section = sections.find(({ id }) => id === clause.section)
      return {
        key,
        title: clause.title,
        section: [section?.title, ...(section?.headings ?? [])].join('; '),
        text: fillTemplate(parseTemplate(clause.text).parts, {}, {}),
        uses,
      }
    }),
  )
}
