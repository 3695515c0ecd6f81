import { asMojibake, toTcvn3, toVni } from '../text/legacy-encoders.ts'
import { onLines, type Wound } from './wound.ts'

/** The longest line after the third heading: a paragraph of the tasks. */
function longest(text: string, from: number): number {
  const lines = text.split(/\r\n|\n|\r/)
  let best = from
  for (let line = from; line <= lines.length; line++)
    if ((lines[line - 1] ?? '').length > (lines[best - 1] ?? '').length) best = line
  return best
}

export const encodings: Wound[] = [
  { name: 'TCVN3 (ABC), the whole text', keepsLines: true, losesLetters: true, apply: toTcvn3 },
  { name: 'VNI, the whole text', keepsLines: true, losesLetters: true, apply: toVni },
  {
    name: 'TCVN3 whose ư was dropped as a soft hyphen',
    keepsLines: true,
    losesLetters: true,
    apply: (text) => toTcvn3(text).replaceAll('\u00ad', ''),
  },
  {
    name: 'one paragraph left in TCVN3',
    keepsLines: true,
    losesLetters: true,
    apply: (text, marks) => onLines(text, [longest(text, marks.headings.at(-1) ?? 1)], toTcvn3),
  },
  {
    name: 'one paragraph left in VNI',
    keepsLines: true,
    losesLetters: true,
    apply: (text, marks) => onLines(text, [longest(text, marks.headings.at(-1) ?? 1)], toVni),
  },
  { name: 'UTF-8 read as Windows-1252', keepsLines: true, losesLetters: true, apply: asMojibake },
]
