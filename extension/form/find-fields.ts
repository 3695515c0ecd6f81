import type { Portal } from '../../shared/schema/portal.ts'
import { frameDocument } from '../editors/frames.ts'
import { type Control, controlsIn } from './controls.ts'
import { type Field, type Part, recognise } from './recognise.ts'
import type { FieldRole } from './roles.ts'

/** A field that can be filled. */
export interface FormField extends Omit<Field, 'role'> {
  role: FieldRole
}

/**
 * The fields of a page's form: those that the portal's profile names, and for what it does not name those that leave no
 * doubt. Of several frames the one with the most fields has the form.
 */
export function findFields(doc: Document, profile: Portal | undefined, draft: Element | null): FormField[] {
  let best: FormField[] = []
  for (const inner of openDocuments(doc)) {
    const named = profile ? namedFields(inner, profile) : []
    const known = new Set(named.map(({ role }) => role))
    const taken = new Set(named.flatMap(({ parts }) => parts.map(({ control }) => control.element)))
    const seen = recognise(inner).flatMap((field): FormField[] => {
      const { role, control } = field
      return role === 'body' || known.has(role) || taken.has(control.element) ? [] : [{ ...field, role }]
    })
    const all = [...named, ...seen].filter(({ control }) => !draft?.contains(control.element))
    if (all.length > best.length) best = all
  }
  return best
}

/** A document and those of its frames that are of the same origin and in no sandbox. */
function* openDocuments(doc: Document): Generator<Document> {
  yield doc
  for (const frame of doc.querySelectorAll('iframe, frame')) {
    const inner = frame.hasAttribute('sandbox') ? null : frameDocument(frame)
    if (inner) yield* openDocuments(inner)
  }
}

/** A role that a profile names several times is a value in several boxes, in this order. */
function namedFields(doc: Document, { fields }: Portal): FormField[] {
  const controls = controlsIn(doc)
  const found = new Map<FieldRole, Control[]>()
  for (const { role, selector } of fields) {
    const control = namedControl(doc, controls, selector)
    if (control) found.set(role, [...(found.get(role) ?? []), control])
  }
  return [...found].map(([role, boxes]) => {
    const parts = boxes.map((control): Part => ({ control, part: null }))
    return { role, control: boxes[0] as Control, parts }
  })
}

/** The control that a selector names, or that is drawn for it; a selector that the browser can't read names nothing. */
export function namedControl(doc: Document, controls: readonly Control[], selector: string): Control | null {
  let elements: Element[]
  try {
    elements = [...doc.querySelectorAll(selector)]
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
  const matching = controls.filter(({ element, members, box }) =>
    elements.some(
      (named) => named === element || named === box || members.some((member) => member === named),
    ),
  )
  return matching.length === 1 ? (matching[0] ?? null) : null
}
