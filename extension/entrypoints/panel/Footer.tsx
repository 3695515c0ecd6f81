import { useState } from 'react'
import { fill } from '../../language.ts'
import { ask, type PanelSetup } from '../../messages/to-background.ts'
import type { PartChange } from '../../sync/changes.ts'
import { Connections } from './Connections.tsx'
import { PolicyFaults } from './PolicyFaults.tsx'
import { useWords } from './words.ts'

/** Which release is in use, how fresh it is and what it changed; and that the draft stays here. */
export function Footer({
  setup: { feed, language, policy },
  show,
}: {
  setup: PanelSetup
  show: (setup: PanelSetup) => void
}) {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const [logged, setLogged] = useState(false)
  /** How often the person has asked: what is listed of connections is read anew each time. */
  const [rounds, setRounds] = useState(0)
  const time = (at: number) =>
    new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })

  async function syncNow() {
    setBusy(true)
    show(await ask('sync-now', {}).finally(() => setBusy(false)))
    setRounds(rounds + 1)
  }

  /** What was fresh when the panel came may be stale by now. */
  async function toggled(open: boolean) {
    if (open) show(await ask('start-panel', {}))
  }

  function inWords({ part, ...counts }: PartChange): string {
    const kinds = (['added', 'removed', 'edited'] as const).filter((kind) => counts[kind] > 0)
    const what = kinds.map((kind) => fill(words.changeKinds[kind], { count: counts[kind] })).join(', ')
    return fill(words.changePart, { part: words.changeParts[part], what })
  }

  return (
    <footer>
      <details className="feed" onToggle={(event) => void toggled(event.currentTarget.open)}>
        <summary>
          {feed.release === null ? words.bundled : fill(words.release, { release: feed.release })}
          {feed.stale && <strong className="badge">{words.staleBadge}</strong>}
          {' · '}
          {words.privacy}
        </summary>
        {feed.checked !== null && <p>{fill(words.checkedAt, { time: time(feed.checked) })}</p>}
        {feed.received !== null && <p>{fill(words.syncedAt, { time: time(feed.received) })}</p>}
        {feed.stale && <p className="stale">{words.staleReasons[feed.stale]}</p>}
        {feed.changes.length > 0 && (
          <>
            <p>{words.changes}</p>
            <ul>
              {feed.changes.map(({ title, from, to, parts }) => (
                <li key={`${title} ${from} ${to}`}>
                  {from === null && fill(words.changeNew, { title })}
                  {to === null && fill(words.changeGone, { title })}
                  {from !== null && to !== null && fill(words.changeVersion, { title, from, to })}
                  {parts.map((change) => (
                    <span key={change.part}> {inWords(change)}</span>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )}
        <PolicyFaults faults={policy.faults} />
        <button type="button" className="act" disabled={busy} onClick={syncNow}>
          {busy ? words.syncing : words.syncNow}
        </button>
        <button type="button" className="plain" aria-expanded={logged} onClick={() => setLogged(!logged)}>
          {words.connections}
        </button>
        {logged && <Connections key={rounds} language={language} />}
      </details>
    </footer>
  )
}
