/** How long our frame must have stood before a click in it counts, ms: longer than the second half of a double click. */
const settled = 400

/** What the browser says about intersections; `isVisible` is of version 2, which Firefox has not. */
interface Sighting extends IntersectionObserverEntry {
  isVisible?: boolean
}

/** Whether the browser itself says when something covers or dims an element. */
export const seesCovers = 'isVisible' in IntersectionObserverEntry.prototype

/**
 * Knows whether the person has had an element before their eyes for a while: whole, where it stands now, and, in
 * browsers with IntersectionObserver v2, with nothing over it and nothing dimming it. Wakes only when that changes.
 * Other browsers know of covers by what `tell` is told.
 */
export class Sight {
  readonly #element: Element
  readonly #changed: (seen: boolean) => void
  readonly #uncovered: IntersectionObserver
  #unmoved: IntersectionObserver
  #rect = new DOMRect()
  #clear = !seesCovers
  #still = false
  /** Since when the element has been clear and still, ms; null while it is not. */
  #since: number | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `changed` is called when `seen` becomes true or false. */
  constructor(element: Element, signal: AbortSignal, changed: (seen: boolean) => void = () => {}) {
    this.#element = element
    this.#changed = changed
    const options = { threshold: [0, 1], trackVisibility: true, delay: 100 }
    this.#uncovered = new IntersectionObserver((entries) => this.#lookAtCover(entries), options)
    this.#uncovered.observe(element)
    this.#unmoved = this.#watchPlace()
    element.ownerDocument.defaultView?.addEventListener('resize', () => this.#moved(), { signal })
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(this.#timer)
        this.#uncovered.disconnect()
        this.#unmoved.disconnect()
      },
      { once: true },
    )
  }

  /** Whether the element has been in sight for long enough, up to this moment. */
  get seen(): boolean {
    this.#lookAtCover(this.#uncovered.takeRecords())
    this.#lookAtPlace(this.#unmoved.takeRecords())
    if (!same(this.#rect, this.#element.getBoundingClientRect())) this.#moved()
    return this.#since !== null && performance.now() - this.#since >= settled
  }

  /** For browsers that do not say it themselves: whether nothing covers the element now. */
  tell(clear: boolean): void {
    if (!seesCovers) this.#note(clear, this.#still)
  }

  /** Whether something was over the element when that was last looked at. */
  get covered(): boolean {
    return !this.#clear
  }

  /**
   * The browser tells of a part out of sight, so the rectangle that is watched is cut to the very place where the
   * element stands: any move of a pixel takes a part of it out.
   */
  #watchPlace(): IntersectionObserver {
    const { ownerDocument: doc } = this.#element
    const { clientWidth, clientHeight } = doc.scrollingElement ?? doc.documentElement
    this.#rect = this.#element.getBoundingClientRect()
    const { top, right, bottom, left } = this.#rect
    const edges = [top, clientWidth - right, clientHeight - bottom, left]
    const rootMargin = edges.map((edge) => `${-Math.floor(edge)}px`).join(' ')
    const observer = new IntersectionObserver((entries) => this.#lookAtPlace(entries), {
      // Old Chromium measures fixed boxes wrongly against a document that has scrolled; the window is right, and
      // can't be cut in a frame of another origin.
      root: doc.defaultView === doc.defaultView?.top ? null : doc,
      rootMargin,
      threshold: 1,
    })
    observer.observe(this.#element)
    return observer
  }

  #lookAtPlace(entries: readonly IntersectionObserverEntry[]): void {
    const last = entries.at(-1)
    if (!last) return
    this.#note(this.#clear, last.intersectionRatio === 1)
    if (!this.#still && !same(this.#rect, this.#element.getBoundingClientRect())) this.#moved()
  }

  #lookAtCover(entries: readonly Sighting[]): void {
    const last = entries.at(-1)
    if (last?.isVisible !== undefined) this.#note(last.isVisible, this.#still)
  }

  #moved(): void {
    this.#note(this.#clear, false)
    this.#unmoved.disconnect()
    this.#unmoved = this.#watchPlace()
  }

  #note(clear: boolean, still: boolean): void {
    this.#clear = clear
    this.#still = still
    const inSight = clear && still
    if (inSight === (this.#since !== null)) return
    clearTimeout(this.#timer)
    if (inSight) {
      this.#since = performance.now()
      this.#timer = setTimeout(() => this.#changed(true), settled)
    } else {
      this.#since = null
      this.#changed(false)
    }
  }
}

function same(one: DOMRect, other: DOMRect): boolean {
  return (['left', 'top', 'width', 'height'] as const).every((side) => Math.abs(one[side] - other[side]) < 1)
}
