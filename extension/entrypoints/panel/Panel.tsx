import { useCallback, useEffect, useState } from 'react'
import { browser } from 'wxt/browser'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Report } from '../../../shared/schema/report.ts'
import { fill, words } from '../../language.ts'
import type { Notice, ToPage } from '../../messages/panel-link.ts'
import { ask, type PanelSetup } from '../../messages/to-background.ts'
import type { PanelLink } from './connect.ts'
import { Findings } from './Findings.tsx'
import { NoticeBar } from './NoticeBar.tsx'
import { Sections } from './Sections.tsx'
import { mayAct, watchVisibility } from './seen.ts'
import { Verdict } from './Verdict.tsx'
import { WordsContext } from './words.ts'

interface Props {
  link: PanelLink | null
  setup: PanelSetup
  /** Finds a link for a side panel; null for a docked one, which has its link from the start. */
  connect: ((lost: () => void) => Promise<PanelLink | null>) | null
}

/** Something the person asked for by a click; it acts on the page, so the click is looked at first. */
export type Act = (
  event: React.MouseEvent,
  action: Extract<ToPage, { click: unknown }> extends infer A
    ? A extends unknown
      ? Omit<A, 'click'>
      : never
    : never,
) => void

export function Panel({ link: given, setup: first, connect }: Props) {
  const [link, setLink] = useState(given)
  const [setup, setSetup] = useState(first)
  const [checklist, setChecklist] = useState<Checklist | null>(null)
  const [checked, setChecked] = useState<{ report: Report; empty: boolean } | null>(null)
  const [notice, setNotice] = useState<Notice | null>(null)
  const spoken = words[setup.language].panel

  useEffect(
    () => (connect ? followTabs(connect, setLink) : watchVisibility(document.documentElement)),
    [connect],
  )
  useEffect(() => {
    setChecklist(null)
    setChecked(null)
    setNotice(null)
    link?.receive((message) => {
      if (message.name === 'checklist') setChecklist(message.checklist)
      else if (message.name === 'report') setChecked(message)
      else setNotice(message.notice)
    })
  }, [link])

  const act: Act = useCallback(
    (event, action) => {
      if (connect || mayAct(event.nativeEvent))
        link?.send({ ...action, click: { x: event.clientX, y: event.clientY } } as ToPage)
      else setNotice({ kind: 'hidden', undo: false })
    },
    [connect, link],
  )

  async function switchLanguage() {
    const next = await ask('set-language', { language: setup.language === 'vi' ? 'en' : 'vi' })
    document.documentElement.lang = next.language
    setSetup(next)
  }

  return (
    <WordsContext value={spoken}>
      <header>
        <h1>{spoken.heading}</h1>
        {checklist && (
          <p className="checklist" title={checklist.title}>
            {fill(spoken.checklist, { title: checklist.basis.number, version: checklist.version })}
          </p>
        )}
        <button
          type="button"
          className="plain"
          lang={setup.language === 'vi' ? 'en' : 'vi'}
          onClick={switchLanguage}
        >
          {spoken.language}
        </button>
        {!connect && (
          <button
            type="button"
            className="plain close"
            aria-label={spoken.close}
            title={spoken.close}
            onClick={() => link?.send({ name: 'close' })}
          >
            ✕
          </button>
        )}
      </header>
      {checklist && checked ? (
        <main>
          <Verdict report={checked.report} empty={checked.empty} />
          <Sections
            checklist={checklist}
            report={checked.report}
            act={act}
            go={(from, to) => link?.send({ name: 'goto', from, to })}
          />
          {!checked.empty && (
            <Findings
              findings={checked.report.findings}
              act={act}
              go={(from, to) => link?.send({ name: 'goto', from, to })}
            />
          )}
        </main>
      ) : (
        <main>
          <p className="waiting">{spoken.waiting}</p>
        </main>
      )}
      <NoticeBar notice={notice} checklist={checklist} act={act} />
      <footer>
        {setup.received === null
          ? spoken.bundled
          : fill(spoken.syncedAt, {
              time: new Date(setup.received).toLocaleTimeString(setup.language, {
                hour: '2-digit',
                minute: '2-digit',
              }),
            })}
        {' · '}
        {spoken.privacy}
      </footer>
    </WordsContext>
  )
}

/** A side panel goes with the tab that the person looks at. */
function followTabs(
  connect: NonNullable<Props['connect']>,
  found: (link: PanelLink | null) => void,
): () => void {
  let current: PanelLink | null = null
  let ended = false
  const reconnect = async () => {
    current?.close()
    const link = await connect(() => {
      if (link === current) found(null)
    })
    if (ended) link?.close()
    else {
      current = link
      found(link)
    }
  }
  const follow = () => void reconnect()
  browser.tabs.onActivated.addListener(follow)
  addEventListener('focus', follow)
  follow()
  return () => {
    ended = true
    browser.tabs.onActivated.removeListener(follow)
    removeEventListener('focus', follow)
    current?.close()
  }
}
