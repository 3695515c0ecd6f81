import type { Checklist } from '../schema/checklist.ts'
import { fold } from '../text/fold.ts'
import { Phrases } from '../text/phrases.ts'
import { eachShingle, Shingles } from '../text/shingle.ts'
import { signPhrases } from './signs.ts'
import { Titles } from './slips.ts'

type Sign = keyof typeof signPhrases

/** What a phrase stands for. `index` counts in the checklist's own list, `point` inside the item. */
export type Meaning =
  | {
      kind:
        | 'section'
        | 'group'
        | 'applies'
        | 'coverage'
        | 'mention'
        | 'implementation'
        | 'recipient'
        | 'deadline'
        | 'charge'
      index: number
      point: number
    }
  | { kind: 'sign'; sign: Sign }

/** A checklist made ready for looking its phrases up. */
export interface Lexicon {
  checklist: Checklist
  phrases: Phrases
  /** By phrase number. */
  meanings: Meaning[]
  titles: Titles
  shingles: Shingles
  /** Shingles of the references' own names, which every draft has to quote: no sign of copying. */
  cited: Set<number>
  /** For each group, the places of the sections for which its heading stands. */
  members: number[][]
  /** The place of the section that lists the recipients, or -1. */
  recipients: number
  tasks: number
  implementation: number
}

/** What shows that a task has a time. */
const deadlines = (
  'trước ngày|trong tháng|trong quý|hằng năm|hàng năm|hằng tháng|hàng tháng|hằng quý|hàng quý|định kỳ|thường xuyên|' +
  'chậm nhất|xong trước|hoàn thành|thời hạn|thời gian|quý I|quý II|quý III|quý IV|6 tháng|sáu tháng|cuối năm|' +
  'đầu năm|mỗi năm|mỗi quý|mỗi tháng|mỗi tuần|hằng tuần|hàng tuần|hằng ngày|hàng ngày|học kỳ|lần năm|lần quý|' +
  'lần tháng|buổi quý|buổi tháng|một lần|trong năm|hết năm|đến năm|trước tháng|từ tháng|từ ngày|đến ngày|dịp|' +
  'tháng 1|tháng 2|tháng 3|tháng 4|tháng 5|tháng 6|tháng 7|tháng 8|tháng 9|tháng 10|tháng 11|tháng 12|' +
  'tháng 01|tháng 02|tháng 03|tháng 04|tháng 05|tháng 06|tháng 07|tháng 08|tháng 09|năm học'
).split('|')

/** What shows that somebody answers for a task. */
const charges = (
  'chủ trì|phối hợp với|chịu trách nhiệm|phụ trách|giao cho|phân công|đồng chí|đơn vị thực hiện|các chi bộ|' +
  'chi ủy|ban chi ủy|văn phòng|công đoàn|đoàn thanh niên|hội phụ nữ|giáo viên chủ nhiệm|ban giám hiệu|' +
  'tổ chuyên môn|người đứng đầu'
).split('|')

function compile(checklist: Checklist): Lexicon {
  const phrases = new Phrases()
  const meanings: Meaning[] = []
  const titles = new Titles()
  const learn = (phrase: string, meaning: Meaning) => {
    const number = phrases.add(phrase)
    if (number >= 0) meanings[number] = meaning
  }
  for (const [index, section] of checklist.sections.entries()) {
    for (const heading of new Set([section.title, ...section.headings])) {
      learn(heading, { kind: 'section', index, point: 0 })
      titles.add(heading, index, -1)
    }
    for (const [point, mention] of section.mustMention.entries())
      for (const phrase of mention.anyOf) learn(phrase, { kind: 'mention', index, point })
  }
  for (const [index, group] of checklist.groups.entries())
    for (const heading of new Set([group.title, ...group.headings])) {
      learn(heading, { kind: 'group', index, point: 0 })
      titles.add(heading, -1, index)
    }
  for (const [index, phrase] of checklist.appliesTo.entries())
    learn(phrase, { kind: 'applies', index, point: 0 })
  for (const [index, item] of checklist.coverage.entries())
    for (const [point, idea] of item.points.entries())
      for (const phrase of idea.anyOf) learn(phrase, { kind: 'coverage', index, point })
  for (const kind of ['implementation', 'recipient'] as const)
    for (const [index, body] of checklist[kind === 'recipient' ? 'recipients' : kind].entries())
      for (const name of new Set([body.name, ...body.aliases])) learn(name, { kind, index, point: 0 })
  for (const [sign, list] of Object.entries(signPhrases) as [Sign, string[]][])
    for (const phrase of list) learn(phrase, { kind: 'sign', sign })
  for (const phrase of deadlines) learn(phrase, { kind: 'deadline', index: 0, point: 0 })
  for (const phrase of charges) learn(phrase, { kind: 'charge', index: 0, point: 0 })
  const placeOf = (id: string) => checklist.sections.findIndex((section) => section.id === id)
  return {
    checklist,
    phrases,
    meanings,
    titles,
    shingles: new Shingles(checklist.overlap.hashes),
    cited: citedIn(checklist),
    members: checklist.groups.map((group) =>
      checklist.sections.flatMap((section, index) => (section.parent === group.id ? [index] : [])),
    ),
    recipients: placeOf('recipients'),
    tasks: placeOf('tasks'),
    implementation: placeOf('implementation'),
  }
}

function citedIn({ references, overlap }: Checklist): Set<number> {
  const cited = new Set<number>()
  if (overlap.hashes === '') return cited
  for (const { kind, number, date, issuer, subject } of references) {
    const [year, month, day] = date.split('-')
    const name = `${kind} số ${number} ngày ${day}/${Number(month)}/${year} của ${issuer} ${subject}`
    eachShingle(fold(name), overlap.words, (hash) => cited.add(hash))
  }
  return cited
}

const compiled = new WeakMap<Checklist, Lexicon>()

/** The checklist's lexicon, made once. A checklist is never changed in place. */
export function lexiconOf(checklist: Checklist): Lexicon {
  let lexicon = compiled.get(checklist)
  if (lexicon === undefined) {
    lexicon = compile(checklist)
    compiled.set(checklist, lexicon)
  }
  return lexicon
}
