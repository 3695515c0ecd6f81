import { formAt } from '../plan/form.ts'
import type { Particulars } from '../plan/particulars.ts'
import type { Checklist, Form } from '../schema/checklist.ts'
import type { Unit } from '../schema/unit.ts'
import { recipientLines } from './end-marks.ts'
import type { Values } from './fill.ts'

/** What clauses can name without asking: of the unit, of the draft as it stands, and of the checklist. */
export function valuesOf(unit: Unit | null, draft: Particulars | null, checklist: Checklist): Values {
  return present({
    ...ofUnit(unit, formAt(checklist.form, draft?.date?.text ?? null)),
    ...ofDraft(draft),
    ...ofChecklist(checklist),
  })
}

function ofUnit(unit: Unit | null, form: Form): Wanted {
  const heads = unit?.heads.map(({ name, post }) => `${name}, ${post}`) ?? []
  return {
    'unit.name': unit?.name,
    'unit.superior': unit?.superior,
    'unit.abbreviation': unit?.abbreviation,
    'unit.place': unit?.place,
    'unit.signingPower': unit?.signingPower,
    'unit.signedFor': unit?.signedFor,
    'unit.signer': unit?.signer,
    'unit.signerPost': unit?.signerPost,
    'unit.massOrganisations': unit && listed(unit.massOrganisations),
    'unit.heads': heads.join('; '),
    'unit.head': heads,
    'unit.recipients': unit && recipientLines(unit.recipients, form).join('\n'),
  }
}

function ofDraft(draft: Particulars | null): Wanted {
  const date = draft?.date && vietnameseDate(draft.date.text)
  return {
    date,
    'draft.date': date,
    'draft.number': draft?.number?.text,
    'draft.subject': draft?.subject?.text,
    'draft.basis': draft?.cited.map(citation).join('; '),
  }
}

function ofChecklist({ title, basis }: Checklist): Wanted {
  return {
    'checklist.title': title,
    'checklist.basis': `${citation(basis)} của ${basis.issuer}`,
    'checklist.basis.kind': basis.kind,
    'checklist.basis.number': basis.number,
    'checklist.basis.date': basis.date && vietnameseDate(basis.date),
    'checklist.basis.issuer': basis.issuer,
    'checklist.basis.subject': basis.subject,
  }
}

type Wanted = { [Name in keyof Values]: Values[Name] | null | undefined }

/** What is blank is not known. */
function present(wanted: Wanted): Values {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value && value.length > 0))
}

/** «Kế hoạch số 181-KH/TU ngày 18/3/2024» */
export function citation({
  kind,
  number,
  date,
}: {
  kind: string
  number: string
  date?: string | null | undefined
}): string {
  return `${kind} số ${number}${date ? ` ngày ${vietnameseDate(date)}` : ''}`.trim()
}

/** `2024-03-05` as it is written: `05/3/2024`, with a 0 before days below 10 and the months 1 and 2. */
export function vietnameseDate(iso: string): string {
  const { day, month, year } = dateParts(iso)
  return `${day}/${month}/${year}`
}

/** «ngày 05 tháng 3 năm 2024» */
export function dateInWords(iso: string): string {
  const { day, month, year } = dateParts(iso)
  return `ngày ${day} tháng ${month} năm ${year}`
}

function dateParts(iso: string): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { day, month: Number(month) > 2 ? String(Number(month)) : month, year }
}

/** «a, b và c» */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`
}
