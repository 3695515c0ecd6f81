import { Button, Group, Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { type Language, useLanguage, useWords } from '../language.tsx'
import { useSignedIn, useSignOut } from '../requests/me.ts'

const schemes = ['auto', 'light', 'dark'] as const

/** Who is signed in, the language, and the colours. */
export function AccountMenu() {
  const { frame, roles } = useWords()
  const { language, choose } = useLanguage()
  // Holding transitions back is done with a style element, which the page's policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const me = useSignedIn()
  const signOut = useSignOut()
  return (
    <Group gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={frame.language}
        value={language}
        onChange={(value) => choose(value as Language)}
        data={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button variant="default" size="xs">
            {me ? `${me.member.name} · ${roles[me.member.role]}` : frame.settings}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{frame.colours.title}</Menu.Label>
          <Menu.RadioGroup
            value={colorScheme}
            onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
          >
            {schemes.map((scheme) => (
              <Menu.RadioItem key={scheme} value={scheme}>
                {frame.colours[scheme]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          {me ? (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => signOut.mutate(me.mode)}>{frame.signOut}</Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
