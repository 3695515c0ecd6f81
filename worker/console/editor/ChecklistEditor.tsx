import { Button, Group, Title } from '@mantine/core'
import { useHotkeys, useMediaQuery } from '@mantine/hooks'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Preview } from '../preview/Preview.tsx'
import classes from './editor.module.css'
import { checklistFaults } from './faults.ts'
import { followedAll, unsettled } from './follow.ts'
import { Marks } from './ItemList.tsx'
import { Bodies } from './parts/Bodies.tsx'
import { Clauses } from './parts/Clauses.tsx'
import { Coverage } from './parts/Coverage.tsx'
import { General } from './parts/General.tsx'
import type { PartProps } from './parts/part.ts'
import { References } from './parts/References.tsx'
import { Sections } from './parts/Sections.tsx'
import { type Remark, SurroundingsProvider } from './surroundings.tsx'
import { useHistory } from './use-history.ts'
import { useEditorWords } from './words/words.ts'

interface ChecklistEditorProps {
  value: Checklist
  onChange(value: Checklist): void
  readOnly: boolean
  /** What a review remarked, at its fields. */
  comments: readonly Remark[]
  /** The checklist of which the comments were made; null while it is not known. */
  reviewed: Checklist | null
  /** The proposal from which the checklist was made, with what it was unsure of; null for any other. */
  doubts: { checklist: Checklist; notes: readonly Remark[] } | null
}

const parts = {
  general: { paths: ['title', 'basis', 'appliesTo', 'form', 'overlap', 'id'], Part: General },
  sections: { paths: ['sections', 'groups'], Part: Sections },
  references: { paths: ['references'], Part: References },
  coverage: { paths: ['coverage'], Part: Coverage },
  implementation: {
    paths: ['implementation'],
    Part: (props: PartProps) => <Bodies {...props} list="implementation" />,
  },
  recipients: { paths: ['recipients'], Part: (props: PartProps) => <Bodies {...props} list="recipients" /> },
  clauses: { paths: ['clauses'], Part: Clauses },
}
type PartName = keyof typeof parts
const partNames = Object.keys(parts) as PartName[]

/** The whole checklist in forms: its parts at the left, the part's form in the middle, a draft's check at the right. */
export function ChecklistEditor({
  value,
  onChange,
  readOnly,
  comments,
  reviewed,
  doubts,
}: ChecklistEditorProps) {
  const words = useEditorWords()
  const { language } = useLanguage()
  const { change, amend, undo, redo, canUndo, canRedo } = useHistory(value, onChange)
  const [part, setPart] = useState<PartName>('general')
  const wide = useMediaQuery('(min-width: 1200px)', true)
  const [previewing, setPreviewing] = useState<boolean | null>(null)
  const shown = previewing ?? wide
  const settled = useDeferredValue(value)
  const consoleWords = useWords()
  const faults = useMemo(
    () => checklistFaults(settled, language, consoleWords),
    [settled, language, consoleWords],
  )
  const [first] = useState(value)
  const surroundings = useMemo(
    () => ({
      readOnly,
      faults,
      remarks: followedAll(comments, reviewed ?? first, settled),
      notes: doubts === null ? none : unsettled(doubts.notes, doubts.checklist, settled),
    }),
    [readOnly, faults, comments, reviewed, doubts, first, settled],
  )
  // In a field too: its own undo would know only what was typed into it.
  useHotkeys(
    readOnly
      ? []
      : [
          ['mod+Z', steps(undo), { preventDefault: false }],
          ['mod+Y', steps(redo), { preventDefault: false }],
          ['mod+shift+Z', steps(redo), { preventDefault: false }],
        ],
    [],
    true,
  )
  const { Part } = parts[part]
  return (
    <SurroundingsProvider value={surroundings}>
      <div>
        <Group justify="space-between" mb="xs">
          <Group gap="xs">
            {readOnly ? null : (
              <>
                <Button variant="default" size="xs" disabled={!canUndo} onClick={undo} title={words.undoKeys}>
                  {words.undo}
                </Button>
                <Button variant="default" size="xs" disabled={!canRedo} onClick={redo} title={words.redoKeys}>
                  {words.redo}
                </Button>
              </>
            )}
          </Group>
          <Button variant="default" size="xs" aria-expanded={shown} onClick={() => setPreviewing(!shown)}>
            {shown ? words.hidePreview : words.showPreview}
          </Button>
        </Group>
        <div className={classes.layout}>
          <nav className={classes.parts} aria-label={words.parts.label}>
            {partNames.map((name) => (
              <button
                key={name}
                type="button"
                className={classes.part}
                aria-current={name === part}
                onClick={() => setPart(name)}
              >
                <span>
                  {words.parts[name]}
                  <Marks path={parts[name].paths} />
                </span>
              </button>
            ))}
          </nav>
          <section className={classes.form} aria-label={words.parts[part]}>
            <Title order={2} mb="sm">
              {words.parts[part]}
            </Title>
            <Part value={value} change={change} amend={amend} />
          </section>
          {shown ? (
            <aside className={classes.preview} aria-label={words.showPreview} data-preview>
              <Preview checklist={settled} />
            </aside>
          ) : null}
        </div>
      </div>
    </SurroundingsProvider>
  )
}

const none: readonly Remark[] = []

/** A step back or forward by key. The draft that is tried on is no part of the checklist: it has an undo of its own. */
const steps = (step: () => void) => (event: KeyboardEvent) => {
  if (event.target instanceof Element && event.target.closest('[data-preview]')) return
  event.preventDefault()
  step()
}
