import type { Portal } from '../../shared/schema/portal.ts'
import { frameOf } from '../editors/frames.ts'
import { named } from '../editors/named.ts'
import { type Control, controlsIn } from './controls.ts'
import { Layout } from './layout.ts'
import { openDocuments } from './open-documents.ts'
import { candidatesAmong, decide, type Field, type Part } from './recognise.ts'
import type { FieldRole, FormRole } from './roles.ts'
import { joinDates } from './split-date.ts'

/** A field that can be filled. */
export interface FormField extends Omit<Field, 'role'> {
  role: FieldRole
}

/** What one document of the page has of the form. */
interface FormPart {
  fields: FormField[]
  /** What any of its fields may be, in doubt or not. */
  possible: Set<FormRole | 'other' | 'content' | 'grade'>
  /** The draft stands in it. */
  besideDraft: boolean
}

/**
 * The fields of a page's form: those that the portal's profile names, and for what it does not name those that leave no
 * doubt. Where the form is spread over frames, a document with fewer fields adds only what no document with more of
 * them could have.
 */
export function findFields(doc: Document, profile: Portal | undefined, draft: Element | null): FormField[] {
  const documents = [...openDocuments(doc)].filter((inner) => !draft?.contains(frameOf(inner)))
  const controls = documents.map(controlsIn)
  const known = profile ? namedFields(documents, controls.flat(), profile) : []
  const parts = documents
    .map((inner, index) => partIn(inner, controls[index] ?? [], known, draft))
    .sort((one, other) => rankOf(other) - rankOf(one))
  const fields = [...known]
  for (const part of parts)
    for (const field of part.fields) {
      const rivals = parts.filter((other) => other !== part && rankOf(other) >= rankOf(part))
      if (!rivals.some(({ possible }) => possible.has(field.role))) fields.push(field)
    }
  // «Căn cứ» may be a section of the plan itself.
  const sections = new Set(
    profile?.sections.flatMap(({ selector }) => documents.flatMap((inner) => named(inner, selector))),
  )
  return fields.filter(({ control: { element } }) => !draft?.contains(element) && !sections.has(element))
}

/** What a profile does not name, told by its labels. */
function partIn(
  doc: Document,
  controls: readonly Control[],
  known: readonly FormField[],
  draft: Element | null,
): FormPart {
  const roles = new Set(known.map(({ role }) => role))
  const taken = new Set(known.flatMap(({ parts }) => parts.map(({ control }) => control.element)))
  const joined = joinDates(controls)
  const candidates = candidatesAmong(joined, new Layout(doc, joined))
  const fields = decide(candidates).flatMap((field): FormField[] => {
    const { role, parts } = field
    const isTaken = parts.some(({ control }) => taken.has(control.element))
    return role === 'body' || roles.has(role) || isTaken ? [] : [{ ...field, role }]
  })
  return {
    fields,
    possible: new Set(candidates.map(({ role }) => role)),
    besideDraft: draft !== null && isWithin(draft, doc),
  }
}

/** The more fields, the likelier the form; of two documents with as many, the one around the draft. */
const rankOf = ({ fields, besideDraft }: FormPart) => fields.length + (besideDraft ? 0.5 : 0)

function isWithin(element: Element, doc: Document): boolean {
  for (let at: Element | null = element; at; at = frameOf(at.ownerDocument))
    if (at.ownerDocument === doc) return true
  return false
}

/**
 * A role that a profile names several times is a value in several boxes, in this order. Frames may hold the same names:
 * then the document in which more of them stand has the field.
 */
function namedFields(
  documents: readonly Document[],
  controls: readonly Control[],
  { fields }: Portal,
): FormField[] {
  const inEach = documents
    .map((doc) => fields.map(({ selector }) => namedControl(doc, controls, selector)))
    .sort((one, other) => other.filter(Boolean).length - one.filter(Boolean).length)
  const found = new Map<FieldRole, Control[]>()
  for (const [index, { role }] of fields.entries()) {
    const control = inEach.map((controls) => controls[index]).find((one) => one !== null)
    if (control) found.set(role, [...(found.get(role) ?? []), control])
  }
  return [...found].map(([role, boxes]) => {
    const parts = boxes.map((control): Part => ({ control, part: null }))
    return { role, control: boxes[0] as Control, parts }
  })
}

/** The control that a selector names in a document, or that is drawn for what it names; null where it names several. */
function namedControl(doc: Document, controls: readonly Control[], selector: string): Control | null {
  const elements = new Set(named(doc, selector))
  const [control = null, ...more] = controls.filter(
    ({ element, members, box }) =>
      elements.has(element) || elements.has(box) || members.some((member) => elements.has(member)),
  )
  return more.length === 0 ? control : null
}

/** Whether a selector names something in one document of the page alone. */
export function isAlone(doc: Document, selector: string): boolean {
  return [...openDocuments(doc)].filter((inner) => named(inner, selector).length > 0).length === 1
}
