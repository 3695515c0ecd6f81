import type { Checklist } from '../schema/checklist.ts'
import { Phrases } from '../text/phrases.ts'

/** What a phrase stands for. `index` counts in the checklist's own list, `point` inside the item. */
export interface Meaning {
  kind:
    | 'section'
    | 'group'
    | 'applies'
    | 'coverage'
    | 'mention'
    | 'implementation'
    | 'recipient'
    | 'closing'
    | 'power'
    | 'post'
  index: number
  point: number
}

/** A checklist made ready for looking its phrases up. */
export interface Lexicon {
  checklist: Checklist
  phrases: Phrases
  /** By phrase number. */
  meanings: Meaning[]
  /** For each section's id, its place in the checklist. */
  place: Map<string, number>
  /** For each group, the sections for which its heading stands. */
  members: number[][]
  /** The place of the section that lists the recipients, or -1. */
  recipients: number
}

const closings = ['Trên đây là', 'Trên đây là kế hoạch', 'Kế hoạch này có hiệu lực']
const posts = [
  'bí thư',
  'phó bí thư',
  'chủ tịch',
  'phó chủ tịch',
  'hiệu trưởng',
  'phó hiệu trưởng',
  'giám đốc',
  'phó giám đốc',
  'tổng giám đốc',
  'phó tổng giám đốc',
  'trưởng ban',
  'phó trưởng ban',
  'phó trưởng ban thường trực',
  'chánh văn phòng',
  'phó chánh văn phòng',
  'trưởng phòng',
  'phó trưởng phòng',
  'cục trưởng',
  'phó cục trưởng',
  'chi cục trưởng',
  'vụ trưởng',
  'viện trưởng',
  'thủ trưởng',
  'tổ trưởng',
  'trưởng đoàn',
  'bộ trưởng',
  'thứ trưởng',
  'chính ủy',
  'chỉ huy trưởng',
  'trưởng thôn',
  'đội trưởng',
  'người lập kế hoạch',
  'người lập',
  'người xây dựng kế hoạch',
]

export function compile(checklist: Checklist): Lexicon {
  const phrases = new Phrases()
  const meanings: Meaning[] = []
  const add = (phrase: string, kind: Meaning['kind'], index = 0, point = 0) => {
    const number = phrases.add(phrase)
    if (number >= 0) meanings[number] = { kind, index, point }
  }
  for (const [index, section] of checklist.sections.entries()) {
    for (const heading of new Set([section.title, ...section.headings])) add(heading, 'section', index)
    for (const [point, mention] of section.mustMention.entries())
      for (const phrase of mention.anyOf) add(phrase, 'mention', index, point)
  }
  for (const [index, group] of checklist.groups.entries())
    for (const heading of new Set([group.title, ...group.headings])) add(heading, 'group', index)
  for (const [index, phrase] of checklist.appliesTo.entries()) add(phrase, 'applies', index)
  for (const [index, item] of checklist.coverage.entries())
    for (const [point, idea] of item.points.entries())
      for (const phrase of idea.anyOf) add(phrase, 'coverage', index, point)
  for (const [index, body] of checklist.implementation.entries())
    for (const name of new Set([body.name, ...body.aliases])) add(name, 'implementation', index)
  for (const [index, body] of checklist.recipients.entries())
    for (const name of new Set([body.name, ...body.aliases])) add(name, 'recipient', index)
  for (const phrase of closings) add(phrase, 'closing')
  for (const phrase of posts) add(phrase, 'post')
  return {
    checklist,
    phrases,
    meanings,
    place: new Map(checklist.sections.map((section, index) => [section.id, index])),
    members: checklist.groups.map((group) =>
      checklist.sections.flatMap((section, index) => (section.parent === group.id ? [index] : [])),
    ),
    recipients: checklist.sections.findIndex((section) => section.id === 'recipients'),
  }
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
