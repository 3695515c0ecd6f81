import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { chooseChecklist } from '../../shared/choose.ts'
import { type Checklist, checklist as schema } from '../../shared/schema/checklist.ts'
import { draft } from './drafts.ts'

const folder = new URL('../../shared/checklists/', import.meta.url)
const shipped: Checklist[] = []
for (const name of readdirSync(folder))
  for (const value of Object.values((await import(new URL(name, folder).href)) as Record<string, unknown>)) {
    const parsed = schema.safeParse(value)
    if (parsed.success) shipped.push(parsed.data)
  }

describe('choosing a checklist', () => {
  test('takes the one that the draft is for, among at least three', () => {
    expect(shipped.length).toBeGreaterThanOrEqual(3)
    expect(chooseChecklist(draft(), shipped).chosen?.id).toBe('kh-162')
  })

  test('takes none where nothing is near', () => {
    const { chosen, candidates } = chooseChecklist(
      'Kế hoạch tuyên truyền chính sách thuế năm 2024. '.repeat(20),
      shipped,
    )
    expect(chosen).toBeNull()
    expect(candidates).toHaveLength(shipped.length)
    expect(candidates.every(({ score }) => score >= 0 && score < 0.4)).toBe(true)
  })

  test('takes none where two are alike, and names both', () => {
    const twin = { ...kh162, id: 'twin' }
    const { chosen, candidates } = chooseChecklist(draft(), [kh162, twin])
    expect(chosen).toBeNull()
    expect(candidates.map(({ id }) => id).sort()).toEqual(['kh-162', 'twin'])
  })

  test('takes none of none', () => {
    expect(chooseChecklist(draft(), [])).toEqual({ chosen: null, candidates: [] })
  })
})
