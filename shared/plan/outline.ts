import type { Heading } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import type { Paragraph, Plan } from './plan.ts'
import { type RecipientBlock, readRecipients } from './recipients.ts'
import type { Sign } from './signs.ts'

/** A heading with its place in the draft. */
export interface Placed {
  heading: Heading
  /** Its paragraph's number. */
  paragraph: number
  /** Offsets in the draft: of the number or title, and of the title's end. */
  from: number
  titleTo: number
  /** Its first word and the one after its last, counted in the whole draft. */
  word: number
  wordTo: number
}

/** A sign with its place in the draft. */
export interface PlacedSign {
  kind: Sign['kind']
  paragraph: number
  from: number
  word: number
}

/** Where a section stands. Offsets count in the draft. */
export interface SectionPlace {
  heading: Placed
  from: number
  bodyFrom: number
  /** The body's end, white space and marks after it left out. */
  to: number
  /** Words of its body, without numbers. */
  words: number
  /** Its heading names other sections too, and it has none of its own. */
  shared: boolean
}

export interface Outline {
  /** By the section's place in the checklist; null where the draft has none. */
  sections: (SectionPlace | null)[]
  /** Places of sections that stand out of the checklist's order. */
  misplaced: Set<number>
  /** Combined headings that stand for several sections, with those sections' places. */
  combined: { heading: Placed; sections: number[]; split: boolean }[]
  /** All headings of the plan itself, known and unknown, in order. */
  headings: Placed[]
  signs: PlacedSign[]
  recipients: RecipientBlock | null
  /** Where the plan itself ends: at the recipients, the signature or an appendix, whichever is first. */
  end: number
}

/** Words that a combined heading's body needs to count for all the sections it names. */
const sharedWords = 20
/** Paragraphs within which recipients and signature belong together. */
const near = 24

export function outlineOf(plan: Plan, lexicon: Lexicon): Outline {
  const headings: Placed[] = []
  const signs: PlacedSign[] = []
  for (let index = 0; index < plan.paragraphs.length; index++) {
    const { facts, from } = plan.paragraphs[index] as Paragraph
    const words = plan.words[index] as number
    for (const heading of facts.headings)
      headings.push({
        heading,
        paragraph: index,
        from: from + heading.from,
        titleTo: from + heading.titleTo,
        word: words + heading.word,
        wordTo: words + heading.wordTo,
      })
    for (const sign of facts.signs)
      signs.push({ kind: sign.kind, paragraph: index, from: from + sign.from, word: words + sign.word })
  }
  const { recipients, end } = frame(plan.text.length, headings, signs, lexicon)
  const own = withoutContents(
    headings.filter((item) => (item.from < end && !isRecipients(item, lexicon)) || item === recipients),
    signs,
  )
  const closings = signs.filter((sign) => sign.kind === 'closing').map((sign) => sign.from)
  const ranks = ranksOf(own)
  const block = recipients === undefined ? null : blockOf(plan, headings, signs, recipients)
  const places = own.map((item, index) => {
    if (item.heading.sections.length === 0) return null
    if (item === recipients && block !== null) return recipientsPlace(item, block)
    return placeOf(plan, own, index, { ranks, closings, end })
  })
  const { sections, combined } = choose(plan, places, lexicon)
  return {
    sections,
    misplaced: misplaced(sections, lexicon),
    combined,
    headings: own,
    signs,
    recipients: block,
    end,
  }
}

function recipientsPlace(item: Placed, block: RecipientBlock): SectionPlace {
  const to = Math.max(block.to, item.titleTo)
  return {
    heading: item,
    from: item.from,
    bodyFrom: item.titleTo,
    to,
    words: block.items.length,
    shared: false,
  }
}

/** The recipients up to the next heading with a number, appendix or title. */
function blockOf(plan: Plan, headings: Placed[], signs: PlacedSign[], item: Placed): RecipientBlock {
  let limit = plan.text.length
  for (const next of headings)
    if (next.from > item.from && (next.heading.sections.length > 0 || next.heading.style !== null)) {
      limit = Math.min(limit, next.from)
      break
    }
  for (const sign of signs)
    if (
      sign.from > item.from &&
      (sign.kind === 'appendix' || sign.kind === 'title' || sign.kind === 'closing')
    ) {
      limit = Math.min(limit, sign.from)
      break
    }
  return readRecipients(plan.text, plan.lines, item.titleTo, limit)
}

