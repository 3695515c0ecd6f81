/**
 * The text of a .docx as its reader sees it: automatic numbers written out, tables cell by cell, tracked
 * insertions kept and deletions dropped, text boxes after the paragraph they hang on, notes at the end.
 *
 * mammoth 1.13 (BSD-2) was looked at and not taken: it keeps that a paragraph is in a list and how deep, but
 * neither the number nor its format, so «II.» and «b)» are lost; and its zip reader trusts declared sizes.
 */
import { DocxWalk, type Paragraph } from './docx-walk.ts'
import { maxTextLength } from './limits.ts'
import type { Notice } from './notice.ts'
import { Numbering } from './numbering.ts'
import { ReadError } from './read-error.ts'
import { fromFont } from './word-font.ts'
import { unzip } from './zip.ts'

const main = /^word\/(?:document\d*|numbering|styles|footnotes|endnotes)\.xml$/
/** Word and Word only: the parts of spreadsheets, slides and OpenDocument lie elsewhere. */
const ofWord = /^(?:word\/|\[Content_Types\]\.xml$|_rels\/)/

/** Throws ReadError `broken-docx`, `zip-bomb`, `unsupported` or `too-large`. */
export function readDocx(bytes: Uint8Array): { text: string; notices: Notice[] } {
  let isOther = false
  const parts = unzip(bytes, (name) => {
    if (/^(?:xl|ppt)\/|^mimetype$/.test(name)) isOther = true
    else if (!ofWord.test(name) && !name.includes('/')) isOther = true
    return main.test(name)
  })
  const body =
    parts.get('word/document.xml') ?? [...parts].find(([name]) => /document\d*\.xml$/.test(name))?.[1]
  if (body === undefined) throw new ReadError(isOther ? 'unsupported' : 'broken-docx')
  let result = readParts(body, parts, true)
  if (result.unicodeInLegacyFont) result = readParts(body, parts, false)
  if (result.text.length > maxTextLength) throw new ReadError('too-large')
  return result
}

interface Result {
  text: string
  notices: Notice[]
  /** Unicode letters stand in a legacy font, as after a conversion that left the fonts: fonts tell nothing. */
  unicodeInLegacyFont: boolean
}

/** Body first, then its notes, with one set of list counters. */
function readParts(body: Uint8Array, parts: ReadonlyMap<string, Uint8Array>, trustFonts: boolean): Result {
  const numbering = new Numbering(parts.get('word/numbering.xml'), parts.get('word/styles.xml'))
  const result: Result = { text: '', notices: [], unicodeInLegacyFont: false }
  let convertedFonts = false
  const textOf = (paragraph: Paragraph): string => {
    const number = numbering.next(paragraph)
    if (!trustFonts) return number + paragraph.runs.map(({ text }) => text).join('')
    const fontOfStyle = numbering.fontOf(paragraph.style)
    const { text, converted, doubtful } = fromFont(
      paragraph.runs.map((run) => ({ text: run.text, font: run.font ?? fontOfStyle })),
    )
    convertedFonts ||= converted
    result.unicodeInLegacyFont ||= doubtful
    return number + text
  }
  const walk = new DocxWalk(textOf)
  const texts = [walk.read(body)]
  if (!walk.sawBody) throw new ReadError('broken-docx')
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const part = parts.get(name)
    const text = part === undefined ? '' : new DocxWalk(textOf).read(part)
    if (text.trim() !== '') texts.push(text)
  }
  result.text = texts.join('\n')
  if (walk.sawTrackedChange) result.notices.push(trackedChanges)
  if (convertedFonts) result.notices.push(legacyFonts)
  return result
}

const trackedChanges: Notice = {
  code: 'tracked-changes',
  vi: 'Tệp còn dấu sửa đổi (Track Changes): đã tính phần thêm và bỏ phần xóa.',
  en: 'The file holds tracked changes: insertions were kept and deletions dropped.',
}
const legacyFonts: Notice = {
  code: 'legacy-fonts',
  vi: 'Tệp dùng phông chữ cũ (.VnTime hoặc VNI), đã được chuyển sang Unicode để soát.',
  en: 'The file uses legacy fonts (.VnTime or VNI) and was converted to Unicode for the check.',
}
