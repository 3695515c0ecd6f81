import { type Control, controlsIn } from './controls.ts'
import { evidenceOf, type Reading } from './evidence.ts'
import { Layout } from './layout.ts'
import { plain } from './plain.ts'
import { type Region, regionOf } from './region.ts'
import { type FormRole, formRoles } from './roles.ts'
import { type DateUnit, joinDates } from './split-date.ts'

/** A field that is known by its labels. */
export interface Field {
  role: FormRole
  control: Control
  /** The boxes of a value that is split, in their order, the field's own among them; one where it is not. */
  parts: Part[]
}

export interface Part {
  control: Control
  /** Of a number: the running count, a sub-number, the symbol; of a date: its unit; null for a further box of the same. */
  part: 'count' | 'sub' | 'symbol' | DateUnit | null
}

export interface Candidate extends Reading {
  control: Control
  region: Region
  order: number
}

/** Fields of a document that leave no doubt, at most one for each role. */
export function recognise(doc: Document): Field[] {
  const controls = joinDates(controlsIn(doc))
  return decide(candidatesAmong(controls, new Layout(doc, controls)))
}

/** The controls that may be a field of ours. */
export function candidatesAmong(controls: readonly Control[], layout: Layout): Candidate[] {
  return controls.flatMap((control, order) => {
    const reading = evidenceOf(control, layout)
    if (reading === null) return []
    const region = regionOf(control.box, layout)
    return region === 'filter' || region === 'other' ? [] : [{ ...reading, control, region, order }]
  })
}

export function decide(all: readonly Candidate[]): Field[] {
  const near = ofThePlan(settled(all))
  if (!near.some(isAnchor) || isOfTrade(near) || isLoneDate(near)) return []
  return formRoles.flatMap((role) => {
    const field = choose(
      role,
      near.filter((candidate) => candidate.role === role),
    )
    return field ? [field] : []
  })
}

/** Of forms for papers that come and papers that go, the latter; of what sleeps in tabs and dialogs, what is awake. */
function ofThePlan(all: readonly Candidate[]): Candidate[] {
  for (const regions of [
    ['outgoing'],
    ['neutral', 'outgoing'],
    ['dormant', 'neutral', 'outgoing'],
  ] as Region[][]) {
    if (!all.some((candidate) => regions.includes(candidate.region) && isAnchor(candidate))) continue
    const others = regions[0] === 'outgoing' ? ['outgoing', 'neutral'] : regions
    return all.filter((candidate) => others.includes(candidate.region))
  }
  return [...all]
}

const notAlone: ReadonlySet<Candidate['role']> = new Set([
  'other',
  'body',
  'content',
  'signerPost',
  'security',
  'urgency',
  'cited',
])

/** What shows that a form is for a paper at all: tasks and requests have an urgency and contents too. */
const isAnchor = ({ role, tier, region, label }: Candidate) =>
  region === 'outgoing'
    ? tier <= 3 && !notAlone.has(role)
    : tier <= 2 && !notAlone.has(role) && !(role === 'signer' && signsAnything.test(plain(label)))

/** Time sheets, awards and cards have a «Người ký» too. */
const signsAnything = /^(?:ho (?:va )?ten |ten )?nguoi ky(?: duyet| chinh| ten)?$/

/** Contracts and bills are numbered, dated and signed too; a paper about one has its subject. */
const isOfTrade = (all: readonly Candidate[]) =>
  all.some(({ tells }) => tells === 'trade') &&
  !all.some(({ role, tier }) => role === 'subject' && tier === 1)

/** Petitions and permits ask when some paper was issued, and nothing else of it. */
const isLoneDate = (all: readonly Candidate[]) => {
  const ours = all.filter(({ role }) => role !== 'other')
  return ours.every(({ role, region }) => role === 'date' && region !== 'outgoing')
}

/** Gives roles to what only the rest of the form decides. */
function settled(all: readonly Candidate[]): Candidate[] {
  const has = (role: FormRole, tier: number) => all.some((other) => other.role === role && other.tier <= tier)
  const titled = has('subject', 1) || has('subject', 2)
  const written = has('body', 1)
  const published = all.some((other) => other.tells === 'news')
  return all.flatMap((candidate): Candidate[] => {
    const { kind, element } = candidate.control
    if (candidate.role === 'content') {
      const role = contentRole(kind, element, titled, written)
      return role ? [{ ...candidate, role, tier: 3 }] : []
    }
    // «Nội dung văn bản» in a few lines may be what the paper is about.
    if (candidate.role === 'body' && candidate.tier > 1 && kind === 'lines' && !titled && !isLarge(element))
      return []
    // Day, month and year in boxes of their own: none of them takes a date.
    if (
      candidate.role === 'date' &&
      all.some((other) => other.tells === 'month' && Math.abs(other.order - candidate.order) < 3)
    )
      return []
    if (candidate.role === 'signerPost' && candidate.tier > 1)
      return isOfSigner(candidate, all) ? [candidate] : []
    // The author of an article is a person.
    if (published && candidate.role === 'issuer' && candidate.tier > 1) return []
    return [candidate]
  })
}

