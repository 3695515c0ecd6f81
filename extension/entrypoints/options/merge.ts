import { type FormKey, formKeys, type UnitForm } from './unit-form.ts'

/** Two states of the profile that were made from one, brought together. */
export interface Merged {
  form: UnitForm
  /** What both have changed, each in its own way; the form holds the person's own. */
  both: FormKey[]
}

/**
 * Brings what the person has typed together with what was kept elsewhere meanwhile: what only one has changed is taken
 * from that one, and clauses that were added elsewhere are added.
 */
export function merge(base: UnitForm, mine: UnitForm, theirs: UnitForm): Merged {
  const form = { ...mine }
  const both: FormKey[] = []
  for (const key of formKeys) {
    if (same(theirs[key], base[key]) || same(mine[key], theirs[key])) continue
    if (same(mine[key], base[key])) Object.assign(form, { [key]: theirs[key] })
    else if (key !== 'clauses') both.push(key)
  }
  if (!same(mine.clauses, base.clauses)) {
    const { clauses, clash } = mergeClauses(base.clauses, mine.clauses, theirs.clauses)
    form.clauses = clauses
    if (clash) both.push('clauses')
  }
  return { form, both }
}

type Clauses = UnitForm['clauses']

function mergeClauses(base: Clauses, mine: Clauses, theirs: Clauses): { clauses: Clauses; clash: boolean } {
  const find = (list: Clauses, id: string) => list.find((clause) => clause.id === id)
  let clash = false
  const kept = mine.flatMap((clause) => {
    const [was, other] = [find(base, clause.id), find(theirs, clause.id)]
    const untouched = same(clause, was)
    if (!other) {
      // Deleted elsewhere: that holds, unless it was rewritten here.
      if (was && !untouched) clash = true
      return was && untouched ? [] : [clause]
    }
    if (untouched) return [other]
    if (!same(other, was) && !same(other, clause)) clash = true
    return [clause]
  })
  const added = theirs.filter(({ id }) => !find(base, id) && !find(mine, id))
  return { clauses: [...kept, ...added], clash }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
