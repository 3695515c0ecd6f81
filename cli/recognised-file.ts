import { recognise } from '../extension/form/recognise.ts'
import type { FormRole } from '../extension/form/roles.ts'
import { selectorOf } from '../extension/form/selector.ts'

/** The fields of a page by their selectors; `parts` lists all boxes of a value that is split. */
export interface RecognisedFields {
  fields: Partial<Record<Exclude<FormRole, 'cited'>, string>>
  /** Fields that a form for a paper need not have. */
  more?: { cited: string }
  parts?: Partial<Record<FormRole, string[]>>
}

export type RecognisedFile = { file: string } & (RecognisedFields | { error: string })

/** Reads a saved page as a browser would, without running its scripts, and looks for the form's fields. */
export async function recogniseIn(bytes: Uint8Array): Promise<RecognisedFields> {
  // A large library, and no other command needs it.
  const { JSDOM } = await import('jsdom')
  const { window } = new JSDOM(textOf(bytes) ?? bytes)
  try {
    const found = recognise(window.document)
    const { cited, ...fields }: Partial<Record<FormRole, string>> = Object.fromEntries(
      found.map(({ role, control }) => [role, selectorOf(control.element)]),
    )
    const parts = found
      .filter(({ parts }) => parts.length > 1)
      .map(({ role, parts }) => [role, parts.map(({ control }) => selectorOf(control.element))])
    return {
      fields,
      ...(cited !== undefined && { more: { cited } }),
      ...(parts.length > 0 && { parts: Object.fromEntries(parts) }),
    }
  } finally {
    window.close()
  }
}

/** UTF-8 or UTF-16 as they are; other encodings are for the page to declare. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
