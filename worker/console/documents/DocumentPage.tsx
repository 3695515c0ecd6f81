import { Text } from '@mantine/core'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { useWords } from '../language.tsx'
import { type AnyDocument, useDocument } from '../requests/documents.ts'
import { useMember } from '../requests/me.ts'
import { DocumentWork } from './DocumentWork.tsx'
import type { Kind } from './kind.ts'

/** One document: its form, its review and its history. */
export function DocumentPage<Value extends AnyDocument>({ kind, id }: { kind: Kind<Value>; id: string }) {
  const { frame } = useWords()
  const member = useMember()
  const loaded = useDocument<Value>(kind.noun, id)
  if (loaded.data) return <DocumentWork key={id} kind={kind} loaded={loaded.data} member={member} />
  if (loaded.error) return <FailedNotice error={loaded.error} again={() => void loaded.refetch()} />
  return <Text>{frame.loading}</Text>
}
