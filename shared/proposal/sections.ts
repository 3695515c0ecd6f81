import type { Placed } from '../plan/outline.ts'
import type { Checklist, Section } from '../schema/checklist.ts'
import { combined, further, general, type KnownSection, usual } from './known-sections.ts'
import type { Note } from './notes.ts'
import { placeOf, type Reading } from './reading.ts'
import type { Topic } from './topic.ts'
import { clipped, distinct, isCapitals, oneLine, Slugs, sentenceCase, slugOf } from './wording.ts'

export interface Sections {
  groups: Checklist['groups']
  sections: Section[]
  notes: Note[]
}

const most = 30
const mostNames = 60
/** What each plan must have for the product's rules to have something to hold on to. */
const needed = new Set(['tasks', 'implementation', 'recipients'])

/** The sections that the plan itself has, and those that a plan of a unit has always; each with its known names. */
export function sectionsOf(reading: Reading, topic: Topic | null): Sections {
  const found = [...knownIn(reading), ...unknownIn(reading)].sort((one, other) => one.from - other.from)
  const notes: Note[] = []
  const any = found.some(({ known }) => needed.has(known.id))
  if (!any) notes.push({ path: 'sections', doubt: 'no-sections', about: '' })
  const chosen = any ? found.map(({ known }) => known) : [...usual]
  for (const known of usual)
    if (any && needed.has(known.id) && !chosen.some((item) => item.id === known.id)) insert(chosen, known)
  const withGroup = chosen.filter((item) => item.parent === combined.id).length > 1
  const slugs = new Slugs()
  const sections = chosen.slice(0, most).map((known, index): Section => {
    const path = `sections.${index}`
    const own = found.find((item) => item.known === known)
    if (own === undefined && any) notes.push({ path, doubt: 'section-guessed', about: known.title })
    else if (!usual.some((item) => item.id === known.id))
      notes.push({ path: `${path}.required`, doubt: 'section-added', about: known.title })
    const { parent, ...rest } = known
    return {
      ...rest,
      id: slugs.take(known.id),
      level: parent !== undefined && !withGroup && known.level === 2 ? 1 : known.level,
      ...(parent !== undefined && withGroup ? { parent } : {}),
      order: index + 1,
      mustMention:
        known.id === 'purpose' && topic !== null && topic.noun.length <= 120
          ? [{ title: topic.noun, anyOf: [topic.noun] }]
          : [],
    }
  })
  const groups = withGroup ? [groupIn(reading)] : []
  return { groups, sections, notes }
}

interface Found {
  known: KnownSection
  from: number
}

/** Sections of a known kind; the plan's own heading is their title and one of their names. */
function knownIn(reading: Reading): Found[] {
  const found: Found[] = []
  for (const known of [...usual, ...further]) {
    const place = placeOf(reading, known.id)
    if (place === null) continue
    const { heading } = place.heading
    const own = heading.slip ?? titleText(reading, place.heading.from, place.heading.titleTo)
    const serves = heading.sections.length === 1 && own.length >= 2 && own.length <= 120
    const title = serves && heading.style !== null && known.id !== 'recipients' ? own : known.title
    found.push({
      known: {
        ...known,
        title,
        headings: serves ? withName(known.headings, own) : known.headings,
      },
      from: place.from + (heading.sections.length > 1 ? heading.sections.indexOf(indexOf(known.id)) : 0),
    })
  }
  return found
}

/** The plan's own name for a section, unless it is known as it stands but for case and punctuation. */
const withName = (names: string[], own: string): string[] =>
  own === '' || distinct([...names, own], mostNames).at(-1) !== own
    ? names
    : [...names.slice(0, mostNames - 1), own]

const indexOf = (id: string) => general.sections.findIndex((section) => section.id === id)

/** Numbered headings of the outermost kind that no known name fits. */
function unknownIn(reading: Reading): Found[] {
  const { outline, bodyFrom } = reading
  const top = outline.headings.find(
    ({ heading, from }) => from >= bodyFrom && heading.style !== null,
  )?.heading
  if (top === undefined) return []
  return outline.headings
    .filter((placed) => {
      const { heading, from } = placed
      return (
        heading.sections.length === 0 &&
        from >= bodyFrom &&
        from < outline.end &&
        heading.style === top.style &&
        heading.alone &&
        !opensKnown(outline.headings, placed) &&
        (heading.style === 'roman' || heading.style === 'part' || heading.style === 'letter')
      )
    })
    .map((placed): Found => {
      const title = titleText(reading, placed.from, placed.titleTo)
      return {
        known: {
          id: slugOf(title) || 'muc',
          title: clipped(title, 300),
          headings: [clipped(title, 120)],
          level: 1,
          required: false,
          minWords: 20,
        },
        from: placed.from,
      }
    })
    .filter(({ known }) => known.title.length >= 2)
}

/** «I. NHỮNG VẤN ĐỀ CHUNG» right over «1. Mục đích»: the sections are those below it. */
function opensKnown(headings: readonly Placed[], placed: Placed): boolean {
  const next = headings[headings.indexOf(placed) + 1]
  return (
    next !== undefined &&
    next.word <= placed.wordTo &&
    next.heading.style !== placed.heading.style &&
    next.heading.sections.length > 0
  )
}

/** A heading's words without its number, not in capitals. */
function titleText({ text }: Reading, from: number, to: number): string {
  const line = oneLine(text.slice(from, to))
    .replace(
      /^(?:(?:Phần|Chương|Mục|PHẦN|CHƯƠNG|MỤC)\s+(?:thứ\s+|THỨ\s+)?(?:[IVX]+|\d+|\p{L}+)|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-H])(?:\s*[.:)/–-]+\s*|\s+(?=\p{Lu}))/u,
      '',
    )
    .replace(/[\s.;:,]+$/u, '')
  return clipped(isCapitals(line) ? sentenceCase(line) : line, 300)
}

/** The combined heading as the plan has it, with the other names it is known by. */
function groupIn(reading: Reading): Checklist['groups'][number] {
  const members = ['purpose', 'requirements'].map(indexOf)
  const own = reading.outline.combined.find(({ sections }) =>
    sections.every((section) => members.includes(section)),
  )
  if (own === undefined) return { ...combined }
  const title = titleText(reading, own.heading.from, own.heading.titleTo)
  return {
    ...combined,
    title: title === '' ? combined.title : title,
    headings: withName(combined.headings, title),
  }
}

/** Puts a usual section in at its usual place: before the first one that comes after it. */
function insert(chosen: KnownSection[], known: KnownSection) {
  const order = usual.map((item) => item.id)
  const later = order.slice(order.indexOf(known.id) + 1)
  const at = chosen.findIndex((item) => later.includes(item.id))
  chosen.splice(at === -1 ? chosen.length : at, 0, known)
}
