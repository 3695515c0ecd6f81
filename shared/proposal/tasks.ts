import type { Checklist } from '../schema/checklist.ts'
import type { AnyOf } from '../schema/text.ts'
import { type Theme, themeOf } from './known-tasks.ts'
import type { Note } from './notes.ts'
import { phrasesOf, titleOf } from './phrases-of.ts'
import { headingText, isHeading, type Piece, sentencesOf, wholeText } from './pieces.ts'
import { rowsOf } from './task-table.ts'
import type { Topic } from './topic.ts'
import { capitalised, clipped, distinct, Slugs, slugOf, uncapitalised, wordCount } from './wording.ts'

export interface Tasks {
  coverage: Checklist['coverage']
  notes: Note[]
}

const mostGroups = 30
const mostPoints = 20
const mostPhrases = 20

/** The task groups of the plan, each with what has to be taken up of it. */
export function tasksOf(given: readonly Piece[], topic: Topic | null): Tasks {
  const groups = grouped(given)
  const notes: Note[] = []
  const slugs = new Slugs()
  const coverage: Checklist['coverage'] = []
  for (const group of groups.slice(0, mostGroups)) {
    const path = `coverage.${coverage.length}`
    const made = pointsOf(group, topic)
    if (made.length === 0) continue
    const headed = isHeading(group)
    const title = headed ? headingText(group) : (sharedTitle(made) ?? ownTitle(group))
    if (!headed && wordCount(group.text) > 20)
      notes.push({ path: `${path}.title`, doubt: 'group-title', about: '' })
    made.forEach((point, index) => {
      if (point.theme === null || point.theme.open)
        notes.push({ path: `${path}.points.${index}`, doubt: 'point-unthemed', about: point.idea.title })
    })
    const theme = themeOf(headed ? group.text : wholeText(group))
    coverage.push({
      id: slugs.take(theme?.id ?? slugOf(title), 'nhom'),
      title: clipped(title, 300),
      points: made.slice(0, mostPoints).map((point) => point.idea),
    })
  }
  if (coverage.length === 0) notes.push({ path: 'coverage', doubt: 'no-tasks', about: '' })
  else if (groups.length > mostGroups) notes.push({ path: 'coverage', doubt: 'cut', about: '' })
  return { coverage, notes }
}

/** The outermost pieces; where one alone holds all the others, those; of a table its rows. */
function grouped(given: readonly Piece[]): Piece[] {
  const table = rowsOf(given)
  if (table.length > 0) return table
  const told = given.filter((piece) => wordCount(wholeText(piece)) >= 4)
  const [only] = told
  if (told.length === 1 && only !== undefined && only.children.length > 1) return grouped(only.children)
  // «A. Nhóm nhiệm vụ chung» over «I. …» over «1. …»: the groups are those in the middle.
  const parted = told.every((piece) => isHeading(piece) && piece.children.every(isHeading))
  return parted && told.length > 0 ? told.flatMap((piece) => piece.children) : told
}

/** Of a group that names none itself: the kinds of its first three points. */
function sharedTitle(points: readonly Point[]): string | null {
  const shorts = points.flatMap(({ theme }) => theme?.short ?? []).slice(0, 3)
  return shorts.length < 2 ? null : capitalised(shorts.join('; '))
}

const ownTitle = (group: Piece): string => capitalised(titleOf(sentencesOf(group.text)[0] ?? group.text))

interface Point {
  idea: AnyOf
  theme: Theme | null
}

/** What stands under the group, or else its sentences; those of one kind are one point. */
function pointsOf(group: Piece, topic: Topic | null): Point[] {
  const texts =
    group.children.length > 0
      ? [...(isHeading(group) ? [] : sentencesOf(group.text)), ...group.children.map(wholeText)]
      : sentencesOf(group.text)
  const points = new Map<string, Point>()
  for (const text of texts.length === 0 ? [group.text] : texts) {
    if (points.size > 0 && isCharge(text)) continue
    const [first = text] = sentencesOf(text)
    const theme = themeOf(first)
    const own = theme === null || theme.open ? phrasesOf(text, topic) : []
    if (theme === null) {
      const title = uncapitalised(titleOf(first))
      const phrases = own.length > 0 ? own : [clipped(title, 120)]
      if (title.length >= 2 && !points.has(title))
        points.set(title, { idea: { title: clipped(title, 300), anyOf: phrases }, theme })
      continue
    }
    const title = theme.open ? openTitle(theme.title, topic) : theme.title
    const before = points.get(title)
    const anyOf = distinct(
      [...(before?.idea.anyOf ?? []), ...phrasesIn(theme, text, topic), ...own],
      mostPhrases,
    )
    points.set(title, {
      idea: { title, anyOf: anyOf.length > 0 ? anyOf : theme.signs.slice(0, mostPhrases) },
      theme,
    })
  }
  return [...points.values()]
}

/** «Phòng Hành chính chủ trì, xong trước ngày 30/8»: says who and when, not what. */
const isCharge = (text: string): boolean =>
  wordCount(text) <= 16 &&
  /^\p{L}[^,;]{2,60}\s(?:chủ trì|phụ trách|thực hiện)(?:,|$)|^(?:Thời gian|Xong|Hoàn thành|Trước ngày|Trong tháng|Từ tháng|Quý)(?=\s)/u.test(
    text,
  )

/** The kind's phrases; those with the topic's noun only where the task itself names it. */
const phrasesIn = ({ phrases }: Theme, text: string, topic: Topic | null): string[] =>
  phrases.flatMap((phrase) =>
    !phrase.includes('{noun}')
      ? phrase
      : topic !== null && text.toLowerCase().includes(topic.noun.toLowerCase())
        ? phrase.replace('{noun}', topic.noun)
        : [],
  )

const openTitle = (title: string, topic: Topic | null): string =>
  topic === null ? title : `${title} về ${topic.noun}`
