import type { TextEdit } from '../../shared/schema/report.ts'
import type { Family } from './family.ts'
import type { Reading } from './reading.ts'

/** One way to make an edit: what is selected, and what is then given to the editor. */
export interface Way {
  how: 'bridge' | 'paste' | 'type'
  from: number
  to: number
  /** On which side of a paragraph end the caret is put. */
  seam: 'start' | 'end'
  text: string
  /** Whether lines parted by soft breaks count as done. */
  softBreaks: boolean
}

/**
 * The ways to make an edit, the likeliest first. Whole paragraphs go to the end of the paragraph before; behind a
 * list or a table, to the start of the one that follows, since at the end of the last item they would be items too.
 */
export function waysOf(reading: Reading, family: Family | null, edit: TextEdit): Way[] {
  const spot = spotOf(reading, edit)
  const paste = (separator: string, edges: boolean, softBreaks: boolean): Way => ({
    how: 'paste',
    ...spot,
    text: join(edit.text, separator, spot.seam, edges),
    softBreaks,
  })
  const type: Way = { how: 'type', ...spot, text: join(edit.text, '\n', spot.seam, true), softBreaks: true }
  const lines = edit.text.includes('\n')
  if (family) {
    const pasted = paste(family.separator, family.edges, !lines)
    if (!family.bridge || !lines || spot.seam !== 'start') return [pasted, type]
    return [
      { how: 'bridge', ...spot, text: edit.text.replace(/^\n|\n$/g, ''), softBreaks: false },
      pasted,
      type,
    ]
  }
  if (!lines || reading.isFlat) return [paste('\n', true, true), type]
  // An editor that is not known: as paragraphs if it can, with soft breaks if it must.
  return [paste('\n', true, false), paste('\n\n', true, false), paste('\n', true, true), type]
}

/** Where the edit is made. An insertion of paragraphs may be made on either side of a paragraph end. */
function spotOf(reading: Reading, { from, to, text }: TextEdit): Pick<Way, 'from' | 'to' | 'seam'> {
  const atEnd = from === to && text.startsWith('\n')
  if (
    atEnd &&
    reading.text[from] === '\n' &&
    reading.isItem(from, 'end') &&
    !reading.isItem(from + 1, 'start')
  )
    return { from: from + 1, to: from + 1, seam: 'start' }
  return { from, to, seam: atEnd || from === to ? (from === 0 ? 'start' : 'end') : 'start' }
}

/** The paragraphs of an edit in a form that the editor takes as paragraphs. */
function join(text: string, separator: string, seam: 'start' | 'end', edges: boolean): string {
  const lead = text.startsWith('\n')
  const trail = text.endsWith('\n')
  if (!lead && !trail) return text.replaceAll('\n', separator)
  const lines = text.slice(lead ? 1 : 0, trail ? -1 : undefined).replaceAll('\n', separator)
  if (!edges) return lines
  return seam === 'start' ? `${lines}${separator}` : `${separator}${lines}${trail ? separator : ''}`
}
