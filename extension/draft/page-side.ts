import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Finding } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { Attachment } from '../attached/attachment.ts'
import { followFiles } from '../attached/follow-files.ts'
import { takeWaiting } from '../attached/waiting-file.ts'
import { boxOf, type EditingRoot } from '../editors/editing-root.ts'
import { familyOf } from '../editors/family.ts'
import { followFocus } from '../editors/follow-focus.ts'
import { openEditor } from '../editors/index.ts'
import { isReadable } from '../editors/likelihood.ts'
import { watchDocument } from '../editors/watch-document.ts'
import type { Feature } from '../features.ts'
import { FormBeside } from '../form/beside.ts'
import type { Action, Link, Notice, ToPage, ToPanel } from '../messages/panel-link.ts'
import { ask, type PageSetup } from '../messages/to-background.ts'
import type { PageCommand, Renewal } from '../messages/to-page-side.ts'
import { Aside } from '../overlay/aside.ts'
import { Badge, type BadgePlace } from '../overlay/badge.ts'
import { FindingCard } from '../overlay/finding-card.ts'
import { badgeState, partialState } from './badge-state.ts'
import type { Checked, DraftEditor } from './checked.ts'
import { chooseChecklist } from './choose-checklist.ts'
import { DraftSearch } from './draft-search.ts'
import { namedSubject, portalOf, sectionFields } from './named-draft.ts'
import { Panels } from './panels.ts'
import { SectionFields } from './section-fields.ts'
import { DraftSession } from './session.ts'

/** What an administrator turns off, by the action that it takes away. */
const featureOf: Partial<Record<Action['name'], Feature>> = {
  insert: 'insert',
  insertAll: 'insert',
  skeleton: 'insert',
  fix: 'fix',
  fixAll: 'fix',
  take: 'fix',
  ignore: 'ignore',
}

/** Everything of Soát on one page: which editor holds the draft, its badge, its session, and the panels. */
export class PageSide {
  readonly #setup: PageSetup
  readonly #signal: AbortSignal
  readonly #panels: Panels
  readonly #attachment: Attachment
  readonly #form: FormBeside
  readonly #search: DraftSearch
  #session: { draft: DraftSession; card: FindingCard; signal: AbortSignal } | null = null
  /** There is an editor, but its whole text can't be read, which its badge says. */
  #partial = false
  /** What was told last, for a panel that opens because of it. */
  #notice: Notice | null = null
  #bridge: Promise<unknown> | null = null
  /** How many reports the panels have been told. */
  #reports = 0
  /** The place of «next finding» among the marks. */
  #at = -1

