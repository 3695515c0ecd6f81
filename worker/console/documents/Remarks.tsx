import { List, Text } from '@mantine/core'
import { useWords } from '../language.tsx'
import type { Comment } from '../requests/documents.ts'
import type { Place } from './kind.ts'

/** What reviewers said, each at its place. */
export function Remarks({ remarks, places }: { remarks: readonly Comment[]; places: readonly Place[] }) {
  const { review: said } = useWords()
  if (remarks.length === 0) return null
  return (
    <List aria-label={said.remarks}>
      {remarks.map(({ path, text }) => (
        <List.Item key={`${path} ${text}`}>
          <Text span fw={600}>
            {places.find((place) => place.path === path)?.name ?? path}:
          </Text>{' '}
          {text}
        </List.Item>
      ))}
    </List>
  )
}
