import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { browser } from 'wxt/browser'
import { valuesOf } from '../../../shared/clause/values.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { words } from '../../language.ts'
import type { FormView } from '../../messages/form.ts'
import type { Action, Notice, ToPage, ToPanel } from '../../messages/panel-link.ts'
import { ask, type PanelSetup } from '../../messages/to-background.ts'
import { seesCovers } from '../../overlay/sight.ts'
import { AttachedPlan } from './attached/AttachedPlan.tsx'
import { DropZone } from './attached/DropZone.tsx'
import { Views } from './attached/Views.tsx'
import type { PanelLink } from './connect.ts'
import { Doing, type Task } from './Doing.tsx'
import { Findings } from './Findings.tsx'
import { Footer } from './Footer.tsx'
import { actionOf, type Filling, fieldsOf, keysOf } from './filling.ts'
import { followTabs } from './follow-tabs.ts'
import { Agreement } from './form/Agreement.tsx'
import { PortalForm } from './form/PortalForm.tsx'
import { Header } from './Header.tsx'
import { followPointer } from './hover.ts'
import { type Memory, nothingRemembered, recall, remember } from './memory.ts'
import { NoticeBar } from './NoticeBar.tsx'
import { OfferedPortals } from './OfferedPortals.tsx'
import { OffContext } from './off.ts'
import { offeredClauses } from './offered.ts'
import { Sections } from './Sections.tsx'
import { ThisPage } from './ThisPage.tsx'
import { Tools } from './Tools.tsx'
import { pointOf, type Trusted } from './trusted.ts'
import { Verdict } from './Verdict.tsx'
import { WordsContext } from './words.ts'

interface Props {
  link: PanelLink | null
  setup: PanelSetup
  /** Finds a link for a side panel; null for a docked one, which has its link from the start. */
  connect: ((lost: () => void) => Promise<PanelLink | null>) | null
}

/** Something the person asked for by a click. It acts on the page, so the click is looked at first. */
export type Act = (event: Trusted, action: Action) => void

type Checked = Extract<ToPanel, { name: 'report' }>
type Attachment = Extract<ToPanel, { name: 'attached' }>

