import { browser } from 'wxt/browser'
import { fill } from '../../language.ts'
import type { PanelSetup } from '../../messages/to-background.ts'
import { useWords } from './words.ts'

interface Props {
  portals: PanelSetup['offered']
  /** The person has answered the browser's question. */
  answered: () => void
}

/** Portals that the Board or the administrator has named since the extension was installed; one click permits one. */
export function OfferedPortals({ portals, answered }: Props) {
  const words = useWords()
  if (portals.length === 0) return null
  return (
    <section className="offered" aria-labelledby="offered">
      <h2 id="offered">{words.offeredPortals}</h2>
      <p>{words.offeredHelp}</p>
      <ul>
        {portals.map(({ title, origin }) => (
          <li key={origin}>
            <span>
              {title}
              <span className="source"> {origin.replace(/\/\*$/, '')}</span>
            </span>
            <button
              type="button"
              className="act"
              aria-label={fill(words.permitPortal, { title })}
              // The browser asks only within the click itself.
              onClick={() => void browser.permissions.request({ origins: [origin] }).finally(answered)}
            >
              {words.permit}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
