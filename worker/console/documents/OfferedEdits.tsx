import { Alert, Button, Group, Text } from '@mantine/core'
import { fill, useWords } from '../language.tsx'
import type { AnyDocument } from '../requests/documents.ts'
import { sayWhen } from '../words/when.ts'
import type { EditsOf } from './use-saving.ts'

/** Edits that a closed or crashed page has left behind: nothing is thrown away unless the person says so. */
export function OfferedEdits<Value extends AnyDocument>({ edits }: { edits: EditsOf<Value> }) {
  const words = useWords()
  const { document: said } = words
  if (!edits.offered) return null
  return (
    <Alert variant="outline" color="blue" mb="sm" role="alert" title={said.offered.title}>
      <Text size="sm" mb="xs">
        {fill(said.offered.text, { when: sayWhen(edits.offered.at, words) })}
      </Text>
      <Group gap="xs">
        <Button size="xs" onClick={() => void edits.takeOffered()}>
          {said.offered.take}
        </Button>
        <Button size="xs" variant="default" onClick={() => void edits.refuseOffered()}>
          {said.offered.refuse}
        </Button>
      </Group>
    </Alert>
  )
}