export function Panel({ link: given, setup: first, connect }: Props) {
  const [link, setLink] = useState(given)
  const [setup, setSetup] = useState(first)
  const [checklist, setChecklist] = useState<Checklist | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [partial, setPartial] = useState(false)
  const [attachment, setAttachment] = useState<Attachment | null>(null)
  const [form, setForm] = useState<FormView | null>(null)
  const [notice, setNotice] = useState<Notice | null>(null)
  const [memory, setMemory] = useState<Memory>(nothingRemembered)
  const [task, setTask] = useState<Task | null>(null)
  const opener = useRef<Element | null>(null)
  /** A side panel is the browser's own; nothing can cover it. */
  const [seen, setSeen] = useState(connect !== null)
  const spoken = words[setup.language].panel

  const open = useCallback((next: Task) => {
    opener.current ??= document.activeElement
    setTask(next)
  }, [])
  useEffect(() => (connect ? followTabs(connect, setLink) : undefined), [connect])
  useEffect(() => {
    setChecked(null)
    setPartial(false)
    setAttachment(null)
    setForm(null)
    setNotice(null)
    setTask(null)
    link?.receive((message) => {
      if (message.name === 'checklist') setChecklist(message.checklist)
      else if (message.name === 'report') setChecked(message)
      else if (message.name === 'notice') setNotice(message.notice)
      else if (message.name === 'attached') setAttachment(message)
      else if (message.name === 'form') setForm(message.form)
      else if (message.name === 'seen') setSeen(message.seen)
      else if (message.name === 'find') open({ kind: 'palette' })
      else if (message.name === 'renewed') void ask('start-panel', {}).then(setSetup)
      else {
        setChecked(null)
        setPartial(message.partial)
      }
    })
  }, [link, open])

  useEffect(() => void recall().then(setMemory), [])
  useEffect(() => whenStoredChanges(() => void ask('start-panel', {}).then(setSetup)), [])
  useEffect(() => {
    document.documentElement.lang = setup.language
  }, [setup.language])
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.altKey && event.code === 'KeyM') open({ kind: 'palette' })
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [open])

  const send = useCallback((message: ToPage) => link?.send(message), [link])
  useEffect(
    () => (connect || seesCovers ? undefined : followPointer((hover) => send({ name: 'hover', hover }))),
    [connect, send],
  )
  const go = useCallback((from: number, to: number) => send({ name: 'goto', from, to }), [send])
  const act: Act = useCallback(
    (event, action) => {
      if (event.isTrusted) send({ ...action, click: pointOf(event) })
    },
    [send],
  )

  async function switchLanguage() {
    const next = await ask('set-language', { language: setup.language === 'vi' ? 'en' : 'vi' })
    setSetup(next)
  }

  const shown = checklist && checked ? { checklist, checked } : null
  /** What is looked at is an attached file, which nothing is put into. */
  const onFile = attachment !== null && attachment.attached !== null && (attachment.shown || !shown)
  const doing = onFile || !shown ? null : task
  const known = useMemo(
    () =>
      checklist && {
        checklist,
        unit: setup.unit,
        values: valuesOf(setup.unit, checked?.particulars ?? null, checklist),
      },
    [checklist, setup.unit, checked],
  )
  const offered = useMemo(
    () => (checklist ? offeredClauses(checklist, setup.unit, memory) : []),
    [checklist, setup.unit, memory],
  )

  /** Puts it in at once where nothing has to be asked. */
  function insert(event: Trusted, filling: Filling) {
    if (!known) return
    if (filling.kind === 'skeleton' || fieldsOf(filling, known, {}).length > 0) open(filling)
    else {
      act(event, actionOf(filling, known, {}))
      void remember([], {}, keysOf(filling)).then(setMemory)
      close()
    }
  }

  function close() {
    setTask(null)
    const before = opener.current
    opener.current = null
    // Once what was hidden shows again.
    if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus())
  }

  const ready = onFile || checked?.report.verdict === 'pass'
  const portalForm = form && (
    <PortalForm form={form} ready={ready} checklist={checklist} act={act} send={send} />
  )
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
          {doing && shown && known && (
            <Doing
              task={doing}
              known={known}
              offered={offered}
              report={shown.checked.report}
              memory={memory}
              act={act}
              insert={insert}
              remembered={setMemory}
              close={close}
            />
          )}
          {onFile && attachment?.attached ? (
            <AttachedPlan attached={attachment.attached} send={send}>
              {form && <Agreement form={form} act={act} />}
              {portalForm}
            </AttachedPlan>
          ) : shown ? (
            <div hidden={doing !== null}>
              <Verdict
                report={shown.checked.report}
                empty={shown.checked.empty}
                act={act}
                begin={(event) => insert(event, { kind: 'skeleton' })}
              />
              <Sections
                checklist={shown.checklist}
                report={shown.checked.report}
                empty={shown.checked.empty}
                offered={offered}
                insert={insert}
                go={go}
              />
              {form && <Agreement form={form} act={act} />}
              {!shown.checked.empty && (
                <Findings
                  report={shown.checked.number}
                  findings={shown.checked.report.findings}
                  ignored={shown.checked.ignored}
                  act={act}
                  go={go}
                />
              )}
            </div>
          ) : (
            <>
              <p className="waiting">{partial ? spoken.partial : spoken.waiting}</p>
              {connect && !link && <ThisPage />}
              <OfferedPortals
                portals={setup.offered}
                answered={() => void ask('start-panel', {}).then(setSetup)}
              />
            </>
          )}
          {!onFile && portalForm && <div hidden={doing !== null}>{portalForm}</div>}
        </main>
        <div className={`bottom ${seen ? '' : 'unseen'}`}>
          <NoticeBar notice={notice} checklist={checklist} act={act} />
          {shown && !onFile && doing === null && <Tools find={() => open({ kind: 'palette' })} />}
          <Footer setup={setup} show={setSetup} />
        </div>
      </OffContext>
    </WordsContext>
  )
}

/** The options page, in another tab, changes profile and language. */
function whenStoredChanges(changed: () => void): () => void {
  const heard = (changes: Record<string, unknown>) => {
    if ('unit' in changes || 'language' in changes) changed()
  }
  browser.storage.onChanged.addListener(heard)
  return () => browser.storage.onChanged.removeListener(heard)
}
