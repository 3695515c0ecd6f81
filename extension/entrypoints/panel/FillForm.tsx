import { useEffect, useRef, useState } from 'react'
import { browser } from 'wxt/browser'
import type { Answers } from '../../../shared/clause/fill.ts'
import { fill } from '../../language.ts'
import type { FilledClause } from '../../messages/panel-link.ts'
import { Field } from './Field.tsx'
import {
  actionOf,
  type Filling,
  fieldsOf,
  type Known,
  keysOf,
  skeletonDate,
  skeletonNumber,
} from './filling.ts'
import { type Memory, remember } from './memory.ts'
import type { Act } from './Panel.tsx'
import { SkeletonFields } from './SkeletonFields.tsx'
import { useWords } from './words.ts'

interface Props {
  filling: Filling
  known: Known
  memory: Memory
  act: Act
  remembered: (memory: Memory) => void
  close: () => void
}

/** Asks for what neither profile nor draft gives, and shows the text as it will stand. */
export function FillForm({ filling, known, memory, act, remembered, close }: Props) {
  const words = useWords()
  const [answers, setAnswers] = useState<Answers>(() => ({ ...memory.answers, [skeletonDate]: today() }))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input, select, textarea, button')
    first?.focus()
  }, [])
  const fields = fieldsOf(filling, known, answers)
  const action = actionOf(filling, known, answers)
  const answer = (key: string, value: string) => setAnswers((before) => ({ ...before, [key]: value }))

  function submit(event: React.FormEvent) {
    event.preventDefault()
    act(event, action)
    void remember(fields, answers, keysOf(filling)).then(remembered)
    close()
  }

  return (
    <form
      ref={form}
      className="filling"
      aria-labelledby="filling"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <h2 id="filling">{titleOf(filling, words.filling)}</h2>
      {!known.unit && (
        <p className="hint">
          {words.noUnit}{' '}
          <button type="button" className="link" onClick={() => void browser.runtime.openOptionsPage()}>
            {words.declareUnit}
          </button>
        </p>
      )}
      {filling.kind === 'skeleton' && (
        <SkeletonFields
          date={answers[skeletonDate] ?? ''}
          number={answers[skeletonNumber] ?? ''}
          answer={answer}
        />
      )}
      {fields.map((field) => (
        <Field key={field.key} field={field} value={answers[field.key] ?? ''} answer={answer} />
      ))}
      {fields.length > 0 && <p className="hint">{words.filling.hint}</p>}
      <div className="row">
        <button type="submit" className="act">
          {words.filling.insert}
        </button>
        <button type="button" className="plain" onClick={close}>
          {words.filling.back}
        </button>
      </div>
      <h3 id="filled">{words.filling.preview}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section className="preview" aria-labelledby="filled" tabIndex={0}>
        {'text' in action && <p>{action.text}</p>}
        {'clauses' in action &&
          action.clauses.map((item) => <Part key={item.section} item={item} known={known} />)}
      </section>
    </form>
  )
}

function Part({ item, known }: { item: FilledClause; known: Known }) {
  const title = known.checklist.sections.find(({ id }) => id === item.section)?.title
  return (
    <>
      <h4>{title}</h4>
      <p>{item.text}</p>
    </>
  )
}

function titleOf(filling: Filling, words: ReturnType<typeof useWords>['filling']): string {
  if (filling.kind === 'skeleton') return words.skeleton
  const [first] = filling.clauses
  return filling.clauses.length === 1 && first
    ? fill(words.clause, { title: first.clause.title })
    : fill(words.missing, { count: filling.clauses.length })
}

/** In the person's own time. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(now.getDate())}/${two(now.getMonth() + 1)}/${now.getFullYear()}`
}
