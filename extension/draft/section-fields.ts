import { type Composed, compose, inSegment, type Segment } from '../../shared/form/composed.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Finding, Report, TextEdit } from '../../shared/schema/report.ts'
import type { EditingRoot } from '../editors/editing-root.ts'
import type { EditOutcome, Editor } from '../editors/editor.ts'
import { openEditor } from '../editors/index.ts'
import { Mirror } from '../overlay/mirror.ts'

/** A field of the page that holds one section of the plan. */
export interface SectionField {
  section: string
  root: EditingRoot
}

interface Piece {
  section: string
  editor: ReturnType<typeof openEditor>
  mirror: Mirror | null
}

/**
 * A plan that a portal spreads over several fields, as one draft: it is read as a whole, and each edit goes into the
 * field that it is about, through that field's own editor. Headings stand in no field; nothing can be put into them.
 */
export class SectionFields implements Editor {
  readonly kind = 'fields'
  readonly root: HTMLElement
  readonly box: HTMLElement
  readonly #pieces: Piece[]
  readonly #subject: () => string
  readonly #checklist: Checklist
  /** Which field was written into last, and before. */
  readonly #written: { piece: Piece; before: string }[] = []
  #composed: Composed = { text: '', segments: [] }

  constructor(
    fields: readonly SectionField[],
    subject: () => string,
    checklist: Checklist,
    signal: AbortSignal,
  ) {
    this.#pieces = fields.map(({ section, root }) => {
      const editor = openEditor(root, signal)
      return { section, editor, mirror: editor.kind === 'control' ? new Mirror(editor.root, signal) : null }
    })
    const [first] = this.#pieces
    if (!first) throw new Error('a plan in fields has fields')
    this.root = first.editor.root
    this.box = first.editor.box
    this.#subject = subject
    this.#checklist = checklist
  }

  get composing(): boolean {
    return this.#pieces.some(({ editor }) => editor.composing)
  }

  read(): string {
    const texts = this.#pieces.map(({ section, editor }) => ({ section, text: editor.read() }))
    this.#composed = compose(this.#subject(), texts, this.#checklist)
    return this.#composed.text
  }

  onChange(changed: () => void, signal: AbortSignal): void {
    for (const { editor } of this.#pieces) editor.onChange(changed, signal)
  }

  caret(): number | null {
    for (const { section, editor } of this.#pieces) {
      const at = editor.caret()
      const segment = this.#composed.segments.find((one) => one.section === section)
      if (at !== null && segment) return segment.from + at
    }
    return null
  }

  /** What stands in no field leads to the field below it. */
  async reveal(from: number, to: number): Promise<void> {
    const segment = this.#composed.segments.find((one) => from <= one.to) ?? this.#composed.segments.at(-1)
    const piece = segment && this.#pieceOf(segment)
    if (!piece) return
    const local = (offset: number) => Math.min(Math.max(0, offset - segment.from), segment.to - segment.from)
    await piece.editor.reveal(local(from), local(to))
  }

  async apply(edit: TextEdit): Promise<EditOutcome> {
    const place = inSegment(this.#composed.segments, edit)
    const piece = place && this.#pieceOf(place.segment)
    if (!piece) return 'refused'
    const before = piece.editor.read()
    const outcome = await piece.editor.apply({ from: place.from, to: place.to, text: place.text })
    if (outcome === 'done') this.#written.push({ piece, before })
    return outcome
  }

  async undo(text: string): Promise<boolean> {
    const last = this.#written.pop()
    return last !== undefined && (await last.piece.editor.undo(last.before)) && this.read() === text
  }

  range(from: number, to: number): Range | null {
    const segment = this.#composed.segments.find((one) => one.from <= from && to <= one.to)
    const piece = segment && this.#pieceOf(segment)
    if (!piece) return null
    const [start, end] = [from - segment.from, to - segment.from]
    return piece.editor.kind === 'control'
      ? (piece.mirror?.range(start, end) ?? null)
      : piece.editor.range(start, end)
  }

  /** Marks are about to be drawn anew. */
  renew(): void {
    for (const { mirror } of this.#pieces) mirror?.renew()
  }

  /**
   * A report on the composed draft as one on the fields: what is found at a heading leads to the field below it, and
   * what is found elsewhere in what the person has not written is dropped. Lines are counted in each field, which is a
   * section as a whole.
   */
  confine(report: Report): Report {
    return {
      ...report,
      sections: report.sections.map((state) => ({ ...state, line: null })),
      findings: report.findings.flatMap((finding) => this.#confined(finding)),
    }
  }

  #confined(finding: Finding): Finding[] {
    const { segments, text } = this.#composed
    const { from, to, fix, ...rest } = finding
    const edits = fix?.edits.every((edit) => inSegment(segments, edit) !== null) ? { fix } : {}
    if (from === null || to === null) return [{ ...rest, ...edits, from, to }]
    const segment = segments.find((one) => one.from <= from && to <= one.to)
    if (!segment) {
      const about = segments.find((one) => one.section === finding.section)
      return about ? [{ ...rest, ...edits, from: about.from, to: about.from, line: 1 }] : []
    }
    const line = text.slice(segment.from, from).split('\n').length
    return [{ ...rest, ...edits, from, to, line }]
  }

  #pieceOf({ section }: Segment): Piece | undefined {
    return this.#pieces.find((piece) => piece.section === section)
  }
}