const isRecipients = (item: Placed, lexicon: Lexicon) =>
  item.heading.sections.length === 1 && item.heading.sections[0] === lexicon.recipients

/** Finds the heading of the recipients, and where the plan itself ends. */
function frame(length: number, headings: Placed[], signs: PlacedSign[], lexicon: Lexicon) {
  const known = headings.filter((item) => item.heading.sections.length > 0)
  const start = (known.find((item) => !isRecipients(item, lexicon)) ?? known[0])?.from ?? 0
  const later = signs.filter((sign) => sign.from > start)
  const signature = later.find((sign) => sign.kind === 'power' || sign.kind === 'post')
  const appendix = later.find((sign) => sign.kind === 'appendix')
  const second = later.find(
    (sign, index) =>
      (sign.kind === 'party' || sign.kind === 'state') &&
      later.slice(index, index + 4).some((next) => next.kind === 'title'),
  )
  let end = Math.min(signature?.from ?? length, appendix?.from ?? length, second?.from ?? length)
  const possible = known.filter(
    (item) =>
      isRecipients(item, lexicon) &&
      (item.from < end ||
        (signature?.from === end &&
          item.paragraph - signature.paragraph <= near &&
          item.from < Math.min(appendix?.from ?? length, second?.from ?? length))),
  )
  const recipients = possible.find((item) => item.from > start) ?? possible[0]
  if (recipients !== undefined) {
    const before = new Set<number>()
    let more = false
    for (const item of known) {
      if (item.from < recipients.from) for (const place of item.heading.sections) before.add(place)
      else if (
        item.from < end &&
        item.heading.sections.some((place) => !before.has(place) && place !== lexicon.recipients)
      )
        more = true
    }
    if (!more) end = Math.min(end, recipients.from)
  }
  return { recipients, end }
}

/** Leaves out the lines of a table of contents: headings without text that come again later. */
function withoutContents(headings: Placed[], signs: PlacedSign[]): Placed[] {
  const ranks = ranksOf(headings)
  const contents = signs.find((sign) => sign.kind === 'contents')
  const last = new Map<number, number>()
  for (const [index, item] of headings.entries())
    for (const place of item.heading.sections) last.set(place, index)
  const dropped = new Set<Placed>()
  for (let index = 0; index < headings.length; ) {
    let next = index + 1
    while (next < headings.length && follows(headings[next - 1] as Placed, headings[next] as Placed)) next++
    const run = headings.slice(index, next)
    const known = run.filter((item) => item.heading.sections.length > 0)
    const again = known.filter((item) =>
      item.heading.sections.some((place) => (last.get(place) ?? 0) >= next),
    )
    const listed = contents !== undefined && index === 0 && (run[0] as Placed).from > contents.from
    if (isNested(run, ranks)) {
      index = next
      continue
    }
    if ((known.length >= 3 && again.length * 2 >= known.length) || (listed && known.length >= 2))
      for (const item of run) dropped.add(item)
    index = next
  }
  return dropped.size === 0 ? headings : headings.filter((item) => !dropped.has(item))
}

/** «Phần thứ nhất», «A.», «I.» right under each other: each opens what the next one parts. */
const isNested = (run: readonly Placed[], ranks: Ranks): boolean =>
  run.every((item, index) => index === 0 || rank(item, ranks) > rank(run[index - 1] as Placed, ranks))

/** Whether no word stands between two headings on lines of their own. */
const follows = (item: Placed, next: Placed) => next.word <= item.wordTo && next.paragraph !== item.paragraph

type Ranks = Map<Heading['style'], number>

/**
 * How deep each style of number stands, 0 outermost: of `Phần`, `A.` and `I.` the one met first holds the others.
 * Capitals without a number come after them, plain lines last.
 */
function ranksOf(headings: readonly Placed[]): Ranks {
  const ranks: Ranks = new Map()
  for (const { heading } of headings)
    if (
      !ranks.has(heading.style) &&
      (heading.style === 'part' || heading.style === 'letter' || heading.style === 'roman')
    )
      ranks.set(heading.style, ranks.size)
  for (const [depth, style] of (['arabic', 'deep', 'small'] as const).entries()) ranks.set(style, 5 + depth)
  return ranks
}

