import { markerAt, type Style } from '../plan/numbering.ts'
import { fold, Words } from '../text/fold.ts'
import { paragraphsIn, type Reading } from './reading.ts'
import { capitalised, isCapitals, oneLine, sentenceCase, wordCount } from './wording.ts'

/** One numbered or dashed piece of a section, with the pieces under it. */
export interface Piece {
  /** The text without number, on one line. */
  text: string
  /** The cells of a table's row. */
  cells: string[]
  children: Piece[]
}

type Depth = Style | 'dash' | 'plus' | 'row'

/** A line with its number taken off. */
interface Line {
  depth: Depth | null
  text: string
  cells: string[]
}

const dash = /^[\s*_]*[-–—•●▪■]\s*/u
const plus = /^[\s*_]*[+◦○]\s*/u
/** Where one paragraph holds several pieces: a number or a dash after the end of a sentence. */
const inside =
  /(?<=[.;:,!]["”»)]?\s|^)(?=(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]|[a-hđ]\)|[A-H]\.|[IVX]{1,4}\.)\s+\p{Lu}|[-–+•]\s+\p{Lu})|(?<=\p{L}\s)(?=\d{1,2}\.\s+\p{Lu}\p{Ll}+\s)/gu
const words = new Words()

/** The pieces of a stretch of the plan, as a tree; lines without a number go on with the piece before them. */
export function piecesIn(reading: Reading, from: number, to: number): Piece[] {
  const lines = paragraphsIn(reading, from, to).flatMap(split).map(lineOf)
  return tree(lines)
}

function split(paragraph: string): string[] {
  if (/[\t|]/.test(paragraph)) return [paragraph]
  const parts = paragraph
    .split(inside)
    .map(oneLine)
    .filter((part) => part !== '')
  return parts.length === 0 ? [paragraph] : parts
}

function lineOf(line: string): Line {
  const cells = line
    .split(/\t|\s?\|\s?/u)
    .map(oneLine)
    .filter((cell) => /[\p{L}\p{N}]/u.test(cell))
  if (cells.length > 1) return { depth: 'row', text: cells.join('. '), cells }
  if (plus.test(line)) return { depth: 'plus', text: oneLine(line.replace(plus, '')), cells: [] }
  if (dash.test(line)) return { depth: 'dash', text: oneLine(line.replace(dash, '')), cells: [] }
  fold(line, words)
  const marker = markerAt(words, 0)
  if (marker === null || marker.next >= words.count) return { depth: null, text: line, cells: [] }
  return { depth: marker.style, text: oneLine(line.slice(words.from[marker.next])), cells: [] }
}

function tree(lines: readonly Line[]): Piece[] {
  const roots: Piece[] = []
  const open: { depth: Depth; piece: Piece }[] = []
  const numbered = lines.some((line) => line.depth !== null)
  for (const { depth, text, cells } of lines) {
    const piece: Piece = { text, cells, children: [] }
    const last = open.at(-1)?.piece
    if (depth === null) {
      if (!numbered) roots.push(piece)
      else if (last !== undefined) last.text = oneLine(`${last.text} ${text}`)
      continue
    }
    const same = open.findIndex((item) => item.depth === depth)
    if (same !== -1) open.length = same
    const parent = open.at(-1)?.piece
    if (parent === undefined) roots.push(piece)
    else parent.children.push(piece)
    open.push({ depth, piece })
  }
  return roots
}

/** All that a piece says, those under it included. */
export function wholeText(piece: Piece): string {
  return [piece.text, ...piece.children.map(wholeText)]
    .map((text) => text.replace(/[\s.;:,]+$/u, ''))
    .join('. ')
}

/** The sentences of a piece's own text. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.;!?])\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.trim().replace(/[\s.;:,]+$/u, ''))
    .filter((sentence) => wordCount(sentence) >= 3)
}

/** Whether a piece's own text is a heading: short, without the end of a sentence in it. */
export const isHeading = (piece: Piece): boolean =>
  piece.children.length > 0 && wordCount(piece.text) <= 25 && !/[.;]\s+\p{Lu}/u.test(piece.text)

export const headingText = (piece: Piece): string => {
  const plain = piece.text.replace(/[\s.;:,]+$/u, '')
  return capitalised(isCapitals(plain) ? sentenceCase(plain) : plain)
}
