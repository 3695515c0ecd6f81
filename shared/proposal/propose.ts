import type { Checklist, Reference } from '../schema/checklist.ts'
import { findDamage } from '../text/damage.ts'
import { basisOf, unknown } from './basis.ts'
import { bodiesOf } from './bodies.ts'
import { clausesOf } from './clauses.ts'
import { documentsOf } from './documents.ts'
import type { Note } from './notes.ts'
import { type Piece, piecesIn } from './pieces.ts'
import { longest, type Reading, readPlan, stretchesOf } from './reading.ts'
import { receiversOf } from './receivers.ts'
import { sectionsOf } from './sections.ts'
import { overlapOf } from './shingles.ts'
import { tasksOf } from './tasks.ts'
import { namesOf, type Topic, topicOf } from './topic.ts'
import { clipped, distinct, slugOf } from './wording.ts'

/** A checklist made from a superior plan, to be corrected by a person. */
export interface Proposal {
  checklist: Checklist
  /** What a person has to look at again. */
  notes: Note[]
}

/**
 * Proposes a whole checklist from a superior plan's text. Pure; the same text gives the same proposal. Bounded: only
 * the first million characters are read. The proposal always fits the schema.
 */
export function propose(text: string): Proposal {
  const reading = readPlan(text)
  const { basis, notes: basisNotes } = basisOf(reading)
  const documents = documentsOf(reading, basis.number)
  const topic = topicIn(basis.subject, documents.references, reading.text)
  const references = withOneRequired(documents.references, topic)
  const { groups, sections, notes: sectionNotes } = sectionsOf(reading, topic)
  const tasks = piecesOf(reading, 'tasks')
  const { coverage, notes: taskNotes } = tasksOf(tasks, topic)
  const work = piecesOf(reading, 'implementation')
  const { implementation, watching, notes: bodyNotes } = bodiesOf(work, tasks, organOf(basis.issuer))
  const { recipients, notes: recipientNotes } = receiversOf(reading, watching)
  const form = reading.form.form
  const parts = { sections, references, coverage, implementation, recipients, form }
  const { clauses, notes: clauseNotes } = clausesOf(parts, topic)
  const known = basis.number !== unknown
  const notes = [
    ...(isDamaged(reading.text) ? [note('', 'unreadable')] : []),
    ...basisNotes,
    ...(topic === null ? [] : [note('appliesTo', 'topic-guessed', topic.phrase)]),
    ...(reading.form.sure ? [] : [note('form', 'form-unsure')]),
    ...sectionNotes,
    ...documents.notes.filter(({ path }) => !isNowRequired(path, references)),
    ...taskNotes,
    ...bodyNotes,
    ...recipientNotes,
    ...clauseNotes,
  ]
  return {
    checklist: {
      schemaVersion: 1,
      id: idOf(basis, topic),
      version: 1,
      title: titleOf(basis, references, topic),
      basis,
      appliesTo: distinct(
        [
          ...references.filter((reference) => reference.required).map((reference) => reference.number),
          ...(known ? [basis.number] : []),
          ...(topic === null ? [clipped(basis.subject, 120)] : namesOf(topic, reading.text)),
        ],
        40,
      ),
      ...parts,
      groups,
      clauses,
      overlap: overlapOf(text.slice(0, longest)),
    },
    notes,
  }
}

/** The share of a text that can't be told from its letters any more, from which a person has to know of it. */
const muchDamage = 0.1

const isDamaged = (text: string): boolean =>
  findDamage(text).reduce((sum, { from, to }) => sum + to - from, 0) > text.length * muchDamage

const note = (path: string, doubt: Note['doubt'], about = ''): Note => ({ path, doubt, about })

/** From the plan's subject; where that only names a document, from the document's. */
function topicIn(subject: string, references: readonly Reference[], text: string): Topic | null {
  const own = topicOf(subject, text)
  if (own !== null) return own
  for (const reference of references) {
    const topic = reference.required ? topicOf(reference.subject, text) : null
    if (topic !== null) return topic
  }
  return null
}

function piecesOf(reading: Reading, id: string): Piece[] {
  return stretchesOf(reading, id).flatMap(({ from, to }) => piecesIn(reading, from, to))
}

/** Where the plan carries out nothing by name, the cited documents on its own topic are what drafts have to cite. */
function withOneRequired(references: Reference[], topic: Topic | null): Reference[] {
  if (topic === null || references.some((reference) => reference.required)) return references
  return references.map((reference) => ({
    ...reference,
    required: reference.subject.toLowerCase().includes(topic.phrase.toLowerCase()),
  }))
}

function isNowRequired(path: string, references: readonly Reference[]): boolean {
  const found = /^references\.(\d+)\.required$/.exec(path)
  return found !== null && references[Number(found[1])]?.required === true
}

/** «Ban Thường vụ Đảng ủy Khối …»: the committee whose parts are not a unit's own. */
const organOf = (issuer: string): string =>
  /(?:Đảng ủy Khối|Đảng ủy|Tỉnh ủy|Thành ủy|Huyện ủy|Tỉnh đoàn|Thành đoàn)/u.exec(issuer)?.[0] ?? ''

/** `kh-162` for «162-KH/ĐUK». */
function idOf({ number, subject }: Checklist['basis'], topic: Topic | null): string {
  const figures = /^\d+/.exec(number)?.[0] ?? ''
  const symbol = /[-/]\s*(\p{Lu}{2,4})(?:[-/]|$)/u.exec(number)?.[1] ?? ''
  const short = figures === '' ? '' : slugOf(`${symbol} ${Number(figures)}`)
  return short !== '' ? short : slugOf(topic?.phrase ?? subject) || 'bo-tieu-chi'
}

function titleOf(
  { kind, subject }: Checklist['basis'],
  references: Reference[],
  topic: Topic | null,
): string {
  const main = references.find((reference) => reference.required && subject.includes(reference.number))
  if (subject === unknown) return clipped(topic === null ? kind : `${kind} ${topic.phrase}`, 300)
  if (main !== undefined && topic !== null)
    return clipped(`${kind} thực hiện ${main.kind} ${main.number} về ${topic.phrase}`, 300)
  return clipped(`${kind} ${subject}`, 300)
}
