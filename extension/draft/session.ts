import { Checker } from '../../shared/check.ts'
import { placeClause } from '../../shared/clause/place.ts'
import { shared } from '../../shared/plan/lines.ts'
import type { Particulars } from '../../shared/plan/particulars.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Finding, Report, TextEdit } from '../../shared/schema/report.ts'
import type { EditOutcome } from '../editors/editor.ts'
import type { openEditor } from '../editors/index.ts'

import { fill, type Language, type Words } from '../language.ts'
import type { FilledClause, Notice } from '../messages/panel-link.ts'
import { type Gap, Gaps } from '../overlay/gaps.ts'

import { type Mark, type Marks, openMarks } from '../overlay/marks.ts'
import { Mirror } from '../overlay/mirror.ts'
import { type Ignoring, isIgnored, placeOf } from './ignored.ts'
import { Pause } from './pause.ts'
import type { SectionFields } from './section-fields.ts'
import { inSlices } from './slices.ts'
import { Turns } from './turns.ts'
import { Writer } from './writer.ts'

/** What a check found, less what the person ignores. */
export interface Checked {
  report: Report
  particulars: Particulars
  /** No text but white space. */
  empty: boolean
  /** How many findings are ignored. */
  ignored: number
}

export interface SessionSetup {
  checklist: Checklist
  language: Language
  words: Words['page']
  /** Rules and places that the person ignores. */
  ignored: readonly Ignoring[]
  /** Whether marks stay away from this page. */
  quiet: boolean
}

/** One editor, or the fields that a plan is spread over. */
export type DraftEditor = ReturnType<typeof openEditor> | SectionFields

/** Text that is checked in one task though nothing of it is known yet, UTF-16. */
const piece = 8000

/** One draft in one editor: checked after each pause, marked, and written into when the person asks. */
export class DraftSession {
  readonly editor: DraftEditor
  #checklist: Checklist
  #checker: Checker
  readonly #language: Language
  readonly #words: Words['page']
  readonly #drawn: Marks
  readonly #gaps: Gaps
  /** The text of a textarea as something that ranges can stand in. */
  readonly #mirror: Mirror | null
  readonly #pause: Pause
  readonly #writer: Writer
  readonly #turns = new Turns()
  /** Findings that have been mended: the second half of a double click on one does nothing. */
  readonly #mended = new WeakSet<Finding>()
  readonly #checked: (checked: Checked) => void
  readonly #signal: AbortSignal
  #ignored: readonly Ignoring[]
  #quiet: boolean
  /** A long new text is being taken in; it is checked after that. */
  #takingIn = false
  #known = ''
  #text: string | null = null
  #whole: Report | null = null
  #last: Checked | null = null
  #marks: (Mark & { finding: Finding })[] = []