/** «Nội dung» is the subject in one line, the plan in a large field; between the two it is anyone's guess. */
function contentRole(
  kind: Control['kind'],
  element: Element,
  titled: boolean,
  written: boolean,
): FormRole | null {
  if (kind === 'rich') return 'body'
  if (kind === 'text') return titled ? null : 'subject'
  if (kind !== 'lines') return null
  const rows = rowsOf(element)
  const limit = Number(element.getAttribute('maxlength') ?? Number.NaN)
  if (titled && !written) return limit < 2000 ? null : 'body'
  if (isLarge(element)) return 'body'
  return !titled && (written || rows <= 4 || limit <= 1000) ? 'subject' : null
}

const rowsOf = (element: Element) => Number(element.getAttribute('rows') ?? Number.NaN)
const isLarge = (element: Element) => rowsOf(element) >= 8

/** A post without a name beside it belongs to the person named last before it, or else to the one right after. */
function isOfSigner(post: Candidate, all: readonly Candidate[]): boolean {
  const people = all.filter((other) => other.role === 'signer' || other.tells === 'person')
  const last = people.filter(({ order }) => order < post.order).at(-1)
  const next = people.find(({ order }) => order > post.order)
  return (last ?? next)?.role === 'signer'
}

/** The best of the candidates for a role; null where two are equally good. */
function choose(role: FormRole, candidates: readonly Candidate[]): Field | null {
  if (role === 'number') return chooseNumber(candidates)
  const best = bestOf(candidates)
  if (!best) return null
  const more = candidates.filter(
    (other) => other.shared && other.label === best.label && other.order > best.order,
  )
  // Two boxes for one date are the ends of a range.
  if (role === 'date' && more.length > 0) return null
  const { dateBoxes } = best.control
  if (dateBoxes) {
    const parts = dateBoxes.map(({ control, unit }) => ({ control, part: unit }))
    return { role, control: dateBoxes[0]?.control ?? best.control, parts }
  }
  const parts = [best, ...more].map(({ control }) => ({ control, part: null }))
  return { role, control: best.control, parts }
}

function bestOf(candidates: readonly Candidate[]): Candidate | null {
  const own = candidates.filter((candidate) => !candidate.shared)
  const [best, second] = [...own].sort(
    (one, other) => rankOf(one) - rankOf(other) || one.tier - other.tier || one.source - other.source,
  )
  if (!best) return null
  const equal =
    second && rankOf(best) === rankOf(second) && best.tier === second.tier && best.source === second.source
  return equal ? null : best
}

const rankOf = ({ region }: Candidate) =>
  ({ outgoing: 0, neutral: 1, dormant: 2, incoming: 3 })[region as 'neutral']

/** One box for the whole number, or its pieces, of which the count is the field's own. */
function chooseNumber(candidates: readonly Candidate[]): Field | null {
  const whole = bestOf(candidates.filter(({ part }) => part === undefined))
  if (whole) {
    const more = candidates.filter((other) => other.shared && other.label === whole.label)
    return {
      role: 'number',
      control: whole.control,
      parts: [whole, ...more].map(({ control }) => ({ control, part: null })),
    }
  }
  const count = bestOf(candidates.filter(({ part }) => part === 'count'))
  const symbol = bestOf(candidates.filter(({ part }) => part === 'symbol'))
  const sub = bestOf(candidates.filter(({ part }) => part === 'sub'))
  // A kind of papers, a book and a department have a «Ký hiệu» too.
  const own = count ?? (symbol && symbol.tier < 4 ? symbol : null)
  if (!own) return null
  const shared = candidates.filter((other) => other.shared && other.label === own.label)
  const pieces = [count, sub, symbol].flatMap((piece) => (piece ? [piece] : []))
  const parts = [
    ...pieces.map(({ control, part }) => ({ control, part: part ?? null })),
    ...shared.map(({ control }) => ({ control, part: null })),
  ].sort((one, other) => orderOf(one.control, candidates) - orderOf(other.control, candidates))
  return { role: 'number', control: own.control, parts }
}

const orderOf = (control: Control, candidates: readonly Candidate[]) =>
  candidates.find((candidate) => candidate.control === control)?.order ?? 0
