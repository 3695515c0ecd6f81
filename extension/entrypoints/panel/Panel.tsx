import { useCallback, useEffect, useState } from 'react'
import { browser } from 'wxt/browser'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { words } from '../../language.ts'
import type { Action, Notice, ToPage, ToPanel } from '../../messages/panel-link.ts'
import { ask, type PanelSetup } from '../../messages/to-background.ts'
import { AttachedPlan } from './attached/AttachedPlan.tsx'
import { DropZone } from './attached/DropZone.tsx'
import { Views } from './attached/Views.tsx'
import type { PanelLink } from './connect.ts'
import { Findings } from './Findings.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { NoticeBar } from './NoticeBar.tsx'
import { OffContext } from './off.ts'
import { Sections } from './Sections.tsx'
import { Verdict } from './Verdict.tsx'
import { WordsContext } from './words.ts'

interface Props {
  link: PanelLink | null
  setup: PanelSetup
  /** Finds a link for a side panel; null for a docked one, which has its link from the start. */
  connect: ((lost: () => void) => Promise<PanelLink | null>) | null
}

/** Something the person asked for by a click. It acts on the page, so the click is looked at first. */
export type Act = (event: React.MouseEvent, action: Action) => void

type Checked = Extract<ToPanel, { name: 'report' }>
type Attachment = Extract<ToPanel, { name: 'attached' }>

export function Panel({ link: given, setup: first, connect }: Props) {
  const [link, setLink] = useState(given)
  const [setup, setSetup] = useState(first)
  const [checklist, setChecklist] = useState<Checklist | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [partial, setPartial] = useState(false)
  const [attachment, setAttachment] = useState<Attachment | null>(null)
  const [notice, setNotice] = useState<Notice | null>(null)
  /** A side panel is the browser's own; nothing can cover it. */
  const [seen, setSeen] = useState(connect !== null)
  const spoken = words[setup.language].panel

  useEffect(() => (connect ? followTabs(connect, setLink) : undefined), [connect])
  useEffect(() => {
    setChecked(null)
    setPartial(false)
    setAttachment(null)
    setNotice(null)
    link?.receive((message) => {
      if (message.name === 'checklist') setChecklist(message.checklist)
      else if (message.name === 'report') setChecked(message)
      else if (message.name === 'notice') setNotice(message.notice)
      else if (message.name === 'attached') setAttachment(message)
      else if (message.name === 'seen') setSeen(message.seen)
      else if (message.name === 'renewed') void ask('start-panel', {}).then(setSetup)
      else {
        setChecked(null)
        setPartial(message.partial)
      }
    })
  }, [link])

  const send = useCallback((message: ToPage) => link?.send(message), [link])
  const go = useCallback((from: number, to: number) => send({ name: 'goto', from, to }), [send])
  const act: Act = useCallback(
    (event, action) => {
      if (event.isTrusted) send({ ...action, click: { x: event.clientX, y: event.clientY } })
    },
    [send],
  )

  async function switchLanguage() {
    const next = await ask('set-language', { language: setup.language === 'vi' ? 'en' : 'vi' })
    document.documentElement.lang = next.language
    setSetup(next)
  }

  const shown = checklist && checked ? { checklist, checked } : null
  return (
    <WordsContext value={spoken}>
      <OffContext value={setup.policy.off}>
        <Header
          checklist={shown?.checklist ?? null}
          quiet={shown?.checked.quiet ?? false}
          language={setup.language}
          docked={!connect}
          send={send}
          switchLanguage={switchLanguage}
        />
        <main className={seen ? '' : 'unseen'}>
          <DropZone send={link ? send : null} />
          {attachment?.attached && shown && <Views attached={attachment.shown} send={send} />}
          {attachment?.attached && (attachment.shown || !shown) ? (
            <AttachedPlan attached={attachment.attached} send={send} />
          ) : shown ? (
            <>
              <Verdict report={shown.checked.report} empty={shown.checked.empty} act={act} />
              <Sections checklist={shown.checklist} report={shown.checked.report} act={act} go={go} />
              {!shown.checked.empty && (
                <Findings
                  report={shown.checked.number}
                  findings={shown.checked.report.findings}
                  ignored={shown.checked.ignored}
                  act={act}
                  go={go}
                />
              )}
            </>
          ) : (
            <p className="waiting">{partial ? spoken.partial : spoken.waiting}</p>
          )}
        </main>
        <NoticeBar notice={notice} checklist={checklist} act={act} />
        <Footer setup={setup} show={setSetup} />
      </OffContext>
    </WordsContext>
  )
}

/** A side panel goes with the tab that the person looks at. */
function followTabs(
  connect: NonNullable<Props['connect']>,
  found: (link: PanelLink | null) => void,
): () => void {
  let current: PanelLink | null = null
  let turn = 0
  const follow = async () => {
    turn += 1
    const mine = turn
    current?.close()
    current = null
    const link = await connect(() => {
      if (link === current) found(null)
    })
    if (mine !== turn) link?.close()
    else {
      current = link
      found(link)
    }
  }
  const soon = () => void follow()
  browser.tabs.onActivated.addListener(soon)
  addEventListener('focus', soon)
  soon()
  return () => {
    turn += 1
    browser.tabs.onActivated.removeListener(soon)
    removeEventListener('focus', soon)
    current?.close()
  }
}
