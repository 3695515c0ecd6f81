import type { Hit } from './facts.ts'
import type { Span } from './form.ts'
import type { Lexicon } from './lexicon.ts'
import type { Outline, SectionPlace } from './outline.ts'
import { type Paragraph, type Plan, paragraphAt } from './plan.ts'

export interface CoverageReading {
  status: 'covered' | 'partial' | 'missing'
  /** For each point the sentence that takes it up, or null. */
  points: (Span | null)[]
  /** A title below which other text stands names it: what that text does for it may be said in words of its own. */
  titled: boolean
}

export interface Mentions {
  coverage: CoverageReading[]
  /** For each body that is to be given work, where it is named. */
  implementation: (Span | null)[]
  /** For each section, which of its `mustMention` groups stand in it. */
  mentions: boolean[][]
}

/** Finds in each section the phrases that belong there. */
export function readMentions(plan: Plan, outline: Outline, lexicon: Lexicon): Mentions {
  const { checklist, meanings } = lexicon
  const coverage = checklist.coverage.map((item) => item.points.map((): Span | null => null))
  const implementation = checklist.implementation.map((): Span | null => null)
  const mentions = checklist.sections.map((section) => section.mustMention.map(() => false))
  /** Visits the hits in a section's body until all that is looked for is found. */
  const within = (
    place: SectionPlace | null | undefined,
    wanted: number,
    visit: (hit: Hit, from: number, index: number) => boolean,
  ) => {
    if (place === null || place === undefined) return
    let open = wanted
    for (let index = Math.max(0, paragraphAt(plan, place.from)); index < plan.paragraphs.length; index++) {
      const { facts, from } = plan.paragraphs[index] as Paragraph
      if (from >= place.to || open === 0) break
      for (const hit of facts.hits) {
        const at = from + hit.from
        if (at >= place.bodyFrom && at < place.to && visit(hit, from, index)) open--
      }
    }
  }
  const titled = new Set<number>()
  within(outline.sections[lexicon.tasks], coverage.flat().length, (hit, from, index) => {
    const meaning = meanings[hit.phrase]
    if (meaning?.kind !== 'coverage' || hit.idle) return false
    const points = coverage[meaning.index]
    if (points === undefined || points[meaning.point] !== null) return false
    const title = titleAt(plan, index)
    if (title === 'titled') titled.add(meaning.index)
    if (title !== null) return false
    points[meaning.point] = sentenceAt(plan, index, from + hit.from)
    return true
  })
  within(outline.sections[lexicon.implementation], implementation.length, (hit, from) => {
    const meaning = meanings[hit.phrase]
    if (meaning?.kind !== 'implementation' || implementation[meaning.index] !== null) return false
    implementation[meaning.index] = { from: from + hit.from, to: from + hit.to }
    return true
  })
  for (const [section, own] of mentions.entries())
    within(outline.sections[section], own.length, (hit) => {
      const meaning = meanings[hit.phrase]
      if (meaning?.kind !== 'mention' || meaning.index !== section || own[meaning.point] === true)
        return false
      own[meaning.point] = true
      return true
    })
  return {
    coverage: coverage.map((points, index) => {
      const met = points.filter((point) => point !== null).length
      return {
        status: met === points.length ? 'covered' : met > 0 ? 'partial' : 'missing',
        points,
        titled: titled.has(index),
      }
    }),
    implementation,
    mentions,
  }
}

/**
 * Whether a hit stands in a numbered title without a full stop, which does not yet say that anything is done: one with
 * text below, or an empty one, which the titles before it show to be one too.
 */
function titleAt(plan: Plan, index: number): 'titled' | 'empty' | null {
  if (!looksLikeTitle(plan, index)) return null
  const { style } = (plan.paragraphs[index] as Paragraph).facts.marker ?? {}
  const next = plan.paragraphs[index + 1]
  if (next === undefined) return null
  if (next.facts.headings.length === 0) return next.facts.marker?.style === style ? null : 'titled'
  for (let before = index - 1; before >= 0; before--) {
    const { facts } = plan.paragraphs[before] as Paragraph
    if (facts.headings.length > 0) return null
    if (facts.marker?.style === style)
      return before < index - 1 && looksLikeTitle(plan, before) ? 'empty' : null
  }
  return null
}

function looksLikeTitle({ text, paragraphs }: Plan, index: number): boolean {
  const { facts, to } = paragraphs[index] as Paragraph
  if (facts.words > 14 || facts.marker === null) return false
  return !/[.;,]\s*$/.test(text.slice(Math.max(0, to - 4), to))
}

/** The sentence of a paragraph that holds the offset. */
function sentenceAt(plan: Plan, index: number, offset: number): Span {
  const { from, to } = plan.paragraphs[index] as Paragraph
  const { text } = plan
  let start = offset
  while (start > from && !isEnd(text, start - 1)) start--
  while (start < offset && /[\s\-–+•*_]/.test(text.charAt(start))) start++
  let end = offset
  while (end < to && !isEnd(text, end)) end++
  return { from: start, to: Math.min(to, end + 1) }
}

/** A full stop or semicolon before white space or the end; never inside `30.6` or «TP.Hạ Long». */
function isEnd(text: string, at: number): boolean {
  const char = text.charAt(at)
  return (
    (char === '.' || char === ';' || char === '!' || char === '?') &&
    /^(?:\s|$)/.test(text.slice(at + 1, at + 2))
  )
}
