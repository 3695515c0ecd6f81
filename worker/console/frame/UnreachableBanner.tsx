import { Alert } from '@mantine/core'
import { useWords } from '../language.tsx'
import { useReach } from '../requests/reach.ts'

/** Said as soon as a request shows it, and taken away by the next that gets through. */
export function UnreachableBanner() {
  const { frame } = useWords()
  const reach = useReach()
  return (
    <div role="status">
      {reach === 'reached' ? null : (
        <Alert color="red" variant="outline" mb="sm" title={frame.reach[reach]}>
          {frame.reach.kept}
        </Alert>
      )}
    </div>
  )
}
