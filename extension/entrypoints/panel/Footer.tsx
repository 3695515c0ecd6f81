import { fill } from '../../language.ts'
import type { PanelSetup } from '../../messages/to-background.ts'
import { useWords } from './words.ts'

/** Where the checklist came from and when, and that the draft stays here. */
export function Footer({ setup: { received, language } }: { setup: PanelSetup }) {
  const words = useWords()
  const time = (at: number) =>
    new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  return (
    <footer>
      {received === null ? words.bundled : fill(words.syncedAt, { time: time(received) })}
      {' · '}
      {words.privacy}
    </footer>
  )
}
