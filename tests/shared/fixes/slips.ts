import { asMojibake, toTcvn3, toVni } from '../text/legacy-encoders.ts'
import { everyWord, type Marks, onLines } from '../wounds/wound.ts'

/** A way in which people get wrong what a fix can mend. */
export interface Slip {
  name: string
  apply(text: string, marks: Marks): string
}

/** From «Nơi nhận» to the end: where the recipients stand. */
const below = (text: string, marks: Marks, change: (block: string) => string) => {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const at = (marks.recipients ?? lines.length + 1) - 1
  return lines.slice(0, at).join('') + change(lines.slice(at).join(''))
}
const symbol = /(\d{1,3})(\s?-\s?)(CT|KH|KL|NQ)(\s?\/\s?)(TW|TU|ĐUK|ĐU)/g
const dated = /(\d{1,2})([/.-])(\d{1,2})([/.-])(\d{4})/g
const items = /^([ \t]*[-+–][^\n;,.]*)[;,.]+/gm

const replacing = (name: string, what: RegExp, by: string): Slip => ({
  name,
  apply: (text) => text.replace(what, by),
})
const inRecipients = (name: string, what: RegExp, by: string): Slip => ({
  name,
  apply: (text, marks) => below(text, marks, (block) => block.replace(what, by)),
})
const inHeadings = (name: string, change: (line: string) => string): Slip => ({
  name,
  apply: (text, marks) => onLines(text, marks.headings, change),
})
const swapped = (word: string) =>
  word.length < 4 ? word : word.slice(0, -2) + word.charAt(word.length - 1) + word.charAt(word.length - 2)

