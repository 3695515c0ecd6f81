import { createTheme, Modal } from '@mantine/core'

/**
 * Only what styles.css can't say: the page's policy lets no style element in, so colours and fonts stand in
 * `theme.css`, and parts of Mantine that write style elements (`AppShell`, `Grid`, `SimpleGrid`, responsive props) are
 * not used.
 */
export const theme = createTheme({
  respectReducedMotion: true,
  components: {
    // Locking the scroll is done with a style element; see the rule for `dialog` in theme.css.
    Modal: Modal.extend({ defaultProps: { lockScroll: false } }),
  },
})
