import type { TextEdit } from '../../shared/schema/report.ts'
import { insertsOverBridge } from './bridge.ts'
import { boxOf, selectionOf } from './editing-root.ts'
import { type EditOutcome, type Editor, edited } from './editor.ts'
import { type Family, familyOf } from './family.ts'
import { type PageWindow, pasteEvent } from './paste-event.ts'
import { isSameText, plain } from './plain.ts'
import { readBlocks } from './read-blocks.ts'
import type { Reading } from './reading.ts'
import { command, nextFrame, passed, settles, takeFocus } from './settle.ts'
import { Typing } from './typing.ts'
import { pasteAfter, type Way, waysOf } from './ways.ts'

/** TinyMCE applies a paste 30–40 ms after the event, and without preventing it; slow PCs need longer. */
const pasteLimit = 400
/** How long an editor that took an event may think about it, ms. */
const takenLimit = 1500
/** The longest that an editor waits before it makes a step of undo of what it got, ms. */
const undoStep = 600
/** A line of fewer characters, UTF-16, may stand anywhere on a page. */
const shortLine = 20

/** A draft in a contenteditable element, or in a document that is edited as a whole. */
export class RichTextEditor implements Editor {
  readonly kind = 'rich'
  readonly root: HTMLElement
  #reading: Reading
  readonly #typing: Typing

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.root = root
    this.#reading = readBlocks(root)
    this.#typing = new Typing(root, signal)
  }

  get box(): HTMLElement {
    return boxOf(this.root)
  }

  get composing(): boolean {
    return this.#typing.composing
  }

  read(): string {
    this.#reading = readBlocks(this.root)
    return this.#reading.text
  }

  range(from: number, to: number): Range | null {
    return this.#reading.range(from, to)
  }

  onChange(changed: () => void, signal: AbortSignal): void {
    const observer = new MutationObserver(changed)
    observer.observe(this.root, { childList: true, characterData: true, subtree: true })
    signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  }

  caret(): number | null {
    const selection = selectionOf(this.root)
    return selection?.focusNode ? this.#reading.offset(selection.focusNode, selection.focusOffset) : null
  }

  async reveal(from: number, to: number): Promise<void> {
    await takeFocus(this.root)
    let range = this.#select({ from, to, seam: 'start' })
    // CKEditor 5 puts its own selection back 50 ms after it has got the focus.
    await passed(80)
    if (!this.#stands(range)) range = this.#select({ from, to, seam: 'start' })
    const node = range?.startContainer
    const element = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : node?.parentElement
    element?.scrollIntoView({ block: 'center' })
  }

  async apply(edit: TextEdit): Promise<EditOutcome> {
    if (!(await this.#typing.rests())) return 'composing'
    await takeFocus(this.root)
    const before = this.read()
    const family = familyOf(this.root)
    const begun = performance.now()
    const kept = family ? null : copyOf(this.root)
    let pasteIgnored = false
    let asMade = 0
    const strays = straysOf(this.root, edit)
    const ways = waysOf(this.#reading, family, edit)
    for (let way = ways.shift(); way; way = ways.shift()) {
      if (pasteIgnored && /paste$/.test(way.how)) continue
      const outcome = await this.#go(way, edit, before, family)
      if (outcome === 'done') {
        if (way.seam === 'start' && !this.#typing.pressedSince(begun)) this.#caretBehind(edit)
        return 'done'
      }
      if (strays() > 0) {
        // The editor has put it beside the root: a document of many small ones.
        const back = !this.#typing.pressedSince(begun) && (await this.undo(before))
        return back && strays() === 0 ? 'refused' : 'changed'
      }
      if (outcome === 'kept') return 'refused'
      if (outcome === 'ignored') {
        pasteIgnored = way.how === 'paste'
        continue
      }
      const next = family ? null : pasteAfter(way, this.#made(before, edit), edit)
      if (!(await this.#takeBack(before, edit))) {
        // It stands, if not in every way as wanted, and there is no undo that could be spoilt.
        if (isSameText(this.read(), edited(before, edit))) return 'done'
        if (kept && !this.#typing.pressedSince(begun)) await this.#bringBack(before, edit, kept)
        return 'refused'
      }
      asMade += 1
      if (next && asMade < 4) ways.unshift(next)
    }
    return 'refused'
  }

  /**
   * Goes one way and looks what became of the text: as it should be, untouched because the editor ignored the event,
   * untouched though it took it (asking again could insert twice), or something else, which has to be taken back.
   * Where the person has gone on by keyboard meanwhile, nothing is: it would be their own.
   */
  async #go(
    way: Way,
    edit: TextEdit,
    before: string,
    family: Family | null,
  ): Promise<'done' | 'ignored' | 'kept' | 'else'> {
    if (!this.#select(way)) return 'ignored'
    // Editors learn of the selection by an event; some look for themselves once a key is let go.
    if (!family) presses(this.root, { key: 'Shift', code: 'ShiftLeft', keyCode: 16 })
    await nextFrame()
    if (family?.selection) await passed(family.selection)
    const looks = looksAround(this.#reading, edit)
    const begun = performance.now()
    const taken = rungs[way.how](this.root, way)
    const expected = edited(before, edit)
    let stood = false
    const stands = () => {
      const now = isSameText(this.read(), expected)
      stood ||= now
      return now
    }
    const changed = () => !isSameText(this.read(), before)
    let done = await settles(this.root, stands, pasteLimit)
    // An editor that took the event has something in mind; what comes after the person is told otherwise is harm.
    if (!done && taken && !changed() && (await settles(this.root, changed, takenLimit)))
      done = await settles(this.root, stands, pasteLimit)
    if (this.#typing.pressedSince(begun)) return stood ? 'done' : 'kept'
    if (done) return this.#isAsMeant(way, edit, looks) ? 'done' : 'else'
    if (changed()) return 'else'
    return taken ? 'kept' : 'ignored'
  }

  /**
   * Whether the text that was put in looks like what it replaced or stands beside, and, where the way promised that,
   * stands in paragraphs of its own.
   */
  #isAsMeant({ softBreaks, how, seam, enters }: Way, { from, text }: TextEdit, looks: string[]): boolean {
    if (looks.length > 0 && text !== '' && !looks.includes(this.#reading.look(from, 'start'))) return false
    const leadsOut = how === 'bridge' || seam === 'behind' || enters > 0
    if (leadsOut && this.#reading.item(from + 1, 'start')) return false
    return softBreaks || this.#reading.softBreaksIn(from, from + text.length) === 0
  }

  /** What stands in the place of an edit now; null where the text around it is not what it was. */
  #made(text: string, { from, to }: TextEdit): string | null {
    const [head, tail, now] = [plain(text.slice(0, from)), plain(text.slice(to)), plain(this.read())]
    return now.startsWith(head) && now.endsWith(tail)
      ? now.slice(head.length, now.length - tail.length)
      : null
  }

  /**
   * Takes back what a way has left there, which may be more than one step of undo, and of which some editors make a
   * step only after a while. Where no step was made of it, undo takes what the person wrote before: that comes back.
   */
  async #takeBack(text: string, { from, to }: TextEdit): Promise<boolean> {
    const [head, tail] = [plain(text.slice(0, from)), plain(text.slice(to))]
    for (let steps = 0, waited = false; steps < 4; steps += 1) {
      const start = this.read()
      const begun = performance.now()
      if (await this.undo(text)) return true
      if (this.#typing.pressedSince(begun)) return false
      const now = this.read()
      if (now !== start) {
        if (plain(now).startsWith(head) && plain(now).endsWith(tail)) continue
        await this.#redo()
        return false
      }
      if (waited) return false
      waited = true
      await passed(undoStep)
    }
    return false
  }

  /**
   * The last resort, where an editor that is not known has lost text that stood around the edit, and its undo does not
   * know it: the nodes as they were go in again. Nothing else may be lost then. As markup they could be taken back by
   * undo, but markup that is parsed anew may mean more than it did (a page's sanitiser has seen it once).
   */
  async #bringBack(text: string, { from, to }: TextEdit, kept: HTMLElement): Promise<void> {
    const now = plain(this.read())
    if (now.startsWith(plain(text.slice(0, from))) && now.endsWith(plain(text.slice(to)))) return
    const doc = this.root.ownerDocument
    this.root.replaceChildren(...[...kept.childNodes].map((node) => doc.importNode(node, true)))
    this.root.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await settles(this.root, () => isSameText(this.read(), text), pasteLimit)
  }

  async undo(text: string): Promise<boolean> {
    const holds = () => isSameText(this.read(), text)
    const start = this.read()
    await takeFocus(this.root)
    presses(this.root, { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true })
    if (await settles(this.root, () => this.read() !== start, 100)) return holds()
    command(this.root, 'undo')
    return settles(this.root, holds, 100)
  }

  /** Makes again what one undo too many has taken back; in some editors by one key, in others by another. */
  async #redo(): Promise<void> {
    const start = this.read()
    const again = [
      () => presses(this.root, { key: 'y', code: 'KeyY', keyCode: 89, ctrlKey: true }),
      () => presses(this.root, { key: 'Z', code: 'KeyZ', keyCode: 90, ctrlKey: true, shiftKey: true }),
      () => command(this.root, 'redo'),
    ]
    for (const redo of again) {
      redo()
      if (await settles(this.root, () => this.read() !== start, 100)) return
    }
  }

  /** Puts the caret behind what was put in before a standing paragraph, where the person would go on. */
  #caretBehind({ from, text }: TextEdit): void {
    const at = from + text.replace(/\n$/, '').length
    this.#select({ from: at, to: at, seam: 'end' })
  }

  /** Whether the selection still is what it was set to. */
  #stands(range: Range | null): boolean {
    const selection = selectionOf(this.root)
    const now = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
    return (
      now?.startContainer === range?.startContainer &&
      now?.startOffset === range?.startOffset &&
      now?.endContainer === range?.endContainer &&
      now?.endOffset === range?.endOffset
    )
  }

  #select({ from, to, seam }: Pick<Way, 'from' | 'to' | 'seam'>): Range | null {
    const selection = selectionOf(this.root)
    if (!selection) return null
    const isBare = this.#reading.text === '' && !this.root.querySelector(':not(p, div, br)')
    if (seam === 'whole' && isBare) selection.selectAllChildren(this.root)
    else if (from === to) {
      const point =
        seam === 'behind'
          ? this.#reading.behind(from)
          : this.#reading.point(from, seam === 'end' ? seam : 'start')
      if (!point) return null
      selection.collapse(point.node, point.offset)
    } else {
      const range = this.#reading.range(from, to)
      if (!range) return null
      selection.removeAllRanges()
      selection.addRange(range)
    }
    return selection.getRangeAt(0)
  }
}

/**
 * Counts how often the longest line of an edit has come to stand beside a root, but for boxes that are not seen; too
 * short a line tells nothing.
 */
function straysOf(root: HTMLElement, { text }: TextEdit): () => number {
  const tree = root.getRootNode() as Document | ShadowRoot
  const [line = ''] = text.split('\n').sort((one, other) => other.length - one.length)
  if (line.length < shortLine) return () => 0
  const times = (node: Node) => plain(node.textContent ?? '').split(plain(line)).length - 1
  const count = () => {
    const known: Element[] = [...tree.querySelectorAll('[contenteditable]')].filter(
      (box) => isUnseen(box) && !root.contains(box),
    )
    if (root.isConnected) known.push(root)
    return known.reduce((sum, box) => sum - times(box), times((tree as Document).body ?? tree))
  }
  const before = count()
  return () => count() - before
}

/** A copy that belongs to a document without a window: nothing in it runs or is loaded. */
function copyOf(root: HTMLElement): HTMLElement {
  return root.ownerDocument.implementation.createHTMLDocument('').importNode(root, true)
}

/** How the text that an edit touches looks, at either end; nothing for whole paragraphs, which look as the editor wants. */
function looksAround(reading: Reading, { from, to, text }: TextEdit): string[] {
  if (text.includes('\n') || reading.text === '') return []
  return [reading.look(from, 'start'), reading.look(to, 'end')]
}

/**
 * A paste of plain text, which every rich editor that handles paste takes into its own model. Some leave it to the
 * browser: they put a box of their own in the place of what is selected, or the focus into one beside the page, for the
 * paste to land in, and then take what they find there. Left empty, it would cost the draft what was selected, or the
 * next undo what it should take back.
 */
function pastes(root: HTMLElement, { text, html, from, to }: Way): boolean {
  const observer = new MutationObserver(() => {})
  observer.observe(root.getRootNode(), { childList: true, subtree: true })
  const view = root.ownerDocument.defaultView as PageWindow
  const left = targetOf(root).dispatchEvent(pasteEvent(view, text, html))
  const added = observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes])
  observer.disconnect()
  if (!left) return true
  const beside = boxBeside(root)
  if (beside) return command(beside, 'insertText', text)
  const caret = selectionOf(root)?.anchorNode ?? null
  return from < to && added.some((node) => node.contains(caret)) && command(root, 'insertText', text)
}

/** What has taken the focus from a root and is not seen: a box for pastes, and no field that the person is to fill in. */
function boxBeside(root: HTMLElement): HTMLElement | null {
  const { activeElement } = root.getRootNode() as Document | ShadowRoot
  if (!activeElement || root.contains(activeElement) || activeElement.contains(root)) return null
  return isUnseen(activeElement) ? (activeElement as HTMLElement) : null
}

function isUnseen(element: Element): boolean {
  const { width, height, right, bottom } = element.getBoundingClientRect()
  return width < 2 || height < 2 || right < 0 || bottom < 0
}

/** Enter, as often as it takes to leave the list or table, and the text at once, so that all is one step of undo. */
function enters(then: (root: HTMLElement, way: Way) => boolean) {
  return (root: HTMLElement, way: Way) => {
    for (let times = 0; times < way.enters; times += 1)
      if (!presses(root, { key: 'Enter', code: 'Enter', keyCode: 13 })) return false
    return then(root, way)
  }
}

/**
 * What typing does, for roots that are edited by the browser alone. The events around it, of a keyboard that composes,
 * let editors that watch for them (CKEditor 4) take the whole as one step of undo. Those that keep a model of their own
 * may take the end of a composition for more than that.
 */
function types(root: HTMLElement, { text }: Way): boolean {
  const target = targetOf(root)
  const key = { key: 'Process', keyCode: 229, bubbles: true, composed: true }
  const composed = !familyOf(root)
  target.dispatchEvent(new KeyboardEvent('keydown', key))
  if (composed) target.dispatchEvent(new CompositionEvent('compositionstart', key))
  const done = command(root, 'insertText', text)
  if (composed) target.dispatchEvent(new CompositionEvent('compositionend', { ...key, data: text }))
  target.dispatchEvent(new KeyboardEvent('keyup', key))
  return done
}

const rungs = {
  bridge: (_: HTMLElement, { text }: Way) => insertsOverBridge(text),
  'enter-paste': enters(pastes),
  'enter-type': enters(types),
  paste: pastes,
  type: types,
}

/** A key that only the editor's own code hears. Whether it made use of it. */
function presses(root: HTMLElement, pressed: KeyboardEventInit): boolean {
  const key = { ...pressed, bubbles: true, cancelable: true, composed: true }
  const target = targetOf(root)
  const used = !target.dispatchEvent(new KeyboardEvent('keydown', key))
  target.dispatchEvent(new KeyboardEvent('keyup', key))
  return used
}

/** Editors listen at the root or at the element with the caret; events that start at the caret reach both. */
function targetOf(root: HTMLElement): Element {
  const anchor = selectionOf(root)?.anchorNode
  const element = anchor?.nodeType === Node.ELEMENT_NODE ? (anchor as Element) : anchor?.parentElement
  return element && root.contains(element) ? element : root
}
