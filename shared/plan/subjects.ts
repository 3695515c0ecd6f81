import type { Checklist, Reference } from '../schema/checklist.ts'
import type { Span } from './form.ts'
import type { Outline } from './outline.ts'
import type { Plan } from './plan.ts'
import type { ReferenceReading } from './references.ts'

const reach = 320
/** Date and issuer may stand between number and subject, nothing else: «28-CT/TW về Ban Tuyên giáo» names no subject. */
const cited =
  /^(?:[\s,]*ngày[\s\d/.\-–]{1,20}(?:tháng[\s\d]{1,6}năm[\s\d]{1,8})?)?[\s,]*của\s[\p{L}\s-]{2,60}?[\s,]*["“«]?\s*về\s+(?:việc\s+)?(\p{Ll}[^.;"”»(]*)/u
/** What ends a subject: an empty line, or a line that starts anew. */
const lineEnd = /\s*\n\s*(?:\n|[-–—*]|\p{Lu})/u

/**
 * The subjects with which the title and the preamble cite documents, where they are of another matter: they hold no
 * word of what the document's own subject and most of the checklist's phrases have in common.
 */
export function wrongSubjects(
  plan: Plan,
  outline: Outline,
  checklist: Checklist,
  { reference, citations }: Pick<ReferenceReading, 'reference' | 'citations'>,
): Span[] {
  const until = outline.headings.find((item) => item.heading.sections.length > 0)?.from ?? 0
  const subjects = citations.flatMap(({ to }) => (to < until ? subjectBehind(plan.text, to, until) : []))
  if (subjects.length === 0) return []
  const topic = topicOf(reference, checklist.appliesTo)
  if (topic.length === 0) return []
  return subjects.filter(({ from, to }) => {
    const own = pairs(plan.text.slice(from, to))
    return own.length >= 4 && !topic.some((pair) => own.includes(pair))
  })
}

/** What a citation that ends at `to` says that its document is about. */
function subjectBehind(text: string, to: number, until: number): Span[] {
  const after = text.slice(to, Math.min(until, to + reach))
  const found = cited.exec(after)?.[1]
  if (found === undefined || after.normalize('NFC') !== after) return []
  const subject = found.split(lineEnd)[0]?.trimEnd() ?? ''
  if (/\d/.test(subject)) return []
  const from = to + after.indexOf(found)
  return [{ from, to: from + subject.length }]
}

/** The pairs of words that the document's subject shares with two thirds of the phrases that name the matter. */
function topicOf(reference: Reference, appliesTo: readonly string[]): readonly string[] {
  const known = topics.get(reference)
  if (known) return known
  const phrases = appliesTo.filter((phrase) => !/\d/.test(phrase)).map(pairs)
  const topic = pairs(reference.subject).filter(
    (pair) => phrases.filter((phrase) => phrase.includes(pair)).length * 3 >= phrases.length * 2,
  )
  topics.set(reference, topic)
  return topic
}

/** A reference belongs to one checklist, and neither ever changes. */
const topics = new WeakMap<Reference, readonly string[]>()

function pairs(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(1).map((word, index) => `${words[index]} ${word}`)
}
