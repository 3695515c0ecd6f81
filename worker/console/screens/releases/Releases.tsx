import { Stack, Title } from '@mantine/core'
import { reaches } from '../../../api/permissions.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useWords } from '../../language.tsx'
import { useMember } from '../../requests/me.ts'
import { NextReleaseSection } from './NextReleaseSection.tsx'
import { PastReleases } from './PastReleases.tsx'

/** What goes out next, and what went out. */
export function Releases() {
  const { frame, releases: said } = useWords()
  const { role } = useMember()
  const publishes = reaches(role, 'publisher')
  return (
    <Screen title={frame.screens.releases}>
      <Stack gap="xl">
        {publishes ? <NextReleaseSection /> : null}
        <section>
          <Title order={2} mb="xs">
            {said.past}
          </Title>
          <PastReleases publishes={publishes} />
        </section>
      </Stack>
    </Screen>
  )
}
