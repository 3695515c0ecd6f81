import { onLines, type Wound } from './wound.ts'

const number = /^(\s*(?:[#*|]+\s*)*)((?:[IVX]+|[A-H]|\d{1,2}(?:\.\d{1,2})*)(?:\/\.|[./)-]|(?=\s)))(\s*)/
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** The title ends before a colon that has text after it. */
function onTitle(line: string, change: (title: string) => string): string {
  const start = number.exec(line)?.[0].length ?? 0
  const colon = line.indexOf(': ', start)
  const end = colon < 0 ? line.length : colon
  return line.slice(0, start) + change(line.slice(start, end)) + line.slice(end)
}

const sentenceCase = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1).toLowerCase()

/** Headings whose number or title a simple change of the line would break. */
const intricate = ['markdown', 'heading-over-two-lines', 'numbering-phan-thu', 'numbering-phan-i']
const isPlain = (covers: string[]): boolean => !covers.some((point) => intricate.includes(point))

/** Another mark after each number of the given kind. */
const restyle = (text: string, kind: RegExp, style: (digits: string) => string): string =>
  text.replace(
    /^(\s*)([IVX]+|[A-H]|\d{1,2})(\/\.|[./)-])([ \t]+)/gm,
    (all, indent: string, digits: string, _mark: string, gap: string) =>
      kind.test(digits) ? indent + style(digits) + gap : all,
  )

export const headings: Wound[] = [
  {
    name: 'headings in small letters',
    keepsLines: true,
    losesLetters: false,
    suits: (marks) => isPlain(marks.covers),
    apply: (text, marks) => onLines(text, marks.headings, (line) => onTitle(line, sentenceCase)),
  },
  {
    name: 'headings in capitals',
    keepsLines: true,
    losesLetters: false,
    apply: (text, marks) =>
      onLines(text, marks.headings, (line) => onTitle(line, (title) => title.toUpperCase())),
  },
  {
    name: 'a colon after each heading',
    keepsLines: true,
    losesLetters: false,
    suits: (marks) => isPlain(marks.covers),
    apply: (text, marks) =>
      onLines(text, marks.headings, (line) =>
        /[:.,*]\s*$/.test(line) || line.includes(': ') ? line : `${line.trimEnd()}:`,
      ),
  },
  {
    name: 'a full stop after each heading',
    keepsLines: true,
    losesLetters: false,
    suits: (marks) => isPlain(marks.covers),
    apply: (text, marks) =>
      onLines(text, marks.headings, (line) =>
        /[:.,*]\s*$/.test(line) || line.includes(': ') ? line : `${line.trimEnd()}.`,
      ),
  },
  {
    name: 'bold headings in Markdown',
    keepsLines: true,
    losesLetters: false,
    suits: (marks) => isPlain(marks.covers),
    apply: (text, marks) =>
      onLines(text, marks.headings, (line) => {
        const colon = line.indexOf(': ')
        return colon < 0 ? `**${line.trim()}**` : `**${line.slice(0, colon + 1)}** ${line.slice(colon + 2)}`
      }),
  },
  {
    name: 'Markdown marks that never close',
    keepsLines: true,
    losesLetters: false,
    suits: (marks) => isPlain(marks.covers),
    apply: (text, marks) => onLines(text, marks.headings, (line) => `## **${line.trim()}`),
  },
  {
    name: 'headings broken after a comma',
    keepsLines: false,
    losesLetters: false,
    suits: (marks) => isPlain(marks.covers),
    apply: (text, marks) =>
      onLines(text, marks.headings, (line) => (line.length < 80 ? line.replace(/, /, ',\n') : line)),
  },
  {
    name: 'numbers lost by a list',
    keepsLines: true,
    losesLetters: false,
    suits: (marks) => isPlain(marks.covers) && !marks.covers.includes('table-of-contents'),
    apply: (text) => text.replace(/^(\s*)(?:[IVX]+|[A-H]|\d{1,2})(?:\/\.|[./)-])[ \t]+/gm, '$1'),
  },
  {
    name: 'numbers without a dot',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => restyle(text, /^[IVX]+$/, (digits) => digits),
  },
  {
    name: '`I/` and `1/`',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => restyle(text, /./, (digits) => `${digits}/`),
  },
  {
    name: '`I/.` and `1/.`',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => restyle(text, /./, (digits) => `${digits}/.`),
  },
  {
    name: '`I-` and `1-`',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => restyle(text, /./, (digits) => `${digits}-`),
  },
  {
    name: 'letters for Roman numbers',
    keepsLines: true,
    losesLetters: false,
    suits: (marks) => !marks.covers.includes('numbering-letters'),
    apply: (text) => restyle(text, /^[IVX]+$/, (digits) => `${'ABCDEFGHIJ'.charAt(roman.indexOf(digits))}.`),
  },
  {
    name: 'Arabic for Roman numbers, so that `1.` stands at two levels',
    keepsLines: true,
    losesLetters: false,
    suits: (marks) => !marks.covers.includes('numbering-letters'),
    apply: (text) => restyle(text, /^[IVX]+$/, (digits) => `${roman.indexOf(digits) + 1}.`),
  },
]
