import { computeAccessibleName } from 'dom-accessibility-api'
import { choicesTell } from './choices.ts'
import type { Control, ControlKind } from './controls.ts'
import { textIn } from './drawn-tree.ts'
import { labelOf } from './label.ts'
import type { Layout } from './layout.ts'
import { type Meaning, meaningOf, mentionedIn, trade } from './meanings.ts'
import { wordsOfName } from './names.ts'
import { plain } from './plain.ts'
import type { FormRole } from './roles.ts'
import { withoutDay } from './split-date.ts'
import { isVisible } from './visible.ts'

/** What a control was read to be, and how sure that is. */
export interface Reading extends Meaning {
  /** What told it: 0 the layout, 1 the accessible name, 2 a hint in the control, 3 its name or id, 4 its choices. */
  source: number
  label: string
  /** A further box behind the same label. */
  shared: boolean
  /**
   * What a field that is none of ours tells of the others: the name of some person, a month in a box of its own, a
   * contract or the like, an article that is published.
   */
  tells: 'person' | 'month' | 'trade' | 'news' | null
}

/** Kinds of controls that can hold each role. */
const fits: Record<FormRole | 'content' | 'grade', readonly ControlKind[]> = {
  number: ['text', 'combo'],
  date: ['text', 'date', 'combo'],
  type: ['select', 'combo', 'choice', 'text'],
  subject: ['text', 'lines', 'rich'],
  issuer: ['text', 'select', 'combo', 'lines'],
  signer: ['text', 'select', 'combo'],
  signerPost: ['text', 'select', 'combo', 'lines'],
  recipients: ['text', 'lines', 'select', 'combo', 'check', 'rich'],
  security: ['select', 'combo', 'choice', 'text', 'check'],
  urgency: ['select', 'combo', 'choice', 'text', 'check'],
  cited: ['text', 'lines'],
  body: ['lines', 'rich'],
  content: ['text', 'lines', 'rich'],
  grade: ['select', 'combo', 'choice'],
}

/** Reads what a control is for; null where nothing tells, or where what tells does not fit the control. */
export function evidenceOf(control: Control, layout: Layout): Reading | null {
  const read = firstTold(control, layout)
  if (read === null || isBound(control)) return null
  // A button of which there is one asks nothing.
  if (control.kind === 'choice' && control.members.length === 1) return null
  const { role } = read
  if (role === 'other') {
    const tells = toldBeside(plain(read.label))
    return tells ? { ...read, tells } : null
  }
  if (role === 'date' && !control.dateBoxes && rangedWith(control.box)) return null
  const told = choicesTell(control.choices)
  if (role === 'grade')
    return told === 'urgency' || told === 'security' ? { ...read, role: told, tells: null } : null
  // «Loại» may be of anything: what can be chosen has to be kinds of papers.
  if (role === 'type' && read.tier > 1 && told !== 'type' && control.choices.some(isKind)) return null
  if (told !== null && (role === 'type' || role === 'security' || role === 'urgency') && told !== role)
    return null
  if (!fits[role].includes(control.kind)) return null
  return { ...read, tells: null }
}

/** A choice that says what it is, not «chọn …» or a number. */
const isKind = (choice: string) =>
  /\p{L}{2}/u.test(choice) && !/(?:^| )(?:chon|tat ca|loai|choose|select)(?: |$)/.test(plain(choice))

function toldBeside(label: string): Reading['tells'] {
  if (trade.test(label)) return 'trade'
  if (label === 'thang') return 'month'
  if (/^(?:nguoi|ho|can bo|chuyen vien|nhan vien|truong|pho|van thu|thu ky|lanh dao|ld)(?: |$)/.test(label))
    return 'person'
  return /^(?:ngay dang|chuyen muc|danh muc tin|anh dai dien)/.test(label) ? 'news' : null
}

