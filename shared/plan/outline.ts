import type { Heading } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import type { Paragraph, Plan } from './plan.ts'

/** A heading with its place in the draft. */
export interface Placed {
  heading: Heading
  paragraph: number
  /** Offsets in the draft: of the number or title, and of the title's end. */
  from: number
  titleTo: number
  /** Words before the heading and before the end of its title, in the whole draft. */
  words: number
  wordsTo: number
}

/** Where a section stands. Offsets count in the draft. */
export interface SectionPlace {
  heading: Placed
  from: number
  bodyFrom: number
  to: number
  /** Words of its body, headings left out. */
  words: number
  /** Its heading names other sections too, and has no heading of its own. */
  shared: boolean
}

export interface Outline {
  /** By the section's place in the checklist; null where the draft has none. */
  sections: (SectionPlace | null)[]
  headings: Placed[]
}

export function outline(plan: Plan, lexicon: Lexicon): Outline {
  const placed: Placed[] = []
  let words = 0
  let bodyEnd = plan.text.length
  const starts: number[] = []
  for (const [index, paragraph] of plan.paragraphs.entries()) {
    starts.push(words)
    for (const heading of paragraph.facts.headings)
      placed.push({
        heading,
        paragraph: index,
        from: paragraph.from + heading.from,
        titleTo: paragraph.from + heading.titleTo,
        words: words + heading.word,
        wordsTo: words + heading.wordTo,
      })
    for (const hit of paragraph.facts.hits)
      if (lexicon.meanings[hit.phrase]?.kind === 'closing' && bodyEnd === plan.text.length)
        bodyEnd = paragraph.from + hit.from
    words += paragraph.facts.words
  }
  const sections: (SectionPlace | null)[] = lexicon.checklist.sections.map(() => null)
  const recipients = placed.find((item) => item.heading.sections[0] === lexicon.recipients)
  for (const [index, item] of placed.entries()) {
    const next = placed[index + 1]
    if (recipients !== undefined && item.from > recipients.from) break
    const to = Math.min(next?.from ?? plan.text.length, item.from < bodyEnd ? bodyEnd : plan.text.length)
    const nextWords = to === bodyEnd || next === undefined ? wordsBefore(plan, starts, to) : next.words
    const place: SectionPlace = {
      heading: item,
      from: item.from,
      bodyFrom: item.titleTo,
      to: trimmedEnd(plan.text, item.titleTo, to),
      words: Math.max(0, nextWords - item.wordsTo),
      shared: item.heading.combined,
    }
    for (const section of item.heading.sections) {
      const old = sections[section]
      if (
        old === null ||
        old === undefined ||
        (old.words === 0 && place.words > 0) ||
        (old.shared && !place.shared)
      )
        sections[section] = place
    }
  }
  return { sections, headings: placed }
}

function wordsBefore(plan: Plan, starts: number[], offset: number): number {
  let index = plan.paragraphs.length - 1
  while (index >= 0 && (plan.paragraphs[index] as Paragraph).from >= offset) index--
  if (index < 0) return 0
  const paragraph = plan.paragraphs[index] as Paragraph
  const share = offset >= paragraph.to ? 1 : (offset - paragraph.from) / (paragraph.to - paragraph.from)
  return (starts[index] as number) + Math.round(paragraph.facts.words * share)
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /[\s*_]/.test(text.charAt(end - 1))) end--
  return end
}
