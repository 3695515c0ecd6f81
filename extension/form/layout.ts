import type { Control } from './controls.ts'
import { childrenOf, everyIn, isShadowed, parentOf } from './drawn-tree.ts'
import { meaningOf } from './meanings.ts'
import { isSaying } from './plain.ts'
import { isVisible } from './visible.ts'

/** Buttons, messages and what rich selects draw: text that labels nothing. */
const noise =
  'button, select, option, datalist, script, style, template, noscript, textarea, svg, a[role="button"], a[href="#"], a[href^="javascript:"], a:not([href], [name]), [role="button"], [role="listbox"], [role="combobox"], [role="alert"], [role="tooltip"], [role="toolbar"]'
const noisy =
  /(?:^|[\s_-])(?:select2|selection|chosen|nice-select|dropdown|selectonemenu|placeholder|invalid-feedback|help-block|form-text|helper-text|hint|help|tip|error|validation|tooltip|toolbar|cke|tox|trigger|suffix|glyph|btn|bootstrap-select|ts-wrapper|counter)(?:$|[\s_-])/i

/** How the visible parts of a document stand to one another: which element holds fields, and what others say. */
export class Layout {
  readonly #held = new Map<Element, number>()
  readonly #texts = new Map<Element, string>()
  readonly #shadowed: boolean

  constructor(doc: Document, controls: readonly Control[]) {
    this.#shadowed = isShadowed(doc)
    const boxes = new Set<Element>(controls.map(({ box }) => box))
    const own = new Set<Element>(controls.flatMap(({ element, members }) => [element, ...members]))
    for (const other of this.every(doc, 'input, select, textarea')) {
      // Behind some fields lies another that shows how they go on.
      if (other.matches('[readonly][tabindex="-1"]')) continue
      if (own.has(other) || /^(?:hidden|submit|button|image|reset)$/.test(other.getAttribute('type') ?? ''))
        continue
      if ([...boxes].some((box) => box.contains(other)) || isNoise(other.parentElement)) continue
      if (other.getAttribute('aria-hidden') !== 'true' && isVisible(other)) boxes.add(other)
    }
    for (const box of boxes)
      for (let at: Element | null = box; at; at = parentOf(at))
        this.#held.set(at, (this.#held.get(at) ?? 0) + 1)
  }

  /** How many fields stand in an element. */
  held(element: Element): number {
    return this.#held.get(element) ?? 0
  }

  /** The descendants of a part that match a selector, those in open shadow roots among them. */
  every(part: Element | Document, selector: string): HTMLElement[] {
    return everyIn(part, selector, this.#shadowed)
  }

  /** What an element says to the eye, without its fields, buttons and messages. */
  text(element: Element): string {
    const kept = this.#texts.get(element)
    if (kept !== undefined) return kept
    const text = this.#read(element).replace(/\s+/g, ' ').trim()
    this.#texts.set(element, text)
    return text
  }

  #read(element: Element): string {
    if (element.matches(noise) || isNoise(element) || !isVisible(element)) return ''
    let text = wordsInPicture(element)
    for (const child of childrenOf(element)) {
      if (child.nodeType === 3) text += child.nodeValue ?? ''
      else if (child.nodeType === 1) text += ` ${this.#read(child as Element)} `
    }
    return text
  }
}

/** A label may be a picture; one that is clicked, or shows what is beside it, labels nothing. */
function wordsInPicture(element: Element): string {
  const words = element.tagName === 'IMG' ? (element.getAttribute('alt') ?? '') : ''
  const meaning = words !== '' && !element.closest('a') ? meaningOf(words) : null
  return meaning && (meaning.role === 'other' || meaning.tier < 3) ? words : ''
}

function isNoise(element: Element | null): boolean {
  return element !== null && noisy.test(element.getAttribute('class') ?? '')
}

/** One thing in a row of siblings. */
export interface Item {
  node: Node
  /** What it says; empty for a field. */
  text: string
  fields: number
  /** A line begins with it. */
  first: boolean
}

const blocks = /^(?:CENTER|H[1-6]|HR|P|DIV|UL|OL|TABLE|SECTION|HEADER)$/
const skipped = new Set(['SCRIPT', 'STYLE', 'BR', 'TEMPLATE', 'HR', 'LEGEND', 'COLGROUP', 'COL'])

/** The children of an element that say something or hold fields, in their order. */
export function itemsIn(parent: Element, layout: Layout): Item[] {
  const items: Item[] = []
  let first = true
  const add = (item: Omit<Item, 'first'>) => {
    items.push({ ...item, first })
    first = false
  }
  for (const node of childrenOf(parent)) {
    if (node.nodeName === 'BR' || blocks.test(node.nodeName)) first = true
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim()
      if (text !== '') add({ node, text, fields: 0 })
    } else if (node.nodeType === 1 && !skipped.has((node as Element).tagName)) {
      const fields = layout.held(node as Element)
      const text = fields > 0 ? '' : layout.text(node as Element)
      if (fields > 0 || isSaying(text)) add({ node, text, fields })
      if (blocks.test(node.nodeName)) first = true
    }
  }
  return items
}
