import { chooseChecklist } from '../../shared/choose.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import { boxOf, type EditingRoot, editingRootOf, findPlan, holdsPlan } from '../editors/find.ts'
import { followFocus } from '../editors/follow-focus.ts'
import { openEditor } from '../editors/index.ts'
import { watchDocument } from '../editors/watch-document.ts'
import { fill } from '../language.ts'
import type { Link, ToPage, ToPanel } from '../messages/panel-link.ts'
import type { PageSetup } from '../messages/to-background.ts'
import { Badge, type BadgeState } from '../overlay/badge.ts'
import { isOnTop } from '../overlay/on-top.ts'
import { PanelFrame } from '../overlay/panel-frame.ts'
import { type Checked, DraftSession } from './session.ts'

/** Everything of Soát on one page: which editor holds the draft, its badge, and the panel. */
export class PageSide {
  readonly #setup: PageSetup
  readonly #signal: AbortSignal
  #session: { draft: DraftSession; end: AbortController } | null = null
  #panel: { shown: PanelFrame; end: AbortController } | null = null
  #shown: ResizeObserver | null = null
  readonly #links = new Set<Link<ToPanel, ToPage>>()

  constructor(setup: PageSetup, signal: AbortSignal) {
    this.#setup = setup
    this.#signal = signal
    signal.addEventListener('abort', () => this.#end(), { once: true })
    followFocus(
      document,
      (element) => this.#consider(editingRootOf(element)),
      (doc) => watchDocument(doc, () => this.#seek(), signal),
      signal,
    )
  }

  /** A panel joins over its own link: a docked frame's port, or a side panel's connection. */
  join(link: Link<ToPanel, ToPage>, panel: PanelFrame | null): void {
    this.#links.add(link)
    link.receive((message) => void this.#obey(message, panel))
    this.#session?.draft.join(link)
  }

  leave(link: Link<ToPanel, ToPage>): void {
    this.#links.delete(link)
    this.#session?.draft.leave(link)
  }

  /** The focused root becomes the draft unless the one at hand is the likelier plan. */
  #consider(root: EditingRoot | null): void {
    if (!root) return
    const current = this.#session?.draft.editor.root
    if (current === root) return
    if (current?.isConnected && holdsPlan(current) && !holdsPlan(root)) return
    this.#open(root)
  }

  /** Looks for a plan while there is no session: at the start, and after the editor has gone. */
  #seek(): void {
    if (!this.#session) this.#consider(findPlan(document))
  }

  #open(root: EditingRoot): void {
    this.#session?.end.abort()
    const end = new AbortController()
    this.#watchShown(root, end.signal)
    const editor = openEditor(root, end.signal)
    const badge = new Badge(
      editor.box,
      () => (this.#panel ? this.#closePanel() : this.openPanel()),
      end.signal,
    )
    const draft = new DraftSession(
      editor,
      this.#choose(editor.read()),
      this.#setup.language,
      (checked) => badge.show(this.#badgeState(checked)),
      end.signal,
    )
    this.#session = { draft, end }
    for (const link of this.#links) draft.join(link)
  }

  /** Ends the session when its editor is hidden or taken away, and begins a new one when it is shown again. */
  #watchShown(root: EditingRoot, signal: AbortSignal): void {
    this.#shown?.disconnect()
    this.#shown = new ResizeObserver(() => {
      const visible = editingRootOf(root) === root
      if (visible && !this.#session) this.#consider(root)
      else if (!visible && !signal.aborted) {
        this.#session?.end.abort()
        this.#session = null
        this.#seek()
      }
    })
    this.#shown.observe(boxOf(root))
  }

  #choose(text: string): Checklist {
    const { checklists } = this.#setup
    const first = checklists[0]
    if (!first) throw new Error('the background sent no checklist')
    return chooseChecklist(text, checklists).chosen ?? first
  }

  openPanel(): void {
    if (this.#panel) {
      this.#panel.shown.focus()
      return
    }
    const end = new AbortController()
    const shown = new PanelFrame(
      document,
      this.#setup.words.panelTitle,
      (link) => {
        this.join(link, shown)
        end.signal.addEventListener('abort', () => this.leave(link), { once: true })
      },
      end.signal,
    )
    this.#panel = { shown, end }
  }

  #closePanel(): void {
    this.#panel?.end.abort()
    this.#panel = null
    this.#session?.draft.editor.root.focus({ preventScroll: true })
  }

  async #obey(message: ToPage, panel: PanelFrame | null): Promise<void> {
    const draft = this.#session?.draft
    if (message.name === 'close') this.#closePanel()
    if (!draft || message.name === 'close') return
    if (message.name === 'goto') {
      draft.goto(message.from, message.to)
      return
    }
    if (panel && !isOnTop(panel.host, panel.frame, message.click.x, message.click.y)) {
      draft.tell({ kind: 'hidden', undo: false })
      return
    }
    if (message.name === 'insert') await draft.insert(message.clause)
    else if (message.name === 'fix') await draft.fix(message.finding)
    else await draft.undo()
  }

  #badgeState({ report, empty }: Checked): BadgeState {
    const { words } = this.#setup
    const count = (severity: string) => report.findings.filter((item) => item.severity === severity).length
    const errors = count('error')
    const warnings = count('warning')
    if (empty) return { tone: 'quiet', sign: '…', label: words.badgeEmpty }
    if (report.verdict === 'unreadable') return { tone: 'error', sign: '?', label: words.badgeUnreadable }
    if (report.verdict === 'not-applicable')
      return { tone: 'quiet', sign: '–', label: words.badgeNotApplicable }
    if (errors + warnings === 0) return { tone: 'pass', sign: '✓', label: words.badgePass }
    return {
      tone: errors > 0 ? 'error' : 'warning',
      sign: `${errors > 0 ? '✗' : '!'} ${errors + warnings}`,
      label: fill(words.badgeFindings, { errors, warnings }),
    }
  }

  #end(): void {
    this.#session?.end.abort()
    this.#panel?.end.abort()
    this.#shown?.disconnect()
  }
}
