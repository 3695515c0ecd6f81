import { byUse } from '../../../shared/clause/search.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Clause } from '../../../shared/schema/clause.ts'
import type { SectionReport } from '../../../shared/schema/report.ts'
import type { Unit } from '../../../shared/schema/unit.ts'
import type { Memory } from './memory.ts'

/** A clause that can be put in: the Board's, or one of the unit's own. */
export interface Offered {
  /** Stays the same over releases. */
  key: string
  clause: Clause
  own: boolean
  /** How often it was put in from this browser. */
  uses: number
}

/** The clauses for the sections that the checklist has: the most used first, then the Board's, then the unit's own. */
export function offeredClauses(checklist: Checklist, unit: Unit | null, { uses }: Memory): Offered[] {
  const offer = (own: boolean, from: string) => (clause: Clause) => {
    const key = `${from}/${clause.id}`
    return { key, clause, own, uses: uses[key] ?? 0 }
  }
  const own = unit?.clauses.map(offer(true, 'own')) ?? []
  return byUse([...checklist.clauses.map(offer(false, checklist.id)), ...own]).filter(({ clause }) =>
    checklist.sections.some(({ id }) => id === clause.section),
  )
}

/** Whether a section still needs its text. */
export function isWanting({ status }: SectionReport): boolean {
  return status === 'missing' || status === 'empty'
}
