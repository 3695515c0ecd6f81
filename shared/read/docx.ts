/**
 * The text of a .docx as its reader sees it: automatic numbers written out, tables cell by cell, tracked
 * insertions kept and deletions dropped, text boxes after the paragraph they hang on, notes at the end.
 *
 * mammoth 1.13 (BSD-2) was looked at and not taken: it keeps that a paragraph is in a list and how deep, but
 * neither the number nor its format, so «II.» and «b)» are lost; and its zip reader trusts declared sizes.
 */
import { DocxBody } from './docx-body.ts'
import { maxTextLength } from './limits.ts'
import type { Notice } from './notice.ts'
import { Numbering } from './numbering.ts'
import { ReadError } from './read-error.ts'
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

function readParts(
  body: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
  trustFonts: boolean,
): { text: string; notices: Notice[]; unicodeInLegacyFont: boolean } {
  const numbering = new Numbering(parts.get('word/numbering.xml'), parts.get('word/styles.xml'))
  const reader = new DocxBody(numbering, trustFonts)
  const texts = [reader.read(body)]
  if (!reader.sawBody) throw new ReadError('broken-docx')
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const part = parts.get(name)
    const text = part === undefined ? '' : reader.read(part)
    if (text.trim() !== '') texts.push(text)
  }
  return {
    text: texts.join('\n'),
    notices: reader.notices(),
    unicodeInLegacyFont: reader.unicodeInLegacyFont,
  }
}
