import {
  type Answers,
  fillTemplate,
  type OpenField,
  openFields,
  type Values,
} from '../../../shared/clause/fill.ts'
import { skeletonOf, skeletonTemplate } from '../../../shared/clause/skeleton.ts'
import { type Part, parseTemplate } from '../../../shared/clause/template.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Unit } from '../../../shared/schema/unit.ts'
import type { Action } from '../../messages/panel-link.ts'
import type { Offered } from './offered.ts'

/** Something that the person wants to put in, once its open places are answered. */
export type Filling = { kind: 'clauses'; clauses: Offered[] } | { kind: 'skeleton' }

/** What fills it beside the answers. */
export interface Known {
  checklist: Checklist
  unit: Unit | null
  values: Values
}

/** The answers that only a skeleton takes; they belong to one draft. */
export const skeletonNumber = 'skeleton.number'
export const skeletonDate = 'skeleton.date'

/** The clauses that it puts in. */
export function keysOf(filling: Filling): string[] {
  return filling.kind === 'skeleton' ? [] : filling.clauses.map(({ key }) => key)
}

/** What has still to be asked, given the answers so far. */
export function fieldsOf(filling: Filling, { values }: Known, answers: Answers): OpenField[] {
  return openFields(partsOf(filling), values, answers)
}

function partsOf(filling: Filling): Part[] {
  return filling.kind === 'skeleton'
    ? skeletonTemplate
    : filling.clauses.flatMap(({ clause }) => parseTemplate(clause.text).parts)
}

/** What goes in, as it will stand. */
export function actionOf(filling: Filling, known: Known, answers: Answers): Action {
  if (filling.kind === 'skeleton') return { name: 'skeleton', text: skeletonText(known, answers) }
  const clauses = filling.clauses.map(({ clause: { section, text } }) => ({
    section,
    text: fillTemplate(parseTemplate(text).parts, known.values, answers),
  }))
  const [first] = clauses
  return clauses.length === 1 && first ? { name: 'insert', ...first } : { name: 'insertAll', clauses }
}

function skeletonText({ checklist, unit, values }: Known, answers: Answers): string {
  const said = (name: keyof Values) => {
    const value = values[name]
    return typeof value === 'string' ? value : (answers[name] ?? '').trim()
  }
  const number = answers[skeletonNumber] ?? ''
  return skeletonOf(checklist, {
    name: said('unit.name'),
    superior: said('unit.superior'),
    abbreviation: said('unit.abbreviation'),
    place: said('unit.place'),
    signingPower: unit?.signingPower ?? '',
    signedFor: unit?.signedFor ?? '',
    signer: said('unit.signer'),
    signerPost: said('unit.signerPost'),
    recipients: unit?.recipients ?? [],
    number: number === '' ? '' : number.padStart(2, '0'),
    date: isoDate(answers[skeletonDate] ?? ''),
  })
}

/** `24/11/2026` as `2026-11-24`; '' where no calendar has that day. */
export function isoDate(typed: string): string {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : ''
}
