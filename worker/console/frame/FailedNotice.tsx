import { Alert, Button, Group } from '@mantine/core'
import { useWords } from '../language.tsx'
import { sayRefusal } from '../words/say-refusal.ts'

/** A request that failed: what is the matter, and the way to try once more where there is one. */
export function FailedNotice({ error, again }: { error: Error | null; again?: (() => void) | undefined }) {
  const words = useWords()
  if (!error) return null
  return (
    <Alert color="red" variant="outline" role="alert" mb="sm">
      <Group justify="space-between">
        {sayRefusal(error, words)}
        {again ? (
          <Button size="xs" variant="default" onClick={again}>
            {words.frame.again}
          </Button>
        ) : null}
      </Group>
    </Alert>
  )
}