function firstTold(control: Control, layout: Layout): Omit<Reading, 'tells'> | null {
  const { element } = control
  const own = labelInBox(control)
  const told = own === null ? null : meaningOf(own)
  if (own !== null && told) return { ...told, source: 0, label: own, shared: false }
  const label = labelOf(control, layout)
  let doubtful: FormRole | null = null
  let strange = false
  if (label) {
    const meaning = meaningOf(label.text)
    if (meaning && label.way !== 'after')
      return { ...meaning, source: 0, label: label.text, shared: label.shared }
    // Beside a rich select may stand what is chosen in it.
    if (meaning === null && !label.heads && label.way !== 'after' && control.kind !== 'combo') {
      strange = true
      doubtful = mentionedIn(label.text)
    }
  }
  for (const [source, text] of attributesOf(control)) {
    const meaning = meaningOf(text)
    if (meaning === null) continue
    if (strange && meaning.role !== doubtful) return null
    if (label?.way === 'after') {
      const behind = meaningOf(label.text)
      if (behind && source > 1) return { ...behind, source: 0, label: label.text, shared: label.shared }
    }
    return { ...meaning, source, label: text, shared: false }
  }
  if (label?.way === 'after') {
    const behind = meaningOf(label.text)
    if (behind) return { ...behind, source: 0, label: label.text, shared: label.shared }
  }
  if (strange) return null
  const chosen = choicesTell(control.choices)
  const choosable = chosen !== null && chosen !== 'other' && element.tagName === 'SELECT'
  return choosable ? { role: chosen, tier: 3, source: 4, label: '', shared: false } : null
}

/** The label that a widget draws within itself, and by which its control is called. */
function labelInBox({ element, box }: Control): string | null {
  if (box === element || !box.contains(element)) return null
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const root = element.getRootNode() as Document | ShadowRoot
  const labels = [
    ...ids.map((id) => root.getElementById(id)),
    ...((element as HTMLInputElement).labels ?? []),
  ]
  const inside = labels.find(
    (label) => label && label !== box && box.contains(label) && !label.contains(element),
  )
  if (inside && isVisible(inside)) return textIn(inside)
  const said = element.getAttribute('aria-label')?.trim() ?? ''
  const drawn =
    said !== '' && [...box.querySelectorAll('*')].some((part) => textIn(part) === said && isVisible(part))
  return drawn ? said : null
}

/** One end of a range, or a search: a filter's field, whatever stands beside it. */
function isBound({ element }: Control): boolean {
  const hints = ['placeholder', 'title', 'aria-label'].map((name) => plain(element.getAttribute(name) ?? ''))
  return hints.some((hint) => /^(?:tu|den)(?: ngay)?$|^tim(?: |$)/.test(hint))
}

/** Whether nothing but a dash or «đến» parts a box from another: the two are the ends of a range. */
function rangedWith(box: Element): boolean {
  const apart = (node: Node | null, on: 'nextSibling' | 'previousSibling'): boolean => {
    let text = ''
    for (let at = node; at; at = at[on]) {
      const isBox =
        at.nodeType === 1 &&
        (at as Element).matches('input[type="text"], input[type="date"], input:not([type])')
      if (isBox) return /^(?:[-–—~→]+|den|toi)$/.test(plain(text) || text.trim())
      text += at.textContent ?? ''
    }
    return false
  }
  return apart(box.nextSibling, 'nextSibling') || apart(box.previousSibling, 'previousSibling')
}

/** What a control says of itself, the clearest first. */
function* attributesOf({
  element,
  kind,
  choices,
  dateBoxes,
}: Control): Generator<[source: number, text: string]> {
  if (kind !== 'choice' && kind !== 'check') {
    const name = computeAccessibleName(element)
    if (name !== '') yield [1, name]
    for (const hint of ['placeholder', 'data-placeholder', 'title', 'data-original-title']) {
      const text = element.getAttribute(hint)
      if (text) yield [2, text]
    }
    // «-- Độ khẩn --» asks, «Khẩn» is a choice.
    if (choices[0] && choicesTell([choices[0]]) === null)
      yield [2, choices[0].replace(/^[-–—.\s]+|[-–—.\s]+$/g, '')]
  }
  const names = ['name', 'id', 'formcontrolname', 'data-field', 'ng-model', 'v-model', 'data-bind']
    .map((attribute) => element.getAttribute(attribute))
    .filter((name) => name !== null && name !== '')
    .map((name) => wordsOfName(name as string))
    .map((words) => (dateBoxes && withoutDay(words)) || words)
  const told = names.filter((name) => meaningOf(name) !== null)
  const roles = new Set(told.map((name) => meaningOf(name)?.role))
  if (roles.size === 1 && told[0] !== undefined) yield [3, told[0]]
}
