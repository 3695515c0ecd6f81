import type { Click } from '../../messages/panel-link.ts'

/** Something that the person did in the panel: a click, a key, a form that was sent. */
export type Trusted = React.SyntheticEvent

/** Where in the panel that was, CSS pixels. A key is where its button is, as far as that shows. */
export function pointOf({ nativeEvent, currentTarget }: Trusted): Click {
  if (nativeEvent instanceof MouseEvent && nativeEvent.detail > 0)
    return { x: nativeEvent.clientX, y: nativeEvent.clientY }
  const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
  const { left, top, width, height } = (button ?? currentTarget).getBoundingClientRect()
  return {
    x: Math.min(Math.max(left + width / 2, 1), innerWidth - 1),
    y: Math.min(Math.max(top + height / 2, 1), innerHeight - 1),
  }
}
