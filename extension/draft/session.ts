import { Checker } from '../../shared/check.ts'
import { leaveBlanks } from '../../shared/clause/blanks.ts'
import { placeClause } from '../../shared/clause/place.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Finding, Report, TextEdit } from '../../shared/schema/report.ts'
import type { openEditor } from '../editors/index.ts'
import type { Language } from '../language.ts'
import type { Link, Notice, ToPage, ToPanel } from '../messages/panel-link.ts'
import { type Mark, type Marks, openMarks } from '../overlay/marks.ts'
import { Mirror } from '../overlay/mirror.ts'
import { Pause } from './pause.ts'

type OpenEditor = ReturnType<typeof openEditor>

/** What a session tells the rest of the page side after each check. */
export interface Checked {
  report: Report
  empty: boolean
}

/** One draft in one editor: checked after each pause, marked, and written into when the person asks. */
export class DraftSession {
  readonly editor: OpenEditor
  readonly #checklist: Checklist
  readonly #checker: Checker
  readonly #marks: Marks
  readonly #ranges: Pick<Mirror, 'range'>
  readonly #pause: Pause
  readonly #links = new Set<Link<ToPanel, ToPage>>()
  readonly #checked: (checked: Checked) => void
  readonly #signal: AbortSignal
  #text: string | null = null
  #last: Checked | null = null
  /** The texts before and after each of our own edits, for «Hoàn tác». */
  #history: { before: string; after: string }[] = []
  #writing = false

  constructor(
    editor: OpenEditor,
    checklist: Checklist,
    language: Language,
    checked: (checked: Checked) => void,
    signal: AbortSignal,
  ) {
    this.editor = editor
    this.#checklist = checklist
    this.#checker = new Checker(checklist, { locale: language })
    this.#checked = checked
    this.#signal = signal
    this.#marks = openMarks(editor.root.ownerDocument, editor.box, signal)
    this.#ranges = editor.kind === 'control' ? new Mirror(editor.root, signal) : editor
    this.#pause = new Pause(() => this.#check(), signal)
    editor.onChange(() => this.#pause.restart(), signal)
    signal.addEventListener(
      'abort',
      () => {
        for (const link of this.#links) link.close()
      },
      { once: true },
    )
    this.#pause.now()
  }

  /** A panel joins; it gets what is known at once. */
  join(link: Link<ToPanel, ToPage>): void {
    this.#links.add(link)
    link.send({ name: 'checklist', checklist: this.#checklist })
    if (this.#last) link.send({ name: 'report', ...this.#last })
  }

  leave(link: Link<ToPanel, ToPage>): void {
    this.#links.delete(link)
  }

  goto(from: number, to: number): void {
    this.editor.reveal(from, to)
  }

  async insert(clauseId: string): Promise<void> {
    const clause = this.#checklist.clauses.find((item) => item.id === clauseId)
    if (!clause) return
    const edit = placeClause(this.editor.read(), this.#checklist, clause.section, leaveBlanks(clause.text))
    await this.#write([edit], { kind: 'inserted', section: clause.section, undo: true })
  }

  async fix(index: number): Promise<void> {
    const fix = this.#last?.report.findings[index]?.fix
    if (!fix || this.editor.read() !== this.#text) {
      this.tell({ kind: 'stale', undo: false })
      return
    }
    await this.#write(fix.edits, { kind: 'fixed', undo: true })
  }

  async undo(): Promise<void> {
    const step = this.#history.at(-1)
    if (!step || this.editor.read() !== step.after) {
      this.#history = []
      this.tell({ kind: 'undoRefused', undo: false })
      return
    }
    this.#history.pop()
    const undone = await this.editor.undo(step.before)
    this.#pause.now()
    this.tell({ kind: undone ? 'undone' : 'undoRefused', undo: undone && this.#history.length > 0 })
  }

  /** Makes edits from the last to the first, so that offsets stay true; each is verified before the next. */
  async #write(edits: readonly TextEdit[], done: Notice): Promise<void> {
    if (this.#writing) return
    this.#writing = true
    try {
      for (const edit of [...edits].reverse()) {
        const before = this.editor.read()
        const outcome = await this.editor.apply(edit)
        if (this.#signal.aborted) return
        if (outcome === 'composing') {
          this.tell({ kind: 'composing', undo: false })
          return
        }
        if (outcome === 'refused') {
          const whole = this.editor.read() === before
          this.tell(
            whole
              ? { kind: 'offered', text: edit.text.trim(), undo: false }
              : { kind: 'failed', undo: false },
          )
          return
        }
        this.#history.push({ before, after: this.editor.read() })
      }
      this.tell(done)
    } finally {
      this.#writing = false
      this.#pause.now()
    }
  }

  #check(): void {
    if (this.#signal.aborted || this.editor.composing) return
    const text = this.editor.read()
    if (text === this.#text) return
    this.#text = text
    const report = this.#checker.check(text)
    this.#last = { report, empty: text.trim() === '' }
    this.#marks.paint(this.#last.empty ? [] : report.findings.flatMap((finding) => this.#mark(finding)))
    for (const link of this.#links) link.send({ name: 'report', ...this.#last })
    this.#checked(this.#last)
  }

  #mark({ from, to, severity }: Finding): Mark[] {
    const range = from !== null && to !== null && from < to ? this.#ranges.range(from, to) : null
    return range ? [{ severity, range }] : []
  }

  tell(notice: Notice): void {
    for (const link of this.#links) link.send({ name: 'notice', notice })
  }
}
