import { placeClause } from '../../shared/clause/place.ts'
import type { Finding, TextEdit } from '../../shared/schema/report.ts'
import type { EditOutcome } from '../editors/editor.ts'
import type { FilledClause, Notice } from '../messages/panel-link.ts'
import type { CheckedDraft, DraftEditor } from './checked.ts'
import { placeOf } from './ignored.ts'
import { Turns } from './turns.ts'
import { Writer } from './writer.ts'

/** What the person has written into a draft by a click, one thing after the other, each with its way back. */
export class DraftEdits {
  readonly #draft: CheckedDraft
  readonly #editor: DraftEditor
  readonly #writer: Writer
  readonly #turns = new Turns()
  /** Findings that have been mended: the second half of a double click on one does nothing. */
  readonly #mended = new WeakSet<Finding>()

  constructor(draft: CheckedDraft) {
    this.#draft = draft
    this.#editor = draft.editor
    this.#writer = new Writer(draft.editor)
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
    const place = placeOf(finding, this.#draft.text ?? '')
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
    if (this.#editor.read().trim() !== '') return { kind: 'notEmpty', undo: false }
    const start: TextEdit = { from: 0, to: 0, text }
    return this.#settled(await this.#put([start], { kind: 'skeleton', undo: true }))
  }

  /** A release that came meanwhile may have another outline. */
  #knows({ section }: FilledClause): boolean {
    return this.#draft.checklist.sections.some(({ id }) => id === section)
  }

  #placed({ section, text }: FilledClause): TextEdit {
    return placeClause(this.#editor.read(), this.#draft.checklist, section, text)
  }

  /** Writes new text in; what the editor refuses without having changed anything is offered for copying. */
  async #put(edits: TextEdit[], done: Notice, joins = false): Promise<Notice> {
    const outcome = await this.#writer.write(edits, joins)
    return outcome === 'refused' ? offered(edits.map(({ text }) => text).join('\n')) : told(outcome, done)
  }

  async #fix(found: Finding, place: string): Promise<Notice | null> {
    if (this.#mended.has(found)) return null
    if (this.#editor.read() !== this.#draft.text) this.#draft.check()
    const finding = this.#now(found, place)
    if (!finding?.fix || this.#editor.read() !== this.#draft.text) return { kind: 'stale', undo: false }
    const outcome = await this.#writer.write(finding.fix.edits)
    if (outcome === 'done') this.#mended.add(found)
    return this.#settled(told(outcome, { kind: 'fixed', undo: true }))
  }

  async #amend(edits: readonly TextEdit[]): Promise<Notice> {
    if (edits.length === 0 || this.#editor.read() !== this.#draft.text) return { kind: 'stale', undo: false }
    return this.#settled(told(await this.#writer.write(edits), { kind: 'fixed', undo: true }))
  }

  /** The finding itself, or what it has become since by a check of a text that has moved on elsewhere. */
  #now(found: Finding, place: string): Finding | undefined {
    const findings = this.#draft.last?.report.findings ?? []
    if (findings.includes(found)) return found
    return findings.find(
      (finding) =>
        finding.rule === found.rule &&
        finding.message === found.message &&
        placeOf(finding, this.#draft.text ?? '') === place,
    )
  }

  async #fixAll(): Promise<Notice> {
    let count = 0
    let outcome: EditOutcome = 'done'
    const most = this.#draft.last?.report.findings.length ?? 0
    while (outcome === 'done' && count < most) {
      const next = this.#draft.last?.report.findings.find((finding) => finding.fix)
      if (!next?.fix) break
      outcome = await this.#writer.write(next.fix.edits, count > 0)
      if (outcome === 'done') count += 1
      this.#draft.check()
    }
    return count > 0 ? { kind: 'fixedAll', count, undo: true } : told(outcome, { kind: 'stale', undo: false })
  }

  async #undo(): Promise<Notice> {
    const undone = this.#writer.canUndo && (await this.#writer.undo())
    return this.#settled({ kind: undone ? 'undone' : 'undoRefused', undo: undone && this.#writer.canUndo })
  }

  #settled(notice: Notice): Notice {
    this.#draft.check()
    return notice
  }
}

function told(outcome: EditOutcome, done: Notice): Notice {
  if (outcome === 'done') return done
  return { kind: outcome === 'refused' ? 'failed' : outcome, undo: false }
}

function offered(text: string): Notice {
  return { kind: 'offered', text: text.trim(), undo: false }
}
