/**
 * The text of an HTML page or fragment as a browser would lay it out: blocks on lines of their own, ordered
 * lists with their numbers, tables cell by cell, entities decoded. By htmlparser2: MIT, kept, no DOM needed.
 */
import { Parser } from 'htmlparser2'
import { Flow } from './flow.ts'
import { maxDepth, maxTextLength } from './limits.ts'
import { formatNumber } from './number-format.ts'
import { ReadError } from './read-error.ts'

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody ' +
    'tfoot thead tr td th ul caption option'
  ).split(' '),
)
/** `<del>` and `<s>` are text that somebody took out. */
const unseen = new Set(
  'script style head title noscript template iframe object svg math audio video canvas del s strike select'.split(
    ' ',
  ),
)

interface List {
  /** Nothing for bullets. */
  format: string | undefined
  next: number
}

const typeFormats: Record<string, string> = {
  '1': 'decimal',
  A: 'upperLetter',
  a: 'lowerLetter',
  I: 'upperRoman',
  i: 'lowerRoman',
}
const styleFormats: Record<string, string> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-roman': 'upperRoman',
  'lower-roman': 'lowerRoman',
  none: 'none',
}

function listOf(name: string, attributes: Record<string, string>): List {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attributes.style ?? '')?.[1]?.toLowerCase()
  const styled = styleFormats[style ?? '']
  const format = styled ?? (name === 'ol' ? (typeFormats[attributes.type ?? ''] ?? 'decimal') : undefined)
  const start = Number.parseInt(attributes.start ?? '', 10)
  return { format, next: Number.isNaN(start) ? 1 : start }
}

const isHidden = (attributes: Record<string, string>): boolean =>
  'hidden' in attributes || /(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(attributes.style ?? '')

/** Throws ReadError `too-large` or `too-deep`. */
export function readHtml(source: string): string {
  const flow = new Flow()
  const lists: List[] = []
  /** Open elements inside an unseen one, itself included. */
  let hiddenDepth = 0
  let preformatted = 0
  let line = ''
  /** Kept apart: to look at the end of a string that grows by bits is to copy it each time. */
  let endsInSpace = true
  let mark = ''
  let length = 0
  let depth = 0
  const endLine = (): void => {
    const text = preformatted > 0 ? line : line.trim()
    if (text !== '') {
      flow.add(mark + text)
      mark = ''
    }
    line = ''
    endsInSpace = true
  }
  const write = (text: string): void => {
    length += text.length
    if (length > maxTextLength) throw new ReadError('too-large')
    if (preformatted > 0) {
      line += text
      return
    }
    // HTML collapses these five; a no-break space stays.
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ')
    const more = endsInSpace ? collapsed.replace(/^ /, '') : collapsed
    if (more === '') return
    line += more
    endsInSpace = more.endsWith(' ')
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > maxDepth) throw new ReadError('too-deep')
      if (hiddenDepth > 0 || unseen.has(name) || isHidden(attributes)) {
        if (!voids.has(name)) hiddenDepth++
        return
      }
      if (name === 'br') {
        endLine()
        return
      }
      if (!blocks.has(name)) return
      endLine()
      if (name === 'ol' || name === 'ul' || name === 'menu') lists.push(listOf(name, attributes))
      else if (name === 'li') mark = markOf(lists.at(-1), attributes)
      else if (name === 'pre') preformatted++
      else if (name === 'tr') flow.openRow()
      else if (name === 'td' || name === 'th') flow.openCell()
    },
    onclosetag(name) {
      depth--
      if (hiddenDepth > 0) {
        if (!voids.has(name)) hiddenDepth--
        return
      }
      if (!blocks.has(name)) return
      endLine()
      if (name === 'ol' || name === 'ul' || name === 'menu') lists.pop()
      else if (name === 'li') mark = ''
      else if (name === 'pre') preformatted--
      else if (name === 'tr') flow.closeRow()
      else if (name === 'td' || name === 'th') flow.closeCell()
    },
    ontext(text) {
      if (hiddenDepth === 0) write(text)
    },
  })
  parser.end(source)
  endLine()
  return flow.end()
}

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

function markOf(list: List | undefined, attributes: Record<string, string>): string {
  if (list?.format === undefined) return '- '
  if (list.format === 'none') return ''
  const own = Number.parseInt(attributes.value ?? '', 10)
  const value = Number.isNaN(own) ? list.next : own
  list.next = value + 1
  return `${formatNumber(value, list.format)}. `
}
