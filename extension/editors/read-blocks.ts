import { formatNumber } from '../../shared/read/number-format.ts'
import { Reading, type Segment } from './reading.ts'

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)
/** The `type` of a list, as number formats are named in documents. */
const listFormats = new Map([
  ['I', 'upperRoman'],
  ['i', 'lowerRoman'],
  ['A', 'upperLetter'],
  ['a', 'lowerLetter'],
])
const silent = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT OBJECT IFRAME SELECT TEXTAREA BUTTON'.split(' '))

/**
 * Reads an editing root as its editor means it: one line per paragraph, list numbers restored,
 * the cells of a table row parted by tabs while each holds a single paragraph.
 * White space is collapsed as the browser would show it, unless the root keeps it.
 */
export function readBlocks(root: Element): Reading {
  const reader = new BlockReader(keepsSpace(root))
  reader.children(root)
  return reader.finish(root)
}

class BlockReader {
  #text = ''
  readonly #segments: Segment[] = []
  /** Whether a paragraph is open, so that the next block starts a new line. */
  #open = false
  /** Whether any paragraph was closed before: the next one needs a line end first. */
  #any = false
  #paragraphStart = 0
  /** Whether the last line was closed by a break within its block. */
  #soft = false
  readonly #softBreaks = new Set<number>()
  /** A collapsed space that is written only if text follows in the paragraph. */
  #space: Segment | null = null
  /** List number or cell separator that belongs before the next text. */
  #lead = ''
  #preserve: boolean
  /** The last number given in each list. */
  readonly #numbers = new Map<Element, number>()

  constructor(preserve: boolean) {
    this.#preserve = preserve
  }

  children(element: Node): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) this.#characters(child as Text)
      else if (child.nodeType === Node.ELEMENT_NODE) this.#element(child as Element)
    }
  }

  finish(root: Element): Reading {
    if (this.#segments.length === 0) this.#segments.push({ node: root, offset: 0, start: 0, end: 0 })
    return new Reading(root, this.#text, this.#segments, this.#softBreaks)
  }

  #element(element: Element): void {
    const tag = element.tagName.toUpperCase()
    if (silent.has(tag) || (element as HTMLElement).hidden || element.hasAttribute('data-slate-placeholder'))
      return
    if (tag === 'BR') this.#lineBreak(element)
    else if (tag === 'TR') this.#row(element)
    else if (blocks.has(tag)) this.#block(element, tag)
    else this.children(element)
  }

  #block(element: Element, tag: string): void {
    this.#close()
    const preserve = this.#preserve
    this.#preserve = preserve || tag === 'PRE'
    if (tag === 'LI') this.#lead = this.#marker(element)
    this.children(element)
    this.#preserve = preserve
    this.#close()
    this.#lead = ''
  }

  /** The number or dash that the browser shows before a list item. */
  #marker(item: Element): string {
    const list = item.parentElement
    if (list?.tagName !== 'OL') return '- '
    const { start, type } = list as HTMLOListElement
    const explicit = (item as HTMLLIElement).value
    const number = explicit > 0 ? explicit : (this.#numbers.get(list) ?? start - 1) + 1
    this.#numbers.set(list, number)
    const format = listFormats.get(type) ?? 'decimal'
    return `${formatNumber(number, format)}${format.endsWith('Letter') ? ')' : '.'} `
  }

  #row(row: Element): void {
    this.#close()
    const cells = [...row.children].filter((cell) => /^T[DH]$/i.test(cell.tagName))
    const inline = cells.every(holdsOneParagraph)
    cells.forEach((cell, index) => {
      if (!inline) {
        this.#block(cell, 'TD')
        return
      }
      if (index > 0) this.#lead += '\t'
      this.#space = null
      const only = cell.firstElementChild
      this.children(only && blocks.has(only.tagName) ? only : cell)
    })
    this.#close()
    this.#lead = ''
  }

  #lineBreak(element: Element): void {
    const parent = element.parentNode
    if (!parent) return
    if (!this.#open) {
      const index = Array.prototype.indexOf.call(parent.childNodes, element)
      this.#begin()
      this.#segments.push({ node: parent, offset: index, start: this.#text.length, end: this.#text.length })
    }
    this.#close(true)
  }

  #begin(): void {
    if (!this.#open) {
      if (this.#any) {
        if (this.#soft) this.#softBreaks.add(this.#text.length)
        this.#text += '\n'
      }
      this.#soft = false
      this.#any = true
      this.#open = true
      this.#paragraphStart = this.#text.length
    }
    this.#text += this.#lead
    this.#lead = ''
  }

  #close(soft = false): void {
    this.#open = false
    this.#space = null
    this.#soft = soft
  }

  #characters(node: Text): void {
    const data = node.data
    if (/^[\u200b\u2060\ufeff]+$/.test(data)) {
      this.#filler(node)
      return
    }
    if (this.#preserve) {
      this.#lines(node)
      return
    }
    let from = 0
    while (from < data.length) {
      const blank = isBlank(data.charCodeAt(from))
      let to = from + 1
      while (to < data.length && isBlank(data.charCodeAt(to)) === blank) to += 1
      if (!blank) this.#writeAfterSpace(node, from, to)
      else if (this.#open && this.#text.length > this.#paragraphStart)
        this.#space ??= { node, offset: from, start: 0, end: 0 }
      from = to
    }
  }

  /** What editors put into an empty line so that the caret can stand there. */
  #filler(node: Text): void {
    if (this.#open) return
    this.#begin()
    this.#segments.push({ node, offset: node.length, start: this.#text.length, end: this.#text.length })
  }

  /** Text whose white space counts: every `\n` ends a line. */
  #lines(node: Text): void {
    const data = node.data
    let from = 0
    for (;;) {
      const end = data.indexOf('\n', from)
      if (end !== from && from < data.length) this.#write(node, from, end < 0 ? data.length : end)
      if (end < 0) return
      if (!this.#open) {
        this.#begin()
        this.#segments.push({ node, offset: end, start: this.#text.length, end: this.#text.length })
      }
      this.#close(true)
      from = end + 1
    }
  }

  #writeAfterSpace(node: Text, from: number, to: number): void {
    const space = this.#space
    this.#space = null
    if (space) {
      const start = this.#text.length
      this.#text += ' '
      this.#push(space.node, space.offset, start)
    }
    this.#write(node, from, to)
  }

  #write(node: Text, from: number, to: number): void {
    if (!this.#open || this.#lead) this.#begin()
    const start = this.#text.length
    this.#text += node.data.slice(from, to)
    this.#push(node, from, start)
  }

  #push(node: Node, offset: number, start: number): void {
    const last = this.#segments.at(-1)
    const end = this.#text.length
    if (last && last.node === node && last.end === start && last.offset + (last.end - last.start) === offset)
      last.end = end
    else this.#segments.push({ node, offset, start, end })
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 12
}

function keepsSpace(root: Element): boolean {
  const style = root.ownerDocument.defaultView?.getComputedStyle(root)
  return /^(pre|break-spaces)/.test(style?.whiteSpace ?? '') && style?.whiteSpace !== 'pre-line'
}

function holdsOneParagraph(cell: Element): boolean {
  const inner = cell.querySelectorAll('br, p, div, li, table, h1, h2, h3, h4, h5, h6')
  if (inner.length === 0) return true
  const only = inner[0] as Element
  return (
    inner.length === 1 &&
    (only.tagName === 'BR' ? !only.nextSibling : only.parentElement === cell && only.tagName !== 'TABLE')
  )
}
