import type { TextEdit } from '../schema/report.ts'

/** Invisible marks and entities part no word. */
const word = /[^\s\-–/]+/g
const lineEnd = /\s*[\n\r\u2028]\s*/g

/** The edits by which `right` stands between two offsets. Line ends stay where they are, if there are as many words. */
export function rewritten(text: string, from: number, to: number, right: string): TextEdit[] {
  const written = text.slice(from, to)
  const ends = [...written.matchAll(lineEnd)]
  const words = [...right.matchAll(word)]
  if (ends.length === 0 || written.match(word)?.length !== words.length) return [{ from, to, text: right }]
  const edits: TextEdit[] = []
  let start = 0
  let cut = 0
  for (const end of [...ends, { 0: '', index: written.length }]) {
    const next = words[written.slice(0, end.index).match(word)?.length ?? 0]?.index ?? right.length
    const line = { from: from + start, to: from + end.index, text: right.slice(cut, next).trim() }
    if (line.text !== written.slice(start, end.index)) edits.push(line)
    start = end.index + end[0].length
    cut = next
  }
  return edits
}
