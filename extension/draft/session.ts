import { Checker } from '../../shared/check.ts'
import { shared } from '../../shared/plan/lines.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Finding, Report } from '../../shared/schema/report.ts'
import { fill, type Language, type Words } from '../language.ts'
import { type Gap, Gaps } from '../overlay/gaps.ts'
import { type Mark, type Marks, openMarks } from '../overlay/marks.ts'
import { Mirror } from '../overlay/mirror.ts'
import type { Checked, CheckedDraft, DraftEditor } from './checked.ts'
import { DraftEdits } from './edits.ts'
import { gapPlaces, missingSections } from './gap-places.ts'
import { type Ignoring, isIgnored, placeOf } from './ignored.ts'
import { Pause } from './pause.ts'
import { inSlices } from './slices.ts'

export interface SessionSetup {
  checklist: Checklist
  language: Language
  words: Words['page']
  /** Rules and places that the person ignores. */
  ignored: readonly Ignoring[]
  /** Whether marks stay away from this page. */
  quiet: boolean
  /** How much of a document's window a panel takes at its right, CSS pixels. */
  covered(doc: Document): number
}

/** Text that is checked in one task though nothing of it is known yet, UTF-16. */
const piece = 8000

/** One draft in one editor: checked after each pause, marked, and written into when the person asks. */
export class DraftSession implements CheckedDraft {
  readonly editor: DraftEditor
  readonly edits: DraftEdits
  #checklist: Checklist
  #checker: Checker
  readonly #language: Language
  readonly #words: Words['page']
  readonly #drawn: Marks
  readonly #gaps: Gaps
  /** The text of a textarea as something that ranges can stand in. */
  readonly #mirror: Mirror | null
  readonly #pause: Pause
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
    this.edits = new DraftEdits(this)
    this.#mirror = editor.kind === 'control' ? new Mirror(editor.root, signal) : null
    // After the mirror, which has to have moved first.
    this.#drawn = openMarks(editor.root.ownerDocument, editor.box, signal)
    const { box } = editor
    this.#gaps = new Gaps(editor.root.ownerDocument, box, () => setup.covered(box.ownerDocument), signal)
    this.#pause = new Pause(() => this.#check(), signal)
    editor.onChange(() => this.#pause.restart(), signal)
    this.#pause.now()
  }

  get checklist(): Checklist {
    return this.#checklist
  }

  check(): void {
    this.#pause.now()
  }

  /** A panel has come or gone. */
  place(): void {
    this.#gaps.place()
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

  #gapsIn(text: string, findings: readonly Finding[]): Gap[] {
    const missing = missingSections(this.#whole?.sections ?? [], findings)
    if (missing.length === 0) return []
    const places = gapPlaces(text, this.#checker.gaps(text, missing), this.#checklist)
    return places.flatMap(({ from, to, edge, titles }) => {
      const beside = this.#range(from, to)
      return beside ? [{ label: fill(this.#words.gap, { titles: titles.join(', ') }), beside, edge }] : []
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
