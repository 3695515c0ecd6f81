import { Group, Text } from '@mantine/core'
import { StateBadge } from '../frame/StateBadge.tsx'
import { fill, useWords } from '../language.tsx'
import type { AnyDocument, View } from '../requests/documents.ts'
import { sayWhen } from '../words/when.ts'
import type { EditsOf, Saving } from './use-saving.ts'

interface StateLineProps<Value extends AnyDocument> {
  view: View<Value>
  edits: EditsOf<Value>
  saving: Saving
}

/** How the document stands, who changed it last, and whether anything here is not saved yet. */
export function StateLine<Value extends AnyDocument>({ view, edits, saving }: StateLineProps<Value>) {
  const words = useWords()
  const { document: said } = words
  const changed = fill(said.changed, {
    when: sayWhen(view.changedAt, words),
    who: view.changedBy?.name ?? words.list.bySignatures,
  })
  const saved = saving.savedAt === null ? '' : fill(said.saved, { when: sayWhen(saving.savedAt, words) })
  return (
    <Group gap="sm" mb="sm">
      <StateBadge state={view.state} />
      <Text size="sm" c="dimmed">
        {fill(said.version, { version: view.document.version, revision: view.revision })} ·{' '}
        {view.published === null ? words.list.never : fill(said.out, { version: view.published })} · {changed}
      </Text>
      <Text size="sm" fw={600} role="status">
        {saving.pending ? said.saving : edits.dirty ? said.unsaved : saved}
      </Text>
      {edits.elsewhere ? (
        <Text size="sm" c="dimmed">
          {said.elsewhere}
        </Text>
      ) : null}
    </Group>
  )
}
