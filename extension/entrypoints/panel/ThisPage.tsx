import { useEffect, useState } from 'react'
import { browser } from 'wxt/browser'
import { isPermitted, originOf } from '../../portals.ts'
import { useIsOff } from './off.ts'
import { useWords } from './words.ts'

/** The page beside the side panel: `unknown` where the browser does not tell its address, null where nothing is to be asked. */
type Here = { origin: string } | 'unknown' | null

/** Offers to turn Soát on for the portal that the person looks at, where nobody has named it yet. */
export function ThisPage() {
  const words = useWords()
  const off = useIsOff('portals')
  const [here, setHere] = useState<Here>(null)
  useEffect(() => followHere(setHere), [])
  if (off || here === null) return null
  if (here === 'unknown') return <p className="source">{words.thisPageUnknown}</p>
  const { origin } = here
  return (
    <section className="offered" aria-labelledby="this-page">
      <h2 id="this-page">{words.thisPage}</h2>
      <p>{words.thisPageHelp}</p>
      <ul>
        <li>
          <span>{origin.replace(/\/\*$/, '')}</span>
          <button
            type="button"
            className="act"
            // The browser asks only within the click itself.
            onClick={() => void browser.permissions.request({ origins: [origin] })}
          >
            {words.permit}
          </button>
        </li>
      </ul>
    </section>
  )
}

/** Tells of the active tab's page, at once and whenever another one or another permission comes. */
function followHere(tell: (here: Here) => void): () => void {
  let ended = false
  const look = async () => {
    const here = await hereNow()
    if (!ended) tell(here)
  }
  const soon = () => void look()
  const events = [
    browser.tabs.onActivated,
    browser.tabs.onUpdated,
    browser.permissions.onAdded,
    browser.permissions.onRemoved,
  ]
  for (const event of events) event.addListener(soon)
  // A click on the toolbar button, which tells the address, brings the focus here.
  addEventListener('focus', soon)
  soon()
  return () => {
    ended = true
    for (const event of events) event.removeListener(soon)
    removeEventListener('focus', soon)
  }
}

async function hereNow(): Promise<Here> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.url === undefined) return 'unknown'
  const origin = originOf(tab.url)
  return origin === null || (await isPermitted(origin)) ? null : { origin }
}