  constructor(
    editor: DraftEditor,
    setup: SessionSetup,
    checked: (checked: Checked) => void,
    signal: AbortSignal,
  ) {
    this.editor = editor
    this.#checklist = setup.checklist
    this.#language = setup.language
    this.#words = setup.words
    this.#ignored = setup.ignored
    this.#quiet = setup.quiet
    this.#checked = checked
    this.#signal = signal
    this.#checker = new Checker(setup.checklist, { locale: setup.language })
    this.#writer = new Writer(editor)
    this.#mirror = editor.kind === 'control' ? new Mirror(editor.root, signal) : null
    // After the mirror, which has to have moved first.
    this.#drawn = openMarks(editor.root.ownerDocument, editor.box, signal)
    this.#gaps = new Gaps(editor.root.ownerDocument, editor.box, signal)
    this.#pause = new Pause(() => this.#check(), signal)
    editor.onChange(() => this.#pause.restart(), signal)
    this.#pause.now()
  }

  get checklist(): Checklist {
    return this.#checklist
  }

  /** A newer release has come: the draft is checked anew, and nothing else about it changes. */
  renew(checklist: Checklist): void {
    this.#checklist = checklist
    this.#checker = new Checker(checklist, { locale: this.#language })
    this.#known = ''
    this.#text = null
    this.#pause.now()
  }

  /** The text as it was checked last. */
  get text(): string | null {
    return this.#text
  }

  get last(): Checked | null {
    return this.#last
  }

  /** The marks as they stand now, each with its finding. */
  get marks(): readonly (Mark & { finding: Finding })[] {
    return this.#marks
  }

  /** Puts a clause where its section belongs. */
  insert(clause: FilledClause): Promise<Notice | null> {
    return this.#turns.take(`insert ${clause.section} ${clause.text}`, () => this.#insert(clause))
  }

  /** Puts each clause where its section belongs, one verified insertion after the other; one undo takes all back. */
  insertAll(clauses: readonly FilledClause[]): Promise<Notice | null> {
    return this.#turns.take('insert all', () => this.#insertAll(clauses))
  }

  /** Puts the skeleton of a plan into a draft that has no text. */
  begin(text: string): Promise<Notice | null> {
    return this.#turns.take('begin', () => this.#begin(text))
  }

  /** Mends one finding, or says that the text has moved on since it was found. */
  fix(finding: Finding): Promise<Notice | null> {
    const place = placeOf(finding, this.#text ?? '')
    return this.#turns.take(`fix ${finding.message} ${place}`, () => this.#fix(finding, place))
  }

  /** Mends one finding after the other, each on a fresh check; what can't be mended is left. */
  fixAll(): Promise<Notice | null> {
    return this.#turns.take('fix all', () => this.#fixAll())
  }

  /** Makes edits of the text as it was checked last. */
  amend(edits: readonly TextEdit[]): Promise<Notice | null> {
    return this.#turns.take(`amend ${JSON.stringify(edits)}`, () => this.#amend(edits))
  }

  /** Takes back what the last click wrote. */
  undo(): Promise<Notice | null> {
    return this.#turns.take('undo', () => this.#undo())
  }

  async #insert(clause: FilledClause): Promise<Notice> {
    const done: Notice = { kind: 'inserted', section: clause.section, undo: true }
    if (!this.#knows(clause)) return { kind: 'stale', undo: false }
    return this.#settled(await this.#put([this.#placed(clause)], done))
  }

  async #insertAll(clauses: readonly FilledClause[]): Promise<Notice> {
    let count = 0
    for (const clause of clauses.filter((item) => this.#knows(item))) {
      const done: Notice = { kind: 'insertedAll', count: count + 1, undo: true }
      const notice = await this.#put([this.#placed(clause)], done, count > 0)
      if (notice !== done) return this.#settled(count > 0 ? { ...notice, count, undo: true } : notice)
      count += 1
    }
    return this.#settled({ kind: 'insertedAll', count, undo: count > 0 })
  }

  async #begin(text: string): Promise<Notice> {
    if (this.editor.read().trim() !== '') return { kind: 'notEmpty', undo: false }
    const start: TextEdit = { from: 0, to: 0, text }
    return this.#settled(await this.#put([start], { kind: 'skeleton', undo: true }))
  }

  /** A release that came meanwhile may have another outline. */
  #knows({ section }: FilledClause): boolean {
    return this.#checklist.sections.some(({ id }) => id === section)
  }

  #placed({ section, text }: FilledClause): TextEdit {
    return placeClause(this.editor.read(), this.#checklist, section, text)
  }