function rank({ heading }: Placed, ranks: Ranks): number {
  return heading.style === null ? (heading.capitals ? 4 : 9) : (ranks.get(heading.style) ?? 0)
}

/** Whether `next` ends the section that `item` heads. */
function ends(item: Placed, next: Placed, ranks: Ranks): boolean {
  const [own, other] = [item.heading, next.heading]
  const deeper =
    rank(next, ranks) > rank(item, ranks) || (own.style === other.style && own.capitals && !other.capitals)
  // «1. Mục tiêu chung» under «II. MỤC TIÊU» is a part of it.
  if (other.sections.length > 0)
    return !(
      deeper &&
      own.sections.length === 1 &&
      other.sections.length === 1 &&
      own.sections[0] === other.sections[0]
    )
  if (own.style === other.style && own.style !== null && own.capitals === other.capitals) return true
  if (own.style === other.style && own.style !== null) return other.value === own.value + 1
  return !deeper
}

function placeOf(
  plan: Plan,
  headings: Placed[],
  index: number,
  { ranks, closings, end }: { ranks: Ranks; closings: number[]; end: number },
): SectionPlace {
  const item = headings[index] as Placed
  let to = Math.max(end, item.titleTo)
  for (let at = index + 1; at < headings.length; at++) {
    const next = headings[at] as Placed
    if (next.from >= to) break
    if (ends(item, next, ranks)) {
      to = next.from
      break
    }
  }
  const closing = closings[firstAfter(closings, item.titleTo)]
  if (closing !== undefined && closing < to) to = closing
  if (item.heading.style === 'arabic') to = siblingFrom(plan, item, to)
  return {
    heading: item,
    from: item.from,
    bodyFrom: item.titleTo,
    to: trimmedEnd(plan.text, item.titleTo, to),
    words: wordsBetween(plan, item, to),
    shared: item.heading.sections.length > 1,
  }
}

/** The index of the first of ascending offsets that is not before `offset`. */
function firstAfter(offsets: number[], offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the next number after `2. Yêu cầu` starts, if that number has the same look: a heading the checklist lacks. */
function siblingFrom(plan: Plan, item: Placed, to: number): number {
  if (item.heading.capitals) return to
  for (let index = item.paragraph + 1; index < plan.paragraphs.length; index++) {
    const { facts, from } = plan.paragraphs[index] as Paragraph
    if (from >= to) break
    const marker = facts.marker
    if (marker?.style !== 'arabic') continue
    if (marker.value <= item.heading.value) break
    if (marker.value === item.heading.value + 1 && facts.words - marker.next <= 12)
      // In a flattened list the next number stands right below, and is the section's own text.
      return index === item.paragraph + 1 && item.heading.alone ? to : from
  }
  return to
}

/** Words from the title's end up to the offset, numbers and paragraphs that only hold a place left out. */
function wordsBetween(plan: Plan, item: Placed, to: number): number {
  let words = 0
  for (let index = item.paragraph; index < plan.paragraphs.length; index++) {
    const { facts, from, to: end } = plan.paragraphs[index] as Paragraph
    if (from >= to) break
    const first =
      index === item.paragraph ? item.wordTo - (plan.words[index] as number) : (facts.marker?.next ?? 0)
    let own = facts.words - first
    // A heading or closing later in the same paragraph.
    if (to < end) own = wordAt(plan.paragraphs[index] as Paragraph, to) - first
    if (own > 0 && !isStandIn(plan.text, index === item.paragraph ? item.titleTo : from, Math.min(to, end)))
      words += own
  }
  return words
}

/** The number of words of the paragraph before an offset at which a heading or sign starts. */
function wordAt({ facts, from, to }: Paragraph, offset: number): number {
  for (const heading of facts.headings) if (from + heading.from === offset) return heading.word
  for (const sign of facts.signs) if (from + sign.from === offset) return sign.word
  return Math.round((facts.words * (offset - from)) / (to - from))
}

/** «[Nội dung]», «{{…}}», «(…)»: a place kept free; or a page number. */
function isStandIn(text: string, from: number, to: number): boolean {
  if (to - from > 120) return false
  return /^[\s:.*_|–-]*(?:\d{1,3}(?:\s*\/\s*\d{1,3})?|\[[^\]]*\]|\{\{[^}]*\}\}|\((?:nội dung|điền|ghi|nhập|chưa)[^)]*\))[\s.;,*_]*$/iu.test(
    text.slice(from, to),
  )
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /[\s*_#|]/.test(text.charAt(end - 1))) end--
  return end
}

