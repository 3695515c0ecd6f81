import { useEffect, useState } from 'react'
import { browser } from 'wxt/browser'
import { fill } from '../../language.ts'
import { permittedBeyond } from '../../portals.ts'
import { useWords } from './words.ts'

/** The portals that the person has turned on, each to be turned off again. */
export function Portals() {
  const words = useWords()
  const [origins, setOrigins] = useState<string[]>([])
  useEffect(() => followPermitted(setOrigins), [])
  return (
    <section className="card" aria-labelledby="portals">
      <h2 id="portals">{words.portals}</h2>
      <p>{origins.length > 0 ? words.portalsAbout : words.noPortals}</p>
      {origins.map((origin) => {
        const shown = origin.replace(/\/\*$/, '')
        return (
          <div className="row" key={origin}>
            <span>{shown}</span>
            <button
              type="button"
              className="act"
              aria-label={fill(words.turnOffOn, { origin: shown })}
              onClick={() => void browser.permissions.remove({ origins: [origin] })}
            >
              {words.turnOff}
            </button>
          </div>
        )
      })}
    </section>
  )
}

function followPermitted(tell: (origins: string[]) => void): () => void {
  let ended = false
  const look = async () => {
    const origins = await permittedBeyond()
    if (!ended) tell(origins)
  }
  const soon = () => void look()
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved]
  for (const event of events) event.addListener(soon)
  soon()
  return () => {
    ended = true
    for (const event of events) event.removeListener(soon)
  }
}
