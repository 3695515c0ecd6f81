import { describe, expect, test } from 'vitest'
import { check } from '../../../shared/check.ts'
import { checklists } from '../../../shared/checklists/index.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { checklist as schema } from '../../../shared/schema/checklist.ts'

const day = (iso: string): string => {
  const [year, month, date] = iso.split('-')
  return `${Number(date)}/${Number(month)}/${year}`
}

/** A plan put together from a checklist's own titles, references and n-th clauses. */
function planOf(checklist: Checklist, nth: number): string {
  const cited = checklist.references
    .map(
      ({ kind, number, date, issuer, subject }) =>
        `${kind} số ${number}, ngày ${day(date)} của ${issuer} ${subject}`,
    )
    .join('; ')
  const sections = checklist.sections.map((section, index) => {
    const clauses = checklist.clauses.filter((clause) => clause.section === section.id)
    const heading = section.level === 0 ? `${section.title}:` : `${index + 1}. ${section.title.toUpperCase()}`
    return `${heading}\n${clauses[nth % clauses.length]?.text.replaceAll(/\{\{[^}]+\}\}/g, 'Chi bộ 3')}`
  })
  return [
    'KẾ HOẠCH',
    `thực hiện ${checklist.basis.subject}`,
    `Thực hiện ${cited}, đơn vị xây dựng kế hoạch:`,
    ...sections,
  ].join('\n\n')
}

test('ids differ', () => {
  const ids = checklists.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe.each(checklists)('$id', (checklist) => {
  test('meets the schema', () => {
    expect(schema.safeParse(checklist).error?.issues).toBeUndefined()
  })

  test('offers at least two clauses for each section', () => {
    for (const { id } of checklist.sections)
      expect(checklist.clauses.filter(({ section }) => section === id).length, id).toBeGreaterThanOrEqual(2)
  })

  test.each([0, 1])('a plan made of its own clauses (%i) lacks nothing it must have', (nth) => {
    const { verdict, sections, references, findings } = check(planOf(checklist, nth), checklist)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(sections.map(({ status }) => status)).toEqual(sections.map(() => 'present'))
    expect(references.map(({ status }) => status)).toEqual(references.map(() => 'ok'))
    expect(verdict).toBe('pass')
  })

  test.each([0, 1])('its clauses (%i) are long enough and name what they must', (nth) => {
    const raised = check(planOf(checklist, nth), checklist).findings.map(({ rule }) => rule)
    expect(raised).not.toContain('minimum-body')
    expect(raised).not.toContain('must-mention')
    expect(raised).not.toContain('implementation-bodies')
    expect(raised).not.toContain('recipient-missing')
  })
})
