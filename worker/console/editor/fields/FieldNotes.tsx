import { Text } from '@mantine/core'
import { fill } from '../../language.tsx'
import { useSurroundings } from '../surroundings.tsx'
import { useEditorWords } from '../words/words.ts'
import classes from './field.module.css'

/** What was remarked at a field, and what the proposal is unsure of; nothing where neither is. */
export function FieldNotes({ path }: { path: string }) {
  const words = useEditorWords()
  const { remarks, notes } = useSurroundings()
  const said = [
    ...remarks
      .filter((remark) => remark.path === path)
      .map(({ text }) => ({ kind: classes.remark, text: fill(words.comment, { text }) })),
    ...notes
      .filter((note) => note.path === path)
      .map(({ text }) => ({ kind: classes.note, text: fill(words.note, { text }) })),
  ]
  return said.map(({ kind, text }) => (
    <Text key={text} size="sm" className={kind}>
      {text}
    </Text>
  ))
}
