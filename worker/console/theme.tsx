import { createTheme, MantineProvider, Modal, Notification } from '@mantine/core'
import { type PropsWithChildren, useMemo } from 'react'
import { useWords } from './language.tsx'

/**
 * Only what styles.css can't say: the page's policy lets no style element in, so colours and fonts stand in
 * `theme.css`, and parts of Mantine that write style elements (`AppShell`, `Grid`, `SimpleGrid`, responsive props) are
 * not used.
 */
const themeWith = (close: string) =>
  createTheme({
    respectReducedMotion: true,
    components: {
      // Locking the scroll is done with a style element; see the rule for `dialog` in theme.css.
      Modal: Modal.extend({ defaultProps: { lockScroll: false } }),
      // A bare cross says nothing to those who do not see it.
      Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': close } } }),
    },
  })

export function Themed({ children }: PropsWithChildren) {
  const { frame } = useWords()
  const theme = useMemo(() => themeWith(frame.close), [frame.close])
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
