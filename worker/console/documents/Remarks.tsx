import { List, Text } from '@mantine/core'
import { useWords } from '../language.tsx'
import type { Comment } from '../requests/documents.ts'

interface RemarksProps {
  remarks: readonly Comment[]
  /** The place or field at a path, by the name that the Board sees. */
  nameOf(path: string): string
}

/** What reviewers said, each at its place. */
export function Remarks({ remarks, nameOf }: RemarksProps) {
  const { review: said } = useWords()
  if (remarks.length === 0) return null
  return (
    <List aria-label={said.remarks}>
      {remarks.map(({ path, text }) => (
        <List.Item key={`${path} ${text}`}>
          <Text span fw={600}>
            {nameOf(path)}:
          </Text>{' '}
          {text}
        </List.Item>
      ))}
    </List>
  )
}
