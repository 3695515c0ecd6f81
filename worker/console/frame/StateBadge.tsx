import { Badge } from '@mantine/core'
import { useWords, type Words } from '../language.tsx'

const colours = {
  draft: 'gray',
  'in-review': 'yellow',
  approved: 'teal',
  'awaiting-signatures': 'grape',
  published: 'green',
  withdrawn: 'red',
} satisfies Record<keyof Words['states'], string>

export type State = keyof typeof colours

/** By word; the colour only helps. */
export function StateBadge({ state }: { state: State }) {
  const { states } = useWords()
  return (
    <Badge variant="dot" size="lg" color={colours[state]} tt="none" fw={500}>
      {states[state]}
    </Badge>
  )
}
