import type { Finding } from '../../shared/schema/report.ts'
import type { Editor } from '../editors/editor.ts'
import type { Feature } from '../features.ts'
import { fill, type Words } from '../language.ts'
import { Layer } from './layer.ts'
import type { Mark } from './marks.ts'
import { isOnTop } from './on-top.ts'
import { Sight } from './sight.ts'
import { shiftOf } from './visible-box.ts'

type FoundMark = Mark & { finding: Finding }

interface CardActions {
  fix(finding: Finding): void
  ignore(finding: Finding): void
  openPanel(): void
  /** Whether the administrator has turned it off. */
  isOff(feature: Feature): boolean
}

/** How long the pointer rests on a mark, or the caret stands in one, before the card opens, ms. */
const rest = 250

/** A small card at a mark: what is wrong and its one mend. Opened by the pointer, the caret or a shortcut. */
export class FindingCard {
  readonly #layer: Layer
  readonly #card: HTMLElement
  readonly #editor: Editor
  readonly #marks: () => readonly FoundMark[]
  readonly #words: Words['page']
  readonly #actions: CardActions
  #shown: FoundMark | null = null
  #watch: { sight: Sight; end: AbortController } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    editor: Editor,
    marks: () => readonly FoundMark[],
    words: Words['page'],
    actions: CardActions,
    signal: AbortSignal,
  ) {
    this.#editor = editor
    this.#marks = marks
    this.#words = words
    this.#actions = actions
    const doc = editor.box.ownerDocument
    this.#layer = new Layer(doc, css, signal, true)
    this.#card = doc.createElement('div')
    this.#card.setAttribute('role', 'dialog')
    this.#card.setAttribute('aria-label', words.cardTitle)
    this.#card.hidden = true
    // The caret stays where it is.
    this.#card.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
    this.#layer.root.append(this.#card)
    signal.addEventListener('abort', () => this.hide(), { once: true })

    const passive = { signal, passive: true, capture: true }
    const text = editor.root.ownerDocument
    text.addEventListener(
      'pointermove',
      (event) => {
        if (event.target !== this.#layer.host) this.#rest(() => this.#at(event.clientX, event.clientY))
      },
      passive,
    )
    const pressed = (event: Event) => {
      if (event.target !== this.#layer.host) this.hide()
    }
    text.addEventListener('pointerdown', pressed, passive)
    text.addEventListener(
      'keyup',
      (event) => {
        if (/^(Arrow|Home|End|Page)/.test(event.key)) this.#rest(() => this.#atCaret())
      },
      passive,
    )
    text.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') this.hide()
      },
      passive,
    )
    text.addEventListener('scroll', () => this.hide(), passive)
    text.addEventListener('input', () => this.hide(), passive)
    if (text !== doc) doc.addEventListener('scroll', () => this.hide(), passive)
    this.#card.addEventListener('pointerenter', () => clearTimeout(this.#timer), { signal })
    this.#card.addEventListener('pointerleave', () => this.#rest(() => this.hide()), { signal })
    this.#card.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') this.hide()
      },
      { signal },
    )
  }

  /** The finding that is shown now. */
  get finding(): Finding | null {
    return this.#shown?.finding ?? null
  }

  show(mark: FoundMark): void {
    const rect = mark.range.getClientRects()[0]
    if (!rect || this.#shown?.finding === mark.finding) return
    this.#shown = mark
    this.#card.replaceChildren(...this.#content(mark.finding))
    this.#card.className = mark.severity
    this.#card.hidden = false
    const shift = shiftOf(this.#editor.root.ownerDocument, this.#editor.box)
    this.#layer.raise()
    const origin = this.#layer.stand()
    const view = this.#card.ownerDocument.defaultView as Window
    const { width, height } = this.#card.getBoundingClientRect()
    const below = rect.bottom + shift.top + 4
    const top = below + height > view.innerHeight ? rect.top + shift.top - height - 4 : below
    const left = Math.min(rect.left + shift.left, view.innerWidth - width - 8)
    this.#card.style.left = `${Math.max(8, left) - origin.left}px`
    this.#card.style.top = `${Math.max(8, top) - origin.top}px`
    this.#look()
  }

  hide(): void {
    clearTimeout(this.#timer)
    if (!this.#shown) return
    this.#watch?.end.abort()
    this.#watch = null
    this.#shown = null
    this.#card.hidden = true
  }

  /** From now on the card must stay in sight; until it has for a while, its buttons are dead. */
  #look(): void {
    this.#watch?.end.abort()
    const end = new AbortController()
    const buttons = this.#card.querySelectorAll('button')
    const ready = (seen: boolean) => {
      for (const button of buttons) button.disabled = !seen
    }
    ready(false)
    this.#watch = { sight: new Sight(this.#card, end.signal, ready), end }
  }

  #rest(then: () => void): void {
    clearTimeout(this.#timer)
    if (this.#marks().length > 0) this.#timer = setTimeout(then, rest)
  }

  #at(x: number, y: number): void {
    const mark = this.#marks().find(({ range }) =>
      [...range.getClientRects()].some(
        (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + 2,
      ),
    )
    if (mark) this.show(mark)
    else this.hide()
  }

  #atCaret(): void {
    const caret = this.#editor.caret()
    const mark = this.#marks().find(
      ({ finding }) => caret !== null && (finding.from ?? 0) <= caret && caret <= (finding.to ?? 0),
    )
    if (mark) this.show(mark)
    else this.hide()
  }

  #isSeen({ clientX, clientY }: MouseEvent): boolean {
    const { left, top } = this.#card.getBoundingClientRect()
    return (
      (this.#watch?.sight.seen ?? false) &&
      isOnTop(this.#layer.host, this.#card, clientX - left, clientY - top)
    )
  }

  #content(finding: Finding): HTMLElement[] {
    const doc = this.#card.ownerDocument
    const paragraph = (text: string, name: string) => {
      const element = doc.createElement('p')
      element.className = name
      element.textContent = text
      return element
    }
    const row = doc.createElement('div')
    row.className = 'row'
    if (finding.fix && !this.#actions.isOff('fix'))
      row.append(this.#button(finding.fix.title, () => this.#actions.fix(finding)))
    if (!this.#actions.isOff('ignore'))
      row.append(this.#button(this.#words.cardIgnore, () => this.#actions.ignore(finding)))
    row.append(this.#button(this.#words.cardPanel, () => this.#actions.openPanel()))
    return [
      paragraph(finding.message, 'message'),
      paragraph(fill(this.#words.cardSource, { source: finding.source }), 'source'),
      row,
    ]
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = this.#card.ownerDocument.createElement('button')
    button.type = 'button'
    button.textContent = label
    button.addEventListener('click', (event) => {
      if (!event.isTrusted || !this.#isSeen(event)) return
      this.hide()
      act()
    })
    return button
  }
}

const css = `
div[role] {
  position: fixed; box-sizing: border-box; width: 320px; padding: 10px 12px; border-radius: 6px;
  border: 1px solid #b8c0cc; border-left: 3px solid #566171; box-shadow: 0 2px 10px rgb(0 0 0 / .25);
  background: #fff; color: #1c2430; font: 14px/1.5 "Segoe UI", system-ui, Arial, sans-serif; text-align: left;
}
div[hidden] { display: none }
div.error { border-left-color: #b3261e }
div.warning { border-left-color: #8a5a00 }
p { margin: 0; overflow-wrap: anywhere }
.source { color: #566171; font-size: 13px }
.row { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px }
button { border: 1px solid #14508f; border-radius: 4px; padding: 2px 10px; background: #fff; color: #14508f; font: inherit; font-size: 13px; cursor: pointer }
button:disabled { opacity: .6; cursor: default }
button:hover { background: #14508f; color: #fff }
button:focus-visible { outline: 3px solid #14508f; outline-offset: 1px }
@media (prefers-color-scheme: dark) {
  div[role] { background: #1a2029; color: #e8ecf2; border-color: #3a4452 }
  .source { color: #a9b4c2 }
  button { background: #1a2029; color: #8ab8ee; border-color: #8ab8ee }
  button:hover { background: #8ab8ee; color: #10161e }
}
@media print { div { display: none } }
`
