import { Checker } from '../../shared/check.ts'
import type { Particulars } from '../../shared/plan/particulars.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Report } from '../../shared/schema/report.ts'
import { badgeState } from '../draft/badge-state.ts'
import { type Ignoring, isIgnored } from '../draft/ignored.ts'
import { inSlices } from '../draft/slices.ts'
import type { Language, Words } from '../language.ts'
import type { Attached, Reading } from '../messages/attached.ts'
import type { ToPanel } from '../messages/panel-link.ts'
import { Badge } from '../overlay/badge.ts'
import { type AttachedFile, boxOfPlace } from './follow-files.ts'
import { readWithReader } from './reader.ts'

/** What the attachment needs of the page side. */
export interface AttachmentSetup {
  language: Language
  words: Words['page']
  ignored: () => readonly Ignoring[]
  choose: (text: string, signal: AbortSignal) => Promise<Checklist | null>
  /** Whether a draft with some text in it stands on the page. */
  hasDraft: () => boolean
  /** What panels show has changed. */
  changed: () => void
  openPanel: () => void
}

/** Text that is taken in between two looks at the clock, UTF-16. */
const piece = 8000

/**
 * The plan that the person attached as a file: read and checked here, never altered, and kept no longer than the page
 * or until another file takes its place.
 */
export class Attachment {
  readonly #setup: AttachmentSetup
  readonly #signal: AbortSignal
  #end = new AbortController()
  #badge: Badge | null = null
  #now: Attached | null = null
  #told: Particulars | null = null
  /** Whether the person looks at the file, instead of the draft. */
  #shown = false

  constructor(setup: AttachmentSetup, signal: AbortSignal) {
    this.#setup = setup
    this.#signal = signal
    signal.addEventListener('abort', () => this.#end.abort(), { once: true })
  }

  /** What panels are told. */
  get message(): ToPanel {
    return { name: 'attached', attached: this.#now, shown: this.#shown }
  }

  /** The plan's text, where it has been read and is what the person looks at. */
  get text(): string | null {
    return this.#shown && this.#now?.state === 'read' ? this.#now.text : null
  }

  /** What the plan that is looked at says of itself. */
  get told(): Particulars | null {
    return this.text === null ? null : this.#told
  }

  look(attached: boolean): void {
    this.#shown = attached && this.#now !== null
    this.#setup.changed()
  }

  /** A file was attached in the page; its badge stands there. */
  async attach({ file, place }: AttachedFile): Promise<void> {
    const end = this.#begin(file.name)
    // A file beside a draft may be anything: the person says when it is what they want to see.
    this.#shown = !this.#setup.hasDraft()
    this.#badge = new Badge(boxOfPlace(place), { open: () => this.#setup.openPanel() }, end)
    this.#show({ file: file.name, state: 'reading' })
    const reading = await readWithReader(file)
    if (!end.aborted) await this.#take(file.name, reading, end)
  }

  /** A file was dropped on a panel, which has read it. */
  async take(file: string, reading: Reading): Promise<void> {
    const end = this.#begin(file)
    this.#shown = true
    this.#badge = null
    await this.#take(file, reading, end)
  }

  /** The person is done with the file, as far as Soát goes. */
  forget(): void {
    this.#end.abort()
    this.#now = null
    this.#shown = false
    this.#setup.changed()
  }

  /** Other checklists hold, or the person ignores other findings. */
  async renew(): Promise<void> {
    if (this.#now?.state !== 'read') return
    const { file, text, notices } = this.#now
    await this.#check(file, text, notices, this.#end.signal)
  }

  #begin(file: string): AbortSignal {
    this.#end.abort()
    this.#end = new AbortController()
    if (this.#signal.aborted) this.#end.abort()
    this.#now = { file, state: 'reading' }
    return this.#end.signal
  }

  async #take(file: string, reading: Reading, signal: AbortSignal): Promise<void> {
    const { language } = this.#setup
    if ('refused' in reading) this.#show({ file, state: 'refused', reason: reading.refused[language] })
    else {
      const notices = reading.notices.map((notice) => notice[language])
      await this.#check(file, reading.text, notices, signal)
    }
  }

  async #check(file: string, text: string, notices: string[], signal: AbortSignal): Promise<void> {
    const checklist = await this.#setup.choose(text, signal)
    if (!checklist) return
    const checker = new Checker(checklist, { locale: this.#setup.language })
    if (!(await inSlices(takeIn(checker, text), signal))) return
    const report = this.#unmended(checker.check(text), text)
    this.#told = checker.describe(text)
    this.#show({ file, state: 'read', text, notices, checklist, report })
  }

  /** Less what the person ignores, and without fixes: a file is not written to. */
  #unmended(report: Report, text: string): Report {
    const findings = report.findings
      .filter((finding) => !isIgnored(finding, text, this.#setup.ignored()))
      .map(({ fix, ...finding }) => finding)
    return { ...report, findings }
  }

  #show(attached: Attached): void {
    this.#now = attached
    this.#badge?.show(this.#badgeState(attached))
    this.#setup.changed()
  }

  #badgeState(attached: Attached) {
    const { words } = this.#setup
    if (attached.state === 'reading')
      return { tone: 'quiet' as const, sign: '…', label: words.badgeFileReading }
    if (attached.state === 'refused')
      return { tone: 'error' as const, sign: '?', label: words.badgeFileRefused }
    return badgeState({ report: attached.report, empty: false }, words, false)
  }
}

function* takeIn(checker: Checker, text: string): Generator<undefined, void> {
  for (let at = text.indexOf('\n', piece); at > 0; at = text.indexOf('\n', at + piece)) {
    checker.learn(text.slice(0, at))
    yield
  }
}
