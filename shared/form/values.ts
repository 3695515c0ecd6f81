import { citation } from '../clause/values.ts'
import type { Particulars } from '../plan/particulars.ts'
import type { Portal } from '../schema/portal.ts'
import type { Unit } from '../schema/unit.ts'

type FieldRole = Portal['fields'][number]['role']

/** What a field of the portal's form is to hold, and where that stands. */
export interface FieldValue {
  /** A date as `YYYY-MM-DD`; each recipient and each cited document for itself; for all else one text. */
  texts: string[]
  /** How the same may be named among a portal's choices. */
  also: string[]
  from: 'draft' | 'unit'
}

export type FormValues = Partial<Record<FieldRole, FieldValue>>

/** What a portal's form can be filled with: from the draft as it stands and from the unit's profile, and nothing else. */
export function formValues(draft: Particulars | null, unit: Unit | null): FormValues {
  const written = draft?.recipients.map(({ text }) => text) ?? []
  const listed = written.length > 0 ? written : (unit?.recipients ?? [])
  return present({
    number: value('draft', draft?.number?.text),
    date: value('draft', draft?.date?.text),
    type: draft?.title ? value('draft', 'Kế hoạch', ['KH', 'Kế hoạch (KH)', 'KH - Kế hoạch']) : null,
    subject: value('draft', draft?.subject?.text),
    issuer: value('unit', unit?.name),
    signer: value('unit', unit?.signer),
    signerPost: value('unit', unit?.signerPost),
    recipients: list(written.length > 0 ? 'draft' : 'unit', listed.filter(isAddressee)),
    security: value('draft', draft?.marks.security?.text),
    urgency: value('draft', draft?.marks.urgency?.text),
    cited: list('draft', draft?.cited.map(citation) ?? []),
  })
}

/** The pieces of a number-symbol that portals keep in boxes of their own: `05` and `KH/CB` of `05-KH/CB`. */
export function numberParts(number: string): { count: string; symbol: string } | null {
  const parts = /^(\d+)[-–/](.+)$/u.exec(number)
  return parts ? { count: parts[1] as string, symbol: parts[2] as string } : null
}

/** «Lưu Văn phòng» is no addressee. */
const isAddressee = (line: string) => !/^\s*lưu(?:\s|:|$)/iu.test(line.normalize('NFC'))

function value(from: FieldValue['from'], text: string | undefined, also: string[] = []): FieldValue | null {
  return text ? { texts: [text], also, from } : null
}

function list(from: FieldValue['from'], texts: string[]): FieldValue | null {
  return texts.length > 0 ? { texts, also: [], from } : null
}

function present(values: Record<FieldRole, FieldValue | null>): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([, found]) => found !== null))
}
