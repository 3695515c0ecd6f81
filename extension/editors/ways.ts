import type { TextEdit } from '../../shared/schema/report.ts'
import type { Family } from './family.ts'
import { plain } from './plain.ts'
import type { Reading } from './reading.ts'

/** One way to make an edit: where the caret is put, and what is then given to the editor. */
export interface Way {
  how: 'bridge' | 'enter-paste' | 'enter-type' | 'paste' | 'type'
  from: number
  to: number
  /**
   * On which side of a paragraph end the caret is put; `behind` is behind the list or table that ends there, `whole` a
   * selection of what stands in a document without text.
   */
  seam: 'start' | 'end' | 'behind' | 'whole'
  text: string
  /** The same as markup, for editors that break the lines of plain text within a paragraph. */
  html?: string
  /** Whether lines parted by soft breaks count as done. */
  softBreaks: boolean
  /** How often Enter leads out of the list or table first. */
  enters: number
}

type Spot = Pick<Way, 'from' | 'to' | 'seam'>

/**
 * The ways to make an edit, the likeliest first. Whole paragraphs go to the end of the paragraph before; behind a
 * list or a table, to the start of the one that follows, since at the end of the last item they would be items too.
 */
export function waysOf(reading: Reading, family: Family | null, edit: TextEdit): Way[] {
  const { item, next } = itemsAt(reading, edit)
  const follows = item !== null && next === null && reading.text[edit.from] === '\n'
  if (item && item !== next && !follows) return waysOut(reading, family, edit, item)
  const spot = spotOf(edit, follows)
  const paste = (separator: string, edges: boolean, softBreaks: boolean, at = spot): Way => ({
    how: 'paste',
    ...at,
    text: join(edit.text, separator, at.seam, edges),
    softBreaks,
    enters: 0,
  })
  const type: Way = { ...paste('\n', true, true), how: 'type' }
  const lines = edit.text.includes('\n')
  if (family) {
    const pasted = paste(family.separator, family.edges, !lines || family.soft === true)
    const known = family.typed ? [pasted, type] : [pasted]
    const isFirst = reading.text === ''
    if (!family.bridge || !lines || !(isFirst || isBeside(edit))) return known
    // Some are set up to read a pasted text as lists, or to ask what is meant by it.
    const text = spot.seam === 'start' ? `${linesOf(edit)}\n` : `\n${linesOf(edit)}`
    const bridge: Way = { ...pasted, how: 'bridge', text, softBreaks: false }
    if (isFirst && family.bridge !== 'anywhere') return [...known, bridge]
    const first = family.bridge === 'anywhere' || (family.bridge === 'between' && spot.seam === 'start')
    const ways = first ? [bridge, ...known] : [pasted, bridge, ...known.slice(1)]
    if (spot.seam !== 'end' || reading.text[edit.from] !== '\n') return ways
    // What looks like a paragraph may be an item that is drawn without a list.
    return [...ways, paste(family.separator, family.edges, false, spotOf(edit, true))]
  }
  if (!lines || reading.isFlat) return [paste('\n', true, true), type]
  // An editor that is not known: as paragraphs if it can, with soft breaks if it must.
  // Firefox types line ends as soft breaks whatever is wanted, and what it takes back spoils its own next undo.
  const strict: Way[] = import.meta.env.FIREFOX ? [] : [{ ...type, softBreaks: false }]
  const whole = spot.seam === 'start' ? [paste('\n\n', false, false)] : []
  const paragraphs = [paste('\n', true, false), paste('\n\n', true, false), ...whole]
  return [...paragraphs, ...strict, paste('\n', true, true), type]
}

/** Where whole paragraphs are to be put in: the item or cell that ends there, and the one that begins behind it. */
function itemsAt(reading: Reading, { from, to, text }: TextEdit) {
  if (from !== to || !text.startsWith('\n')) return { item: null, next: null }
  const next = from < reading.text.length ? reading.item(from + 1, 'start') : null
  return { item: reading.item(from, 'end'), next }
}

