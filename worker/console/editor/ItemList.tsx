import { Accordion, ActionIcon, Badge, Button, Group, Text } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { fill } from '../language.tsx'
import classes from './editor.module.css'
import { countUnder } from './faults.ts'
import { FieldNotes } from './fields/FieldNotes.tsx'
import { moved, replaced, without } from './list.ts'
import { useSurroundings } from './surroundings.tsx'
import { type EditorWords, useEditorWords } from './words/words.ts'

interface ItemListProps<Item> {
  /** The list's name, and its path: `coverage.0.points`. */
  list: keyof EditorWords['items']['add']
  path: string
  items: readonly Item[]
  name(item: Item): string
  /** Said behind the name, in smaller letters. */
  aside?(item: Item): string
  fresh(): Item
  /** `path`: the field that was changed; null for items that came, went or moved. */
  onChange(items: Item[], path: string | null): void
  children(item: Item, path: string, change: (item: Item, field: string | null) => void): ReactNode
}

/** Items one below the other, one open at a time: add, remove, move, by buttons and by Alt and the arrow keys. */
export function ItemList<Item>({
  list,
  path,
  items,
  name,
  aside,
  fresh,
  onChange,
  children,
}: ItemListProps<Item>) {
  const { items: words } = useEditorWords()
  const { readOnly } = useSurroundings()
  const [open, setOpen] = useState<number | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    root.current?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = null
  })
  const move = (at: number, by: -1 | 1) => {
    if (at + by < 0 || at + by >= items.length) return
    onChange(moved(items, at, by), null)
    if (open === at) setOpen(at + by)
    else if (open === at + by) setOpen(at)
    wanted.current = `[data-control="${path}.${at + by}"]`
  }
  const remove = (at: number) => {
    onChange(without(items, at), null)
    setOpen(open === null || open === at ? null : open > at ? open - 1 : open)
    wanted.current =
      items.length > 1 ? `[data-control="${path}.${Math.min(at, items.length - 2)}"]` : `[data-add="${path}"]`
  }
  const add = () => {
    onChange([...items, fresh()], null)
    setOpen(items.length)
    wanted.current = `[data-path^="${path}.${items.length}."]`
  }
  const keys = (at: number) => (event: KeyboardEvent) => {
    if (!event.altKey || readOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    move(at, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <div ref={root}>
      <FieldNotes path={path} />
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.none[list]}
        </Text>
      ) : null}
      <Accordion
        variant="contained"
        keepMounted={false}
        transitionDuration={0}
        value={open === null ? null : String(open)}
        onChange={(value) => setOpen(value === null ? null : Number(value))}
      >
        {items.map((item, at) => {
          const own = `${path}.${at}`
          const called = name(item) || words.untitled
          return (
            // The place is the item's identity here: names and ids change while they are typed.
            <Accordion.Item key={own} value={String(at)}>
              <Group gap={2} wrap="nowrap" pr={6} onKeyDownCapture={keys(at)}>
                <Accordion.Control data-control={own} className={classes.control}>
                  <span className={classes.name}>{called}</span>{' '}
                  {aside === undefined ? null : <span className={classes.aside}>{aside(item)}</span>}
                  <Marks path={own} />
                </Accordion.Control>
                {readOnly ? null : (
                  <ItemButtons
                    name={called}
                    first={at === 0}
                    last={at === items.length - 1}
                    onMove={(by) => move(at, by)}
                    onRemove={() => remove(at)}
                  />
                )}
              </Group>
              <Accordion.Panel>
                <FieldNotes path={own} />
                {children(item, own, (next, field) =>
                  onChange(replaced(items, at, next), field === null ? null : `${own}.${field}`),
                )}
              </Accordion.Panel>
            </Accordion.Item>
          )
        })}
      </Accordion>
      {readOnly ? null : (
        <Button variant="default" size="xs" mt="xs" data-add={path} onClick={add}>
          {words.add[list]}
        </Button>
      )}
    </div>
  )
}

interface ItemButtonsProps {
  name: string
  first: boolean
  last: boolean
  onMove(by: -1 | 1): void
  onRemove(): void
}

function ItemButtons({ name, first, last, onMove, onRemove }: ItemButtonsProps) {
  const { items: words } = useEditorWords()
  const button = (label: string, sign: string, act: () => void, disabled: boolean) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={fill(label, { name })}
      title={fill(label, { name })}
      disabled={disabled}
      onClick={act}
    >
      <span aria-hidden="true">{sign}</span>
    </ActionIcon>
  )
  return (
    <>
      {button(words.up, '↑', () => onMove(-1), first)}
      {button(words.down, '↓', () => onMove(1), last)}
      {button(words.remove, '×', onRemove, false)}
    </>
  )
}

/** How many faults, remarks and doubts lie under a path; in words, for those who don't see the colours. */
export function Marks({ path }: { path: string | readonly string[] }) {
  const { marks } = useEditorWords()
  const { faults, remarks, notes } = useSurroundings()
  const paths = typeof path === 'string' ? [path] : path
  const counted = [
    { count: countUnder(faults.keys(), ...paths), said: marks.faults, sign: '!', kind: classes.faults },
    {
      count: countUnder(
        remarks.map((remark) => remark.path),
        ...paths,
      ),
      said: marks.comments,
      sign: '✎',
      kind: classes.remarks,
    },
    {
      count: countUnder(
        notes.map((note) => note.path),
        ...paths,
      ),
      said: marks.notes,
      sign: '?',
      kind: classes.notes,
    },
  ]
  return counted.map(({ count, said, sign, kind }) =>
    count === 0 ? null : (
      <Badge key={sign} size="sm" variant="outline" className={kind} ml={6} title={fill(said, { count })}>
        <span aria-hidden="true">
          {sign} {count}
        </span>
        <span className={classes.hidden}>{fill(said, { count })}</span>
      </Badge>
    ),
  )
}