export const slips: readonly Slip[] = [
  replacing('a digit too many in numbers', symbol, '$1$1$2$3$4$5'),
  replacing('a digit lost in numbers', /\b\d(\d{1,2}-(?:CT|KH|KL)\/)/g, '$1'),
  replacing('another organ in numbers', /\/(?:TW|TU)\b/g, '/TƯ'),
  replacing('the wrong organ in numbers', /(CT|KH)(\s?\/\s?)T[WU]/g, '$1$2TU'),
  replacing('another kind in numbers', /-(?:CT|KH)\/T/g, '-NQ/T'),
  replacing('small letters in numbers', /CT\/TW/g, 'ct/tw'),
  replacing('spaces in wrong numbers', symbol, '$1$1 - $3 / $5'),
  replacing('other years', dated, '$1$2$3$42022'),
  replacing('days out of the calendar', dated, '32$2$3$4$5'),
  replacing('wrong dates with dots', dated, '1.$3.$5'),
  replacing('wrong dates in words', dated, '$3 tháng $1 năm $5'),
  replacing('wrong dates in words over a line end', dated, '07 tháng 9\nnăm $5'),
  replacing('wrong dates without «ngày»', /ngày (?=\d{1,2}\/\d)\d/g, '7'),
  replacing('wrong dates with zeros', dated, '05$202$4$5'),
  inRecipients('no marks after recipients', items, '$1'),
  inRecipients('semicolons after recipients', items, '$1;'),
  inRecipients('commas after recipients', items, '$1,'),
  inRecipients('full stops after recipients', items, '$1.'),
  inRecipients('two marks after recipients', items, '$1;.'),
  inRecipients('a space before the marks', items, '$1 ;'),
  inRecipients('full-width marks', items, '$1；'),
  inRecipients('«./.» at the end', items, '$1./.'),
  inRecipients('the recipients on one line', /\n(?=[ \t]*- )/g, ' '),
  replacing('Party signing power', /(?<=^|[\s|*])([TK])([MTL])\.(?=\s)/gmu, '$1/$2'),
  replacing('State signing power', /(?<=^|[\s|*])([TK])\/([MTL])(?=\s)/gmu, '$1$2.'),
  replacing('signing power without a mark', /(?<=^|[\s|*])([TK])\/?([MTL])\.?(?=\s)/gmu, '$1$2'),
  replacing('signing power with both marks', /(?<=^|[\s|*])([TK])\/?([MTL])\.?(?=\s)/gmu, '$1/$2.'),
  replacing('for the deputy', /(?<=^|[\s|*])T(?:\/M|M\.)(?=\s)/gmu, 'KT.'),
  replacing('by authority', /(?<=^|[\s|*])T(?:\/M|M\.)(?=\s)/gmu, 'TUQ'),
  replacing('main headings one too far', /^([*# ]*)II(?=[./-])/gm, '$1III'),
  replacing('main headings from II', /^([*# ]*)I(?=[./-])/gm, '$1II'),
  replacing('a main heading repeated', /^([*# ]*)III(?=[./-])/gm, '$1II'),
  replacing('letters out of turn', /^([*# ]*)B(?=[./-])/gm, '$1D'),
  replacing('letters repeated', /^([*# ]*)C(?=[./-])/gm, '$1B'),
  replacing('points one too far', /^([*# ]*)2(?=[./)-] )/gm, '$15'),
  replacing('points repeated', /^([*# ]*)3(?=[./)-] )/gm, '$12'),
  replacing('points with two digits', /^([*# ]*)2(?=[./)-] )/gm, '$112'),
  replacing('points as 02.', /^([*# ]*)([2-9])(?=[./)-] )/gm, '$10$2'),
  replacing('a colon after «Số»', /^(.{0,40})Số:? ?(?=\d|[-/ ]+KH)/m, '$1Số: '),
  replacing('no colon after «Số»', /^(.{0,40})Số:? ?(?=\d|[-/ ]+KH)/m, '$1Số '),
  replacing('the State’s marks in the number', /^(.{0,40})Số:? ?(\d+) ?[-/] ?KH ?[-/] ?/m, '$1Số: $2/KH-'),
  replacing('the Party’s marks in the number', /^(.{0,40})Số:? ?(\d+) ?[-/] ?KH ?[-/] ?/m, '$1Số $2-KH/'),
  replacing('spaces in the number', /^(.{0,40})Số:? ?(\d+) ?([-/]) ?KH ?([-/]) ?/m, '$1Số :$2 $3 KH $4 '),
  replacing('one figure in the number', /^(.{0,40})Số:? ?\d+ ?(?=[-/])/m, '$1Số 5'),
  replacing('no figures in the number', /^(.{0,40})Số:? ?\d+ ?(?=[-/])/m, '$1Số:…… '),
  replacing('no comma before the date', /^(.{2,60}), ngày(?= )/m, '$1 ngày'),
  replacing('a date with small figures', /ngày \d+ tháng \d+ năm/, 'ngày 5 tháng 2 năm'),
  replacing('a date with zeros too many', /, ngày \d+ tháng \d+ năm/, ' ngày 05 tháng 09 năm'),
  replacing('a date of 2026', /ngày \d+ tháng \d+ năm \d{4}/, 'ngày 5 tháng 6 năm 2026'),
  replacing('a small title', /^([*# \t]*)KẾ HOẠCH([*# \t]*)$/m, '$1Kế hoạch$2'),
  replacing('a subject with «V/v»', /^([*# \t]*KẾ HOẠCH[*# \t]*\r?\n)/m, '$1V/v '),
  replacing('a subject with «Về việc:»', /^([*# \t]*KẾ HOẠCH[*# \t]*\r?\n)/m, '$1Về việc: V/v: '),
  replacing('«./.» after the body', /\.(\s+)(?=[^\n]*Nơi nhận)/gu, './.$1'),
  inHeadings('two letters of each heading’s word changed places', (line) => everyWord(line, swapped)),
  inHeadings('two letters of a heading’s last word changed places', (line) =>
    line.replace(/\p{L}{4,}(?=\P{L}*$)/u, swapped),
  ),
  inHeadings('a lost accent', (line) => line.replace(/[ẦẤÂầấâ]/u, (letter) => (letter < 'a' ? 'A' : 'a'))),
  inHeadings('headings without accents', (line) =>
    line
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[Đđ]/g, (letter) => (letter === 'Đ' ? 'D' : 'd')),
  ),
  inHeadings('a doubled letter', (line) => line.replace(/(\p{L})(?=\P{L}*$)/u, '$1$1')),
  inHeadings('a mistyped heading in small letters', (line) =>
    line.replace(/\p{L}{3,}.*\p{L}/u, (title) => title.charAt(0) + swapped(title.slice(1).toLowerCase())),
  ),
  { name: 'TCVN3', apply: (text) => toTcvn3(text) },
  { name: 'VNI', apply: (text) => toVni(text) },
  { name: 'UTF-8 read as Windows-1252', apply: (text) => asMojibake(text) },
  { name: 'a paragraph in TCVN3', apply: (text) => onLines(text, longestLines(text).slice(0, 1), toTcvn3) },
  {
    name: 'two paragraphs in TCVN3',
    apply: (text) => onLines(text, longestLines(text).slice(0, 2), toTcvn3),
  },
  { name: 'a paragraph in VNI', apply: (text) => onLines(text, longestLines(text).slice(1, 2), toVni) },
  {
    name: 'a paragraph in either',
    apply: (text) =>
      onLines(onLines(text, longestLines(text).slice(0, 1), toVni), longestLines(text).slice(1, 2), toTcvn3),
  },
  { name: 'decomposed letters', apply: (text) => text.normalize('NFD') },
  { name: 'Windows line ends', apply: (text) => text.replace(/\r?\n/g, '\r\n') },
  { name: 'no-break spaces', apply: (text) => text.replaceAll(' ', '\u00a0') },
  { name: 'one line', apply: (text) => text.replace(/\s+/g, ' ') },
  { name: 'Markdown', apply: (text, marks) => onLines(text, marks.headings, (line) => `**${line.trim()}**`) },
]

function longestLines(text: string): number[] {
  const lines = text.split(/\r\n|\n|\r/)
  return lines
    .map((_, index) => index)
    .sort((one, other) => (lines[other] ?? '').length - (lines[one] ?? '').length)
    .map((index) => index + 1)
}
