import { Layer } from './layer.ts'
import { onMove } from './moves.ts'
import { type Box, shiftOf, visibleBox } from './visible-box.ts'

export interface BadgeState {
  tone: 'pass' | 'warning' | 'error' | 'quiet'
  sign: string
  label: string
}

/** How far the badge's lower right corner stands from that of the editor, inwards; CSS pixels. */
export interface BadgePlace {
  right: number
  bottom: number
}

interface BadgeActions {
  open(): void
  /** The person has put the badge elsewhere. */
  placed?(place: BadgePlace): void
}

/** A button of 28 px at the lower right corner of the editor: how many faults, and the way to the panel. */
export class Badge {
  readonly #button: HTMLButtonElement
  readonly #layer: Layer
  readonly #box: HTMLElement
  readonly #text: Document
  readonly #soon: () => void
  #place: BadgePlace
  /** It stands aside, since the pointer or the caret is in the text beside it. */
  #aside = false
  #shown: BadgeState | null = null
  /** A draft was checked: the person rests, and the badge must not lie over the word they rest at. */
  #atCheck = false
  #rest: ReturnType<typeof setTimeout> | undefined
  /** When the pointer last moved over it, ms of `performance.now()`. */
  #reached = Number.NEGATIVE_INFINITY

  /** `box` is what people see as the editor, `text` the document in which the text stands. */
  constructor(
    box: HTMLElement,
    actions: BadgeActions,
    signal: AbortSignal,
    text = box.ownerDocument,
    place: BadgePlace | null = null,
  ) {
    const doc = box.ownerDocument
    this.#box = box
    this.#text = text
    this.#place = place ?? { right: inset + scrollbar, bottom: inset }
    this.#layer = new Layer(doc, css, signal)
    this.#button = doc.createElement('button')
    this.#button.type = 'button'
    this.#layer.root.append(this.#button)
    this.#soon = onMove(box, () => this.#move(), signal)
    this.#hearPerson(actions, signal)
    text.addEventListener('pointermove', (event) => this.#pointed(event), {
      signal,
      passive: true,
      capture: true,
    })
    signal.addEventListener('abort', () => clearTimeout(this.#rest), { once: true })
  }

  /** The badge takes its place in the next frame, for which the page is laid out anyway. */
  show(state: BadgeState): void {
    this.#atCheck = true
    this.#soon()
    const { tone, sign, label } = state
    if (tone === this.#shown?.tone && sign === this.#shown.sign && label === this.#shown.label) return
    this.#shown = state
    this.#button.className = tone
    this.#button.textContent = sign
    this.#button.setAttribute('aria-label', label)
    this.#button.title = label
  }

  /** A click opens; a drag, or an arrow key, puts the badge elsewhere. */
  #hearPerson({ open, placed }: BadgeActions, signal: AbortSignal): void {
    const button = this.#button
    let from: { x: number; y: number; place: BadgePlace } | null = null
    let dragged = false
    const put = (place: BadgePlace) => {
      this.#place = place
      this.#aside = false
      this.#move()
    }
    const hear = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      heard: (event: HTMLElementEventMap[Name]) => void,
    ) => button.addEventListener(name, (event) => event.isTrusted && heard(event), { signal })

    hear('mousedown', (event) => event.preventDefault()) // the caret stays where it is
    hear('pointerdown', ({ clientX: x, clientY: y, pointerId }) => {
      from = { x, y, place: this.#place }
      dragged = false
      button.setPointerCapture(pointerId)
    })
    hear('pointermove', ({ clientX, clientY }) => {
      this.#reached = performance.now()
      if (!from) return
      const dx = clientX - from.x
      const dy = clientY - from.y
      dragged ||= Math.hypot(dx, dy) > slack
      if (dragged) put({ right: from.place.right - dx, bottom: from.place.bottom - dy })
    })
    hear('pointerup', () => {
      from = null
      if (dragged) placed?.(this.#place)
    })
    hear('pointercancel', () => {
      from = null
    })
    hear('click', () => {
      if (!dragged) open()
      dragged = false
    })
    hear('keydown', (event) => {
      const step = steps[event.key]
      if (!step) return
      event.preventDefault()
      put({ right: this.#place.right + step[0], bottom: this.#place.bottom + step[1] })
      placed?.(this.#place)
    })
  }

  /** The pointer rests in the text beside the badge: what is under it may be wanted. On its way to it, it does not rest. */
  #pointed(event: PointerEvent): void {
    clearTimeout(this.#rest)
    const home = this.#home()
    if (!home || event.target === this.#layer.host) return
    const { left, top } = shiftOf(this.#text, this.#box)
    const far = distance(home, event.clientX + left, event.clientY + top)
    if (this.#aside ? far > 2 * near : far < near) {
      const aside = !this.#aside
      this.#rest = setTimeout(
        () => {
          this.#aside = aside
          this.#move()
        },
        aside ? rest : 0,
      )
    }
  }

  #isAtCaret(home: Box): boolean {
    const selection = this.#text.getSelection()
    const caret =
      selection?.rangeCount && selection.isCollapsed ? selection.getRangeAt(0).getClientRects()[0] : null
    if (!caret) return false
    const { left, top } = shiftOf(this.#text, this.#box)
    return distance(home, caret.right + left, (caret.top + caret.bottom) / 2 + top) < size / 2
  }

  /** Where it stands when nothing is in the way, kept within the window; null where the editor is out of sight. */
  #home(): Box | null {
    const box = visibleBox(this.#box)
    const view = this.#box.ownerDocument.defaultView
    if (!box || !view) return null
    const right = within(box.right - this.#place.right, view.innerWidth)
    const bottom = within(box.bottom - this.#place.bottom, view.innerHeight)
    return { left: right - size, top: bottom - size, right, bottom }
  }

  #move(): void {
    const home = this.#home()
    this.#button.hidden = home === null
    if (!home) return
    // Whoever is about to click it must not meet the page instead.
    const reached = performance.now() - this.#reached < reach
    if (this.#atCheck && !reached) this.#aside = this.#isAtCaret(home)
    this.#atCheck = false
    const origin = this.#layer.stand()
    const up = home.top > out + size ? -out : out
    this.#button.style.left = `${home.right - origin.left}px`
    this.#button.style.top = `${home.bottom - origin.top + (this.#aside ? up : 0)}px`
  }
}

const size = 28
const inset = 8
/** Room for the editor's own scroll bar. */
const scrollbar = 16
/** How far a pressed pointer may move and still click, CSS pixels. */
const slack = 4
/** How near the pointer comes, and how long it rests there, before the badge stands aside; CSS pixels, ms. */
const near = 24
const rest = 300
/** For how long a pointer that moves over it is taken to be about to click, ms. */
const reach = 1000
/** How far aside, CSS pixels. */
const out = 72

const steps: Record<string, [number, number]> = {
  ArrowLeft: [8, 0],
  ArrowRight: [-8, 0],
  ArrowUp: [0, 8],
  ArrowDown: [0, -8],
}

function within(edge: number, most: number): number {
  return Math.max(size + 4, Math.min(edge, most - 4))
}

function distance({ left, top, right, bottom }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
}

const css = `
button {
  position: fixed; box-sizing: border-box; min-width: ${size}px; height: ${size}px; padding: 0 6px; translate: -100% -100%;
  border: 2px solid #fff; border-radius: ${size / 2}px; box-shadow: 0 1px 4px rgb(0 0 0 / .35); touch-action: none;
  font: 600 13px/1 "Segoe UI", system-ui, Arial, sans-serif; color: #fff; background: #45515f; cursor: pointer;
}
button[hidden] { display: none }
button.pass { background: #1b6e3c }
button.warning { background: #8a5a00 }
button.error { background: #b3261e }
button:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px }
@media (prefers-reduced-motion: no-preference) { button { transition: top .12s } }
@media print { button { display: none } }
`
