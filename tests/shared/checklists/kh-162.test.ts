import { describe, expect, test } from 'vitest'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { checklist } from '../../../shared/schema/checklist.ts'

describe('the checklist of KH 162', () => {
  test('meets the schema', () => {
    expect(checklist.safeParse(kh162).error?.issues).toBeUndefined()
  })

  test('has the five sections of the plan, in its order', () => {
    expect(kh162.sections.map((section) => section.id)).toEqual([
      'purpose',
      'requirements',
      'tasks',
      'implementation',
      'recipients',
    ])
  })

  test('offers at least two clauses for each section, and 150 words for the tasks', () => {
    for (const section of kh162.sections) {
      const own = kh162.clauses.filter((clause) => clause.section === section.id)
      expect(own.length, section.id).toBeGreaterThanOrEqual(2)
      for (const clause of own)
        expect(clause.text.split(/\s+/).length, clause.id).toBeGreaterThanOrEqual(
          section.id === 'tasks' ? 150 : section.minWords,
        )
    }
  })
})