  constructor(setup: PageSetup, signal: AbortSignal) {
    this.#setup = setup
    this.#signal = signal
    const aside = new Aside(setup.words, signal)
    this.#panels = new Panels(
      setup.words.panelTitle,
      {
        joined: (link) => this.#greet(link),
        act: (action) => void this.#act(action),
        ask: (request) => this.#obey(request),
        refused: () => aside.show(document),
        docked: () => this.#session?.draft.place(),
      },
      signal,
    )
    this.#attachment = new Attachment(
      {
        language: setup.language,
        words: setup.words,
        ignored: () => this.#setup.ignored,
        choose: (text, ended) => chooseChecklist(this.#setup.checklists, text, ended),
        hasDraft: () => this.#session?.draft.last?.empty === false,
        changed: () => {
          this.#panels.tell(this.#attachment.message)
          this.#form.changed()
        },
        openPanel: () => this.#panels.open(),
      },
      signal,
    )
    this.#form = new FormBeside(
      {
        profile: () => portalOf(this.#setup.portals, document.URL),
        unit: () => this.#setup.unit,
        told: () => this.#attachment.told ?? this.#session?.draft.last?.particulars ?? null,
        text: () => this.#checkedText(),
        draft: () => this.#session?.draft.editor.box ?? null,
        tell: (message) => this.#panels.tell(message),
        own: () => portalOf(this.#setup.ownPortals, document.URL),
        keep: async (profile) => this.#takePortals(await ask('keep-portal', { profile })),
        pointing: setup.words.pointing,
      },
      () => this.#panels.areOpen,
      signal,
    )
    this.#search = new DraftSearch(
      () => this.#setup.portals,
      {
        opened: (root, end) => this.#open(root, end),
        gone: () => this.#panels.tell({ name: 'no-draft', partial: false }),
      },
      signal,
    )
    this.#take(setup)
    followFocus(
      document,
      (element) => this.#search.focused(element),
      (doc) => {
        watchDocument(doc, () => this.#search.seek(), signal)
        this.#form.follow(doc)
        followFiles(doc, (found) => void this.#attachment.attach(found), signal)
      },
      signal,
    )
    const waiting = takeWaiting()
    if (waiting) void this.#attachment.attach(waiting)
  }

  get panels(): Panels {
    return this.#panels
  }

  /** Carries out a keyboard command of the browser, which no page can fake. */
  command(command: PageCommand): void {
    if (command === 'open-panel') this.#panels.open()
    else if (command === 'next-finding') this.#step(1)
    else if (command === 'previous-finding') this.#step(-1)
    else if (command === 'apply-fix') void this.#applyFixAtCaret()
    else this.#panels.find()
  }

  /** A newer release or policy has come while the person writes: the same session goes on with it. */
  async renew(renewed: Renewal): Promise<void> {
    Object.assign(this.#setup, renewed)
    this.#take(this.#setup)
    this.#panels.tell({ name: 'renewed' })
    void this.#attachment.renew()
    if (!this.#session) return
    const { draft, signal } = this.#session
    const checklist = await chooseChecklist(this.#setup.checklists, draft.editor.read(), signal)
    if (!checklist || isSame(checklist, draft.checklist)) return
    this.#panels.tell({ name: 'checklist', checklist })
    draft.renew(checklist)
  }

  /** The profile of the unit has changed. */
  takeUnit(unit: Unit | null): void {
    this.#setup.unit = unit
    this.#form.changed()
  }

  #open(root: EditingRoot, end: AbortSignal): void {
    if (this.#notice?.kind === 'picking') this.#tell(null)
    end.addEventListener(
      'abort',
      () => {
        this.#session = null
        this.#partial = false
      },
      { once: true },
    )
    const badge = new Badge(
      boxOf(root),
      { open: () => this.#toggle(), placed: (place) => this.#keepBadge(place) },
      end,
      root.ownerDocument,
      this.#setup.badge,
    )
    this.#partial = !isReadable(root)
    if (this.#partial) {
      badge.show(partialState(this.#setup.words))
      this.#panels.tell({ name: 'no-draft', partial: true })
      return
    }
    if (familyOf(root)?.bridge) void this.#loadBridge()
    void this.#begin(this.#editorOf(root, end), badge, end)
  }

  /** The editor of a root; where the portal's profile says that the plan is spread over fields, all of them as one. */
  #editorOf(root: EditingRoot, signal: AbortSignal): DraftEditor {
    const portal = portalOf(this.#setup.portals, document.URL)
    const fields = portal && portal.draft === undefined ? sectionFields(portal, document) : []
    const wanted = fields.map(({ section }) => section)
    const checklist = this.#setup.checklists.find(({ sections }) =>
      wanted.every((id) => sections.some((section) => section.id === id)),
    )
    if (!portal || !checklist || !fields.some((field) => field.root === root)) return openEditor(root, signal)
    return new SectionFields(fields, () => namedSubject(portal, document), checklist, signal)
  }

  /** Begins the session once the checklist is chosen, unless the editor has gone meanwhile. */
  async #begin(editor: DraftEditor, badge: Badge, end: AbortSignal): Promise<void> {
    const checklist = await chooseChecklist(this.#setup.checklists, editor.read(), end)
    if (!checklist) return
    const { language, words, ignored, quiet } = this.#setup
    this.#panels.tell({ name: 'checklist', checklist })
    const checked = (state: Checked) => {
      this.#reports += 1
      badge.show(badgeState(state, this.#setup.words, this.#setup.quiet))
      this.#panels.tell(this.#report(state))
      this.#form.checked()
    }
    const covered = (doc: Document) => (doc === document ? this.#panels.width : 0)
    const setup = { checklist, language, words, ignored, quiet, covered }
    const draft = new DraftSession(editor, setup, checked, end)
    const card = new FindingCard(
      editor,
      () => draft.marks,
      this.#setup.words,
      {
        fix: (finding) => void this.#run(() => draft.edits.fix(finding)),
        ignore: (finding) => void this.#ignore(finding, false),
        openPanel: () => this.#panels.open(),
        isOff: (feature) => this.#isOff(feature),
      },
      end,
    )
    this.#session = { draft, card, signal: end }
  }

  /** The text that is looked at, and whether it can be written to. */
  #checkedText(): { text: string; writable: boolean } | null {
    const file = this.#attachment.text
    if (file !== null) return { text: file, writable: false }
    const text = this.#session?.draft.text ?? null
    return text === null ? null : { text, writable: true }
  }

  #tell(notice: Notice | null): void {
    this.#notice = notice
    this.#panels.tell({ name: 'notice', notice })
  }

  /** Once a page: the bridge outlives editors and sessions. */
  #loadBridge(): Promise<unknown> {
    this.#bridge ??= ask('load-bridge', {})
    return this.#bridge
  }

  #keepBadge(place: BadgePlace): void {
    this.#setup.badge = place
    void ask('place-badge', place)
  }

  #toggle(): void {
    if (!this.#panels.isDocked) this.#panels.open()
    else this.#closePanel()
  }

  #closePanel(): void {
    this.#panels.close()
    this.#session?.draft.editor.root.focus({ preventScroll: true })
  }

  #greet(link: Link<ToPanel, ToPage>): void {
    const draft = this.#session?.draft
    if (!draft) link.send({ name: 'no-draft', partial: this.#partial })
    else {
      link.send({ name: 'checklist', checklist: draft.checklist })
      if (draft.last) link.send(this.#report(draft.last))
      if (this.#notice) link.send({ name: 'notice', notice: this.#notice })
    }
    link.send(this.#attachment.message)
    this.#form.changed()
  }

  #report(state: Checked): ToPanel {
    return { name: 'report', number: this.#reports, ...state, quiet: this.#setup.quiet }
  }

  #obey(request: Exclude<ToPage, Action>): void {
    if (request.name === 'close') this.#closePanel()
    else if (request.name === 'goto') void this.#session?.draft.editor.reveal(request.from, request.to)
    else if (request.name === 'quiet' && this.#isOff('quiet')) this.#tell({ kind: 'off', undo: false })
    else if (request.name === 'quiet') void this.#setQuiet(request.quiet)
    else if (request.name === 'point') void this.#form.point(request.as)
    else if (request.name === 'unpoint') void this.#forgetPortal()
    else if (request.name === 'attach') void this.#attachment.take(request.file, request.reading)
    else if (request.name === 'detach') this.#attachment.forget()
    else if (request.name === 'look') this.#attachment.look(request.attached)
    else {
      this.#search.pick()
      this.#tell({ kind: 'picking', undo: false })
    }
  }

  async #forgetPortal(): Promise<void> {
    this.#takePortals(await ask('forget-portal', {}))
  }

  /** What the person points out comes before what the Board knows of a portal. */
  #takePortals(portals: Pick<PageSetup, 'portals' | 'ownPortals'>): void {
    Object.assign(this.#setup, portals)
    this.#form.changed()
  }

  async #act(action: Action): Promise<void> {
    if (action.name === 'fill' && this.#isOff('fill')) return this.#tell({ kind: 'off', undo: false })
    if (action.name === 'fill' || action.name === 'restore') return this.#form.act(action)
    const draft = this.#session?.draft
    if (!draft) return
    // What was clicked may have been shown by an earlier report than the last.
    const current = 'finding' in action && action.report === this.#reports
    const finding = current ? draft.last?.report.findings[action.finding] : undefined
    const feature = featureOf[action.name]
    if (feature && this.#isOff(feature)) this.#tell({ kind: 'off', undo: false })
    else if (action.name === 'insert') await this.#run(() => draft.edits.insert(action))
    else if (action.name === 'insertAll') await this.#run(() => draft.edits.insertAll(action.clauses))
    else if (action.name === 'skeleton') await this.#run(() => draft.edits.begin(action.text))
    else if (action.name === 'fixAll') await this.#run(() => draft.edits.fixAll())
    else if (action.name === 'take')
      await this.#run(async () => draft.edits.amend(await this.#form.editsOf(action.role)))
    else if (action.name === 'undo') await this.#run(() => draft.edits.undo())
    else if (action.name === 'unignore') this.#take(await ask('unignore', {}))
    else if (!finding) this.#tell({ kind: 'stale', undo: false })
    else if (action.name === 'fix') await this.#run(() => draft.edits.fix(finding))
    else await this.#ignore(finding, action.everywhere)
  }

  /** Runs something that writes, and tells the panels what became of it. */
  async #run(write: () => Promise<Notice | null>): Promise<void> {
    const notice = await write()
    if (!notice || this.#signal.aborted) return
    // Copying needs the focus in the panel; and what went wrong must be seen, though a card or a key asked for it.
    if (!notice.undo && notice.kind !== 'undone') this.#panels.open()
    this.#tell(notice)
  }

  async #ignore(finding: Finding, everywhere: boolean): Promise<void> {
    const draft = this.#session?.draft
    if (!draft) return
    this.#take(await ask('ignore', draft.ignoringOf(finding, everywhere)))
    this.#tell({ kind: 'ignored', undo: false })
  }

  async #setQuiet(quiet: boolean): Promise<void> {
    this.#take(await ask('set-quiet', { quiet }))
  }

  /** Takes over what the person has set, as far as the administrator lets it stand. */
  #take({ ignored, quiet }: Pick<PageSetup, 'ignored' | 'quiet'>): void {
    this.#setup.ignored = this.#isOff('ignore') ? [] : ignored
    this.#setup.quiet = quiet && !this.#isOff('quiet')
    this.#session?.draft.show(this.#setup.ignored, this.#setup.quiet)
  }

  #isOff(feature: Feature): boolean {
    return this.#setup.off.includes(feature)
  }

  /** Puts the caret on the next or previous mark and shows its finding. */
  #step(by: 1 | -1): void {
    if (!this.#session) return
    const { draft, card } = this.#session
    const marks = [...draft.marks].sort((one, other) => (one.finding.from ?? 0) - (other.finding.from ?? 0))
    if (marks.length === 0) return
    this.#at = (this.#at + by + marks.length) % marks.length
    const mark = marks[this.#at]
    if (!mark) return
    void draft.editor.reveal(mark.finding.from ?? 0, mark.finding.to ?? 0).then(() => card.show(mark))
  }

  async #applyFixAtCaret(): Promise<void> {
    if (!this.#session) return
    const { draft, card } = this.#session
    const finding = card.finding
    if (finding?.fix && !this.#isOff('fix')) await this.#run(() => draft.edits.fix(finding))
  }
}

/** Released checklists never change, so their names tell. */
function isSame(one: Checklist, other: Checklist): boolean {
  return one.id === other.id && one.version === other.version
}