  /** Writes new text in; what the editor refuses without having changed anything is offered for copying. */
  async #put(edits: TextEdit[], done: Notice, joins = false): Promise<Notice> {
    const before = this.editor.read()
    const outcome = await this.#writer.write(edits, joins)
    return outcome === 'refused' && this.editor.read() === before
      ? offered(edits.map(({ text }) => text).join('\n'))
      : told(outcome, done)
  }

  async #fix(found: Finding, place: string): Promise<Notice | null> {
    if (this.#mended.has(found)) return null
    if (this.editor.read() !== this.#text) this.#pause.now()
    const finding = this.#now(found, place)
    if (!finding?.fix || this.editor.read() !== this.#text) return { kind: 'stale', undo: false }
    const outcome = await this.#writer.write(finding.fix.edits)
    if (outcome === 'done') this.#mended.add(found)
    return this.#settled(told(outcome, { kind: 'fixed', undo: true }))
  }

  async #amend(edits: readonly TextEdit[]): Promise<Notice> {
    if (edits.length === 0 || this.editor.read() !== this.#text) return { kind: 'stale', undo: false }
    return this.#settled(told(await this.#writer.write(edits), { kind: 'fixed', undo: true }))
  }

  /** The finding itself, or what it has become since by a check of a text that has moved on elsewhere. */
  #now(found: Finding, place: string): Finding | undefined {
    const findings = this.#last?.report.findings ?? []
    if (findings.includes(found)) return found
    return findings.find(
      (finding) =>
        finding.rule === found.rule &&
        finding.message === found.message &&
        placeOf(finding, this.#text ?? '') === place,
    )
  }

  async #fixAll(): Promise<Notice> {
    let count = 0
    let outcome: EditOutcome = 'done'
    const most = this.#last?.report.findings.length ?? 0
    while (outcome === 'done' && count < most) {
      const next = this.#last?.report.findings.find((finding) => finding.fix)
      if (!next?.fix) break
      outcome = await this.#writer.write(next.fix.edits, count > 0)
      if (outcome === 'done') count += 1
      this.#pause.now()
    }
    return count > 0 ? { kind: 'fixedAll', count, undo: true } : told(outcome, { kind: 'stale', undo: false })
  }

  async #undo(): Promise<Notice> {
    const undone = this.#writer.canUndo && (await this.#writer.undo())
    return this.#settled({ kind: undone ? 'undone' : 'undoRefused', undo: undone && this.#writer.canUndo })
  }

  /** How a finding is named among the ignored: at its place, or its rule altogether. */
  ignoringOf(finding: Finding, everywhere: boolean): Ignoring {
    return { rule: finding.rule, at: everywhere ? null : placeOf(finding, this.#text ?? '') }
  }

  /** Takes over what the person ignores, and whether marks are shown, and shows the last check anew. */
  show(ignored: readonly Ignoring[], quiet: boolean): void {
    this.#ignored = ignored
    this.#quiet = quiet
    this.#publish()
  }

  #settled(notice: Notice): Notice {
    this.#pause.now()
    return notice
  }

  #check(): void {
    if (this.#signal.aborted || this.#takingIn) return
    if (this.editor.composing) {
      this.#pause.restart() // the word may end without another change
      return
    }
    const text = this.editor.read()
    if (text === this.#text) return
    const [head, tail] = shared(text, this.#known)
    if (text.length - head - tail > piece) {
      void this.#takeIn(text, head, text.length - tail)
      return
    }
    this.#known = text
    this.#text = text
    const report = this.#checker.check(text)
    this.#whole = this.editor.kind === 'fields' ? this.editor.confine(report) : report
    this.#publish()
  }

  /** Takes in a text that is new from `from` to `to`, piece by piece, and has it checked. */
  async #takeIn(text: string, from: number, to: number): Promise<void> {
    const checker = this.#checker
    this.#takingIn = true
    if (!(await inSlices(this.#pieces(checker, text, from, to), this.#signal))) return
    this.#takingIn = false
    if (checker === this.#checker) this.#known = text
    this.#pause.now()
  }

  *#pieces(checker: Checker, text: string, from: number, to: number): Generator<undefined, void> {
    const known = text.slice(to)
    for (let at = text.indexOf('\n', from + piece); at > 0 && at < to; at = text.indexOf('\n', at + piece)) {
      checker.learn(text.slice(0, at) + known)
      yield
    }
    while (this.#mirror?.follow() === false) yield
  }

  #publish(): void {
    const whole = this.#whole
    const text = this.#text
    if (!whole || text === null) return
    const findings = whole.findings.filter((finding) => !isIgnored(finding, text, this.#ignored))
    const empty = text.trim() === ''
    this.#last = {
      report: { ...whole, findings },
      particulars: this.#checker.describe(text),
      empty,
      ignored: whole.findings.length - findings.length,
    }
    this.#mirror?.renew()
    if (this.editor.kind === 'fields') this.editor.renew()
    this.#marks = empty || this.#quiet ? [] : findings.flatMap((finding) => this.#mark(finding))
    this.#drawn.paint(this.#marks)
    this.#gaps.paint(empty || this.#quiet ? [] : this.#gapsIn(text, findings))
    this.#checked(this.#last)
  }

  /** The places of missing sections; those that belong to one place share a line. */
  #gapsIn(text: string, findings: readonly Finding[]): Gap[] {
    const lacking = findings.flatMap(({ from, section }) => (from === null && section ? [section] : []))
    const missing = (this.#whole?.sections ?? []).filter(
      ({ id, status }) => status === 'missing' && lacking.includes(id),
    )
    if (missing.length === 0) return []
    const titles = new Map<number, string[]>()
    const ids = missing.map(({ id }) => id)
    for (const { section, at } of this.#checker.gaps(text, ids)) {
      const title = this.#checklist.sections.find(({ id }) => id === section)?.title ?? ''
      titles.set(at, [...(titles.get(at) ?? []), title])
    }
    return [...titles].flatMap(([at, missing]) => {
      const end = text.slice(0, at).trimEnd().length
      const start = text.length - text.trimStart().length
      const beside = end > 0 ? this.#range(end - 1, end) : this.#range(start, start + 1)
      const label = fill(this.#words.gap, { titles: missing.join(', ') })
      return beside ? [{ label, beside, edge: end > 0 ? 'under' : 'over' }] : []
    })
  }

  #mark(finding: Finding): (Mark & { finding: Finding })[] {
    const { from, to, severity } = finding
    const range = from !== null && to !== null && from < to ? this.#range(from, to) : null
    return range ? [{ severity, range, finding }] : []
  }

  #range(from: number, to: number): Range | null {
    return (
      (this.editor.kind === 'control' ? this.#mirror?.range(from, to) : this.editor.range(from, to)) ?? null
    )
  }
}

function told(outcome: EditOutcome, done: Notice): Notice {
  if (outcome === 'done') return done
  return { kind: outcome === 'composing' ? 'composing' : 'failed', undo: false }
}

function offered(text: string): Notice {
  return { kind: 'offered', text: text.trim(), undo: false }
}