/** For each section the heading that serves it best, and what the combined headings stand for. */
function choose(plan: Plan, places: (SectionPlace | null)[], lexicon: Lexicon) {
  const sections: (SectionPlace | null)[] = lexicon.checklist.sections.map(() => null)
  const combined: Outline['combined'] = []
  /** What the combined heading above names. */
  let group: readonly number[] = []
  const settled = new Set<number>()
  for (const place of places) {
    if (place === null) continue
    const named = place.heading.heading.sections
    if (place.shared) group = named
    else if (!named.every((section) => group.includes(section))) group = []
    if (place.shared) continue
    for (const section of named) {
      if (settled.has(section) || !isBetter(place, sections[section] ?? null)) continue
      sections[section] = place
      // A section under its combined heading is the one meant: «III. MỤC TIÊU» further on stands beside it.
      if (group.includes(section) && place.words > 0) settled.add(section)
    }
  }
  for (const place of places) {
    if (place === null || !place.shared) continue
    const named = place.heading.heading.sections
    const open = named.filter((section) => sections[section] === null)
    combined.push({ heading: place.heading, sections: named, split: open.length < named.length })
    const [first] = open
    if (first === undefined) continue
    if (open.length < named.length) {
      // Split below into some of its sections: text right under the heading can only serve the first.
      if (place.words >= sharedWords && first === named[0] && !isRenamed(plan, place)) sections[first] = place
      continue
    }
    const enough = place.words === 0 || place.words >= sharedWords
    for (const section of enough ? open : [first]) sections[section] = place
  }
  return { sections, combined }
}

/** Whether a short numbered line stands right below: a section of its own under another name. */
function isRenamed(plan: Plan, { heading }: SectionPlace): boolean {
  const next = plan.paragraphs[heading.paragraph + 1]
  return heading.heading.alone && next !== undefined && next.facts.marker !== null && next.facts.words <= 12
}

/** Headings with text before empty ones, strong ones before weak ones, earlier ones before later. */
function isBetter(place: SectionPlace, old: SectionPlace | null): boolean {
  if (old === null) return true
  if (place.words > 0 !== old.words > 0) return place.words > 0
  return strength(place.heading) > strength(old.heading) + 1
}

function strength({ heading }: Placed): number {
  const { style } = heading
  const level =
    style === null
      ? heading.capitals
        ? 2
        : 0
      : style === 'arabic' || style === 'deep' || style === 'small'
        ? 1
        : 3
  return level + (heading.alone ? 1 : 0) + (heading.bullet ? -2 : 0)
}

/**
 * The fewest sections that have to move so that all stand in the checklist's order; of two that changed places, the one
 * from which the checklist asks fewer words.
 */
function misplaced(sections: (SectionPlace | null)[], lexicon: Lexicon): Set<number> {
  const worth = (section: number) => 10_000 + (lexicon.checklist.sections[section]?.minWords ?? 0)
  const there = sections.flatMap((place, section) => (place === null ? [] : [{ place, section }]))
  there.sort((one, other) => one.place.from - other.place.from || one.section - other.section)
  const best: { weight: number; before: number }[] = []
  let last = -1
  for (const [index, item] of there.entries()) {
    let weight = 0
    let before = -1
    for (let earlier = 0; earlier < index; earlier++)
      if ((there[earlier] as typeof item).section < item.section && (best[earlier]?.weight ?? 0) > weight) {
        weight = best[earlier]?.weight ?? 0
        before = earlier
      }
    best.push({ weight: weight + worth(item.section), before })
    if (last === -1 || (best[index]?.weight ?? 0) > (best[last]?.weight ?? 0)) last = index
  }
  const kept = new Set<number>()
  for (let index = last; index >= 0; index = best[index]?.before ?? -1)
    kept.add((there[index] as (typeof there)[number]).section)
  return new Set(there.map((item) => item.section).filter((section) => !kept.has(section)))
}
