import { lineEdit } from './line-edit.ts'

/** More new lines than this get a block around them: laying out one line then passes by few others. */
const together = 16

/** The text of a textarea as one block a line, so that an edit lays out its own line and no other. */
export class TwinText {
  readonly #root: HTMLElement
  /** As last followed, its last line ended as well. */
  #text = ''
  /** One for each line, with its end. */
  readonly #nodes: Text[] = []
  /** Those in which ranges were given out since the last `forget`. */
  readonly #marked = new Set<Text>()

  constructor(root: HTMLElement) {
    this.#root = root
  }

  /**
   * Takes over what differs in `text`, keeping the nodes of all other lines. At most the lines of about `limit` new
   * characters are taken at once; false where some are left for the next call. Where one line has changed that holds no
   * range, and `asHigh` says that it is as high as before, nobody sees the difference, and it waits.
   */
  follow(text: string, limit: number, asHigh: () => boolean = () => false): boolean {
    const now = `${text}\n`
    if (now === this.#text) return true
    const { first, gone, lines, text: next, whole } = lineEdit(this.#text, now, limit)
    const line = this.#nodes[first]
    if (gone === 1 && lines.length === 1 && line && !this.#marked.has(line) && asHigh()) return true
    this.#replace(first, gone, lines)
    this.#text = next
    return whole
  }

  /** A live range over `[from, to)`, UTF-16 offsets in the text last followed; null where the text does not reach. */
  range(from: number, to: number): Range | null {
    const range = this.#root.ownerDocument.createRange()
    let start = 0
    for (const node of this.#nodes) {
      const next = start + node.length
      if (from < next) this.#marked.add(node)
      if (from >= start && from < next) range.setStart(node, from - start)
      if (to <= next) {
        range.setEnd(node, to - start)
        return range
      }
      start = next
    }
    return null
  }

  /** Whether a line in which ranges were given out is laid out between two heights, CSS pixels from the twin's top. */
  hasRangesBetween(top: number, bottom: number): boolean {
    for (const { parentElement: line } of this.#marked)
      if (line && line.offsetTop < bottom && line.offsetTop + line.offsetHeight > top) return true
    return false
  }

  /** The ranges given out are no longer needed. */
  forget(): void {
    this.#marked.clear()
  }

  /** Puts `lines` in the place of `gone` nodes from `first`; nodes that stay keep the ranges that hang on them. */
  #replace(first: number, gone: number, lines: readonly string[]): void {
    const doc = this.#root.ownerDocument
    const kept = Math.min(gone, lines.length)
    for (let index = 0; index < kept; index += 1)
      rewrite(this.#nodes[first + index] as Text, lines[index] as string)
    const added = lines.slice(kept).map((line) => doc.createTextNode(line))
    const last = this.#nodes[first + kept - 1]?.parentElement ?? null
    for (const node of this.#nodes.splice(first + kept, gone - kept, ...added)) node.parentElement?.remove()
    if (added.length === 0) return
    const blocks = doc.createElement('section')
    for (const node of added) blocks.appendChild(doc.createElement('p')).append(node)
    const fresh = added.length > together ? [blocks] : [...blocks.children]
    if (last) last.after(...fresh)
    else this.#root.prepend(...fresh)
  }
}

/** Replaces what differs, so that ranges beside it stay. */
function rewrite(node: Text, now: string): void {
  const old = node.data
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1
  node.replaceData(head, old.length - head - tail, now.slice(head, now.length - tail))
}