/** Where no paragraph follows the list or table, the caret has to be led out of it. */
function waysOut(reading: Reading, family: Family | null, edit: TextEdit, item: Element): Way[] {
  const around = reading.around(item)
  const isList = item.tagName === 'LI'
  const lines = linesOf(edit)
  const { from, to } = edit
  const way = (how: Way['how'], seam: Way['seam'], text: string, enters = 0): Way => ({
    how,
    from,
    to,
    seam,
    text,
    softBreaks: false,
    enters,
  })
  const enters = isList ? around.length + 1 : 1
  const parted = (separator: string) => lines.replaceAll('\n', separator)
  const behindBy = (separator: string) => way('paste', 'behind', parted(separator))
  const enterPasteBy = (separator: string) => way('enter-paste', 'end', parted(separator), enters)
  if (family) {
    const behind = behindBy(family.separator)
    const enterPaste = enterPasteBy(family.separator)
    if (family.bridge) return [way('bridge', 'end', `\n${lines}`), enterPaste, behind]
    return family.typed ? [enterPaste, way('enter-type', 'end', lines, enters), behind] : [enterPaste, behind]
  }
  // An editor that is not known. Where it leaves a paste alone, the browser edits, which ends a list at an empty item
  // and has a place for the caret behind a table.
  const type = isList ? way('type', 'end', '\n'.repeat(enters) + lines) : way('type', 'behind', lines)
  return [behindBy('\n'), enterPasteBy('\n'), enterPasteBy('\n\n'), behindBy('\n\n'), type]
}

/**
 * The paste that should do, by what an editor that is not known has made of the one before: with a line end more or
 * less at the edge, or, where it broke lines within a paragraph, with paragraphs that are marked up. Null where what
 * was made tells nothing.
 */
export function pasteAfter(way: Way, made: string | null, edit: TextEdit): Way | null {
  const { how, text, html } = way
  const wanted = plain(edit.text)
  if (how !== 'paste' || made === null) return null
  const paste = (pasted: string): Way => ({ ...way, text: pasted, ...(html && { html: markup(pasted) }) })
  if (made === `\n${wanted}` && text.startsWith('\n')) return paste(text.slice(1))
  if (made === `${wanted}\n` && text.endsWith('\n')) return paste(text.slice(0, -1))
  if (wanted === `\n${made}`) return paste(`\n${text}`)
  if (made !== wanted || html || !wanted.includes('\n') || import.meta.env.FIREFOX) return null
  const lines = linesOf(edit)
  return { ...way, seam: lines === edit.text ? 'whole' : way.seam, text: lines, html: markup(lines) }
}

/** Lines as paragraphs of HTML, whose end tags may be left out: what has both makes some editors ask what is meant. */
function markup(text: string): string {
  const paragraphs = text.split('\n').map((line) => {
    const written = new XMLSerializer().serializeToString(document.createTextNode(line))
    return `<p>${written || '<br>'}`
  })
  return paragraphs.join('')
}

/** Where the edit is made. An insertion of paragraphs may be made on either side of a paragraph end. */
function spotOf({ from, to, text }: TextEdit, follows: boolean): Spot {
  if (follows) return { from: from + 1, to: from + 1, seam: 'start' }
  const atEnd = from === to && text.startsWith('\n')
  return { from, to, seam: atEnd || from === to ? (from === 0 ? 'start' : 'end') : 'start' }
}

/** Whether whole paragraphs are put in beside one that stands. */
function isBeside({ from, to, text }: TextEdit): boolean {
  return from === to && text.startsWith('\n') !== text.endsWith('\n')
}

function linesOf({ text }: TextEdit): string {
  return text.replace(/^\n|\n$/g, '')
}

/** The paragraphs of an edit in a form that the editor takes as paragraphs. */
function join(text: string, separator: string, seam: Way['seam'], edges: boolean): string {
  const lead = text.startsWith('\n')
  const trail = text.endsWith('\n')
  if (!lead && !trail) return text.replaceAll('\n', separator)
  const lines = text.slice(lead ? 1 : 0, trail ? -1 : undefined).replaceAll('\n', separator)
  if (!edges) return lines
  return seam === 'start' ? `${lines}${separator}` : `${separator}${lines}${trail ? separator : ''}`
}
