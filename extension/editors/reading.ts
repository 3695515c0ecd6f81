/** A stretch of the text that stands, character for character, in one DOM node. */
export interface Segment {
  /** A text node, or the element of an empty paragraph. */
  node: Node
  /** Where the stretch begins in the node: UTF-16 offset in a text node, child index in an element. */
  offset: number
  /** Where it begins and ends in the text, UTF-16. */
  start: number
  end: number
}

export interface Point {
  node: Node
  offset: number
}

/**
 * The text of an editor at one moment, with a way back to the DOM.
 * Segments ascend and do not overlap; between them stand characters that are in no node
 * (paragraph ends, list numbers).
 */
export class Reading {
  readonly text: string
  readonly #root: Element
  readonly #segments: readonly Segment[]
  /** Offsets of the line ends that only break a line within a block. */
  readonly #softBreaks: ReadonlySet<number>

  constructor(root: Element, text: string, segments: readonly Segment[], softBreaks: ReadonlySet<number>) {
    this.#root = root
    this.text = text
    this.#segments = segments
    this.#softBreaks = softBreaks
  }

  /** Whether all lines stand in one block, parted by soft breaks. */
  get isFlat(): boolean {
    return this.#softBreaks.size > 0 && this.text.split('\n').length - 1 === this.#softBreaks.size
  }

  /** How many lines of `[from, to]` are parted from the next by a soft break. */
  softBreaksIn(from: number, to: number): number {
    return [...this.#softBreaks].filter((at) => at >= from && at <= to).length
  }

  /** The item of a list, or the cell of a table, in which the text at an offset stands. */
  item(at: number, seam: 'start' | 'end'): Element | null {
    const item = this.#elementAt(at, seam)?.closest('li, td, th') ?? null
    return item && this.#root.contains(item) && !this.#isLayout(item) ? item : null
  }

  #elementAt(at: number, seam: 'start' | 'end'): Element | null {
    const node = this.point(at, seam)?.node
    return node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : (node?.parentElement ?? null)
  }

  /** The lists and tables around an item, from the inmost to the outermost, as far as they are part of the text. */
  around(item: Element): Element[] {
    const found: Element[] = []
    for (let at = item.parentElement; at && at !== this.#root && !this.#isLayout(at); at = at.parentElement)
      if (/^(UL|OL|TABLE)$/.test(at.tagName)) found.push(at)
    return found
  }

  /** How the text at an offset is marked up: the elements around it within the root, of spans their styles. */
  look(at: number, seam: 'start' | 'end'): string {
    const marks: string[] = []
    for (
      let element = this.#elementAt(at, seam);
      element && element !== this.#root;
      element = element.parentElement
    ) {
      const style = element.getAttribute('style') ?? ''
      if (element.tagName !== 'SPAN') marks.push(element.tagName)
      else if (style !== '') marks.push(style)
    }
    return marks.join(' ')
  }

  /** Some portals lay the whole document out in a cell of a table. */
  #isLayout(element: Element): boolean {
    const { length } = element.textContent ?? ''
    return /^T[DH]$/.test(element.tagName) && length > (this.#root.textContent ?? '').length / 2
  }

  /** The DOM point of a UTF-16 offset; at a seam the end of the earlier segment (`end`) or the start of the later. */
  point(at: number, seam: 'start' | 'end'): Point | null {
    const segments = this.#segments
    let low = 0
    let high = segments.length
    while (low < high) {
      const middle = (low + high) >> 1
      const segment = segments[middle] as Segment
      if (seam === 'end' ? segment.start < at : segment.start <= at) low = middle + 1
      else high = middle
    }
    const before = segments[low - 1]
    const after = segments[low]
    if (before && (at <= before.end || !after)) return pointIn(before, Math.min(at, before.end))
    if (after && (seam === 'start' || !before)) return pointIn(after, after.start)
    return before ? pointIn(before, before.end) : null
  }

  /** The DOM point behind the outermost list or table that ends at an offset. */
  behind(at: number): Point | null {
    const item = this.item(at, 'end')
    const outer = item && this.around(item).at(-1)
    const parent = outer?.parentNode
    if (!outer || !parent) return null
    return { node: parent, offset: Array.prototype.indexOf.call(parent.childNodes, outer) + 1 }
  }

  /** The UTF-16 offset of a DOM point that stands in the text; null for one that does not. */
  offset(node: Node, offset: number): number | null {
    const segment = this.#segments.find(
      (item) => item.node === node && offset >= item.offset && offset - item.offset <= item.end - item.start,
    )
    return segment ? segment.start + (offset - segment.offset) : null
  }

  /** A live range over `[from, to)`, or null where none of it stands in the DOM any more. */
  range(from: number, to: number): Range | null {
    const start = this.point(from, 'start')
    const end = this.point(to, 'end')
    const owner = start?.node.ownerDocument
    if (!start || !end || !owner || !start.node.isConnected || !end.node.isConnected) return null
    const range = owner.createRange()
    try {
      range.setStart(start.node, start.offset)
      range.setEnd(end.node, end.offset)
    } catch (error) {
      if (error instanceof DOMException) return null // the node has lost text since it was read
      throw error
    }
    return range
  }
}

function pointIn(segment: Segment, at: number): Point {
  return { node: segment.node, offset: segment.offset + (at - segment.start) }
}
