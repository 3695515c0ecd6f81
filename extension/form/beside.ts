import type { SharedRole } from '../../shared/form/agreement.ts'
import type { TextEdit } from '../../shared/schema/report.ts'
import { Pause } from '../draft/pause.ts'
import type { Action } from '../messages/panel-link.ts'
import { ask } from '../messages/to-background.ts'
import type { DeskSetup, FormDesk } from './desk.ts'

type OpenDesk = (setup: DeskSetup) => FormDesk

const kept = globalThis as unknown as Record<symbol, OpenDesk | undefined>
const desk = Symbol.for('soat form desk')

/** What knows forms says that it is here. */
export function keepDesk(open: OpenDesk): void {
  kept[desk] = open
}

/**
 * The portal's form, seen from the page side. What knows forms is brought into the frame when a panel opens: a page
 * whose panel nobody opens never pays for it.
 */
export class FormBeside {
  readonly #setup: DeskSetup
  readonly #isWatched: () => boolean
  readonly #signal: AbortSignal
  readonly #pause: Pause
  #desk: Promise<FormDesk> | null = null

  constructor(setup: DeskSetup, isWatched: () => boolean, signal: AbortSignal) {
    this.#setup = setup
    this.#isWatched = isWatched
    this.#signal = signal
    this.#pause = new Pause(() => void this.#show(), signal)
  }

  /** The draft, the unit, the form or who looks at it is not what it was. */
  changed(): void {
    if (this.#isWatched()) this.#pause.restart()
  }

  /** The draft was checked: what is offered must never be older than the report beside it. */
  checked(): void {
    if (this.#isWatched()) this.#pause.now()
  }

  /** Follows what is typed into the fields of a document. */
  follow(doc: Document): void {
    for (const type of ['input', 'change', 'reset'])
      doc.addEventListener(type, () => this.changed(), { signal: this.#signal, capture: true, passive: true })
  }

  async act(action: Extract<Action, { name: 'fill' | 'restore' }>): Promise<void> {
    const desk = await this.#open()
    await desk.act(action)
  }

  async point(as: string): Promise<void> {
    const desk = await this.#open()
    await desk.point(as)
  }

  /** What makes the draft say what the form says of one thing. */
  async editsOf(role: SharedRole): Promise<TextEdit[]> {
    const desk = await this.#open()
    return desk.editsOf(role)
  }

  async #show(): Promise<void> {
    const desk = await this.#open()
    if (!this.#signal.aborted && this.#isWatched()) desk.show()
  }

  #open(): Promise<FormDesk> {
    this.#desk ??= this.#load()
    return this.#desk
  }

  async #load(): Promise<FormDesk> {
    if (!kept[desk]) await ask('load-form', {})
    const open = kept[desk]
    if (!open) throw new Error('what knows forms did not come')
    return open(this.#setup)
  }
}
