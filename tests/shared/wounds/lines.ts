import { onLines, type Wound } from './wound.ts'

const split = (text: string): string[] => text.split(/\r\n|\n|\r/)
/** On one line nothing but numbers tells a heading, a row of a table or of a list of contents from a sentence. */
const shapeless = [
  'numbering-none',
  'recipients-in-table-cell',
  'tasks-table',
  'table-of-contents',
  'section-names-in-a-sentence',
]

function wrap(line: string, width: number): string {
  if (line.length <= width || line.includes('|')) return line
  const rows = ['']
  for (const word of line.split(' ')) {
    const row = rows.at(-1) ?? ''
    if (row !== '' && row.length + word.length >= width) rows.push(word)
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`
  }
  return rows.join('\n')
}

/** Breaks every long paragraph at a space near its middle, with the next page's number between. */
function cutPages(text: string): string {
  let page = 1
  return split(text)
    .map((line) => {
      const at = line.indexOf(' ', Math.floor(line.length / 2))
      if (line.length < 240 || at < 0 || line.includes('|')) return line
      page++
      return `${line.slice(0, at)}\n\n${page}\n\n${line.slice(at + 1)}`
    })
    .join('\n')
}

export const lines: Wound[] = [
  { name: 'CRLF', keepsLines: true, losesLetters: false, apply: (text) => split(text).join('\r\n') },
  { name: 'lone CR', keepsLines: true, losesLetters: false, apply: (text) => split(text).join('\r') },
  {
    name: 'U+2028 for every line end',
    keepsLines: false,
    losesLetters: false,
    apply: (text) => split(text).join('\u2028'),
  },
  {
    name: 'an empty line after each line',
    keepsLines: false,
    losesLetters: false,
    suits: (marks) => !marks.covers.includes('citation-over-line-ends'),
    apply: (text) => split(text).join('\n\n'),
  },
  {
    name: 'no empty lines',
    keepsLines: false,
    losesLetters: false,
    apply: (text) =>
      split(text)
        .filter((line) => line.trim() !== '')
        .join('\n'),
  },
  {
    name: 'hard-wrapped at 72 columns',
    keepsLines: false,
    losesLetters: false,
    apply: (text) =>
      split(text)
        .map((line) => wrap(line, 72))
        .join('\n'),
  },
  {
    name: 'the whole plan on one line',
    keepsLines: false,
    losesLetters: false,
    suits: (marks) => !marks.covers.some((point) => shapeless.includes(point)),
    apply: (text) =>
      split(text)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' '),
  },
  { name: 'pages cut the paragraphs', keepsLines: false, losesLetters: false, apply: cutPages },
  {
    name: 'a form feed before each heading',
    keepsLines: true,
    losesLetters: false,
    apply: (text, marks) => onLines(text, marks.headings, (line) => `\f${line}`),
  },
  {
    name: 'lines indented',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.replace(/^(?=.)/gm, '\t  '),
  },
]
