import { Text } from '@mantine/core'
import { Dialog } from '../frame/Dialog.tsx'
import { fill, useWords } from '../language.tsx'
import type { AnyDocument, Loaded } from '../requests/documents.ts'
import { sayWhen } from '../words/when.ts'
import type { Kind } from './kind.ts'
import type { EditsOf } from './use-saving.ts'

interface ConflictDialogProps<Value extends AnyDocument> {
  kind: Kind<Value>
  conflict: Loaded<Value> | null
  edits: EditsOf<Value>
  onDone(): void
}

/** Somebody saved first: both versions beside each other, to be made into one. What was typed here stays until then. */
export function ConflictDialog<Value extends AnyDocument>({
  kind,
  conflict,
  edits,
  onDone,
}: ConflictDialogProps<Value>) {
  const words = useWords()
  const { conflict: said } = words
  return (
    <Dialog opened={conflict !== null} onClose={onDone} size="95%" title={said.title} closing={said.later}>
      {conflict ? (
        <>
          <Text mb="sm">
            {fill(said.text, {
              who: conflict.view.changedBy?.name ?? words.list.bySignatures,
              when: sayWhen(conflict.view.changedAt, words),
            })}
          </Text>
          <kind.Merge
            base={{ ...edits.base, version: conflict.view.document.version }}
            mine={{ ...edits.value, version: conflict.view.document.version }}
            theirs={conflict.view.document}
            onMerged={(value) => {
              edits.restart({ etag: conflict.etag, value: conflict.view.document }, value)
              onDone()
            }}
          />
        </>
      ) : null}
    </Dialog>
  )
}
