import { Button, Group, Menu, SegmentedControl, Text, useMantineColorScheme } from '@mantine/core'
import { type Language, useLanguage, useWords } from '../language.tsx'
import { useMe, useSignOut } from '../requests/me.ts'

/** Who is signed in, the language, and the colours. */
export function AccountMenu() {
  const { frame, roles } = useWords()
  const { language, choose } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { data: me } = useMe()
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
          {(['auto', 'light', 'dark'] as const).map((scheme) => (
            <Menu.Item
              key={scheme}
              role="menuitemradio"
              aria-checked={scheme === colorScheme}
              onClick={() => setColorScheme(scheme)}
            >
              <Text size="sm" fw={scheme === colorScheme ? 700 : 400}>
                {frame.colours[scheme]}
              </Text>
            </Menu.Item>
          ))}
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
