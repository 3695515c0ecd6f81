import { describe, expect, test } from 'vitest'
import { gold as goldSchema } from '../../cli/score/gold.ts'
import { Score } from '../../cli/score/score.ts'
import { check } from '../../shared/check.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import type { Report } from '../../shared/schema/report.ts'
import { goldDrafts } from './gold-drafts.ts'
import { referencePlan } from './reference-plan.ts'

const statuses = (report: Report) => Object.fromEntries(report.sections.map(({ id, status }) => [id, status]))
const referenceOf = (report: Report, number: string) =>
  report.references.find((each) => each.number === number)
const whole = {
  purpose: 'present',
  requirements: 'present',
  tasks: 'present',
  implementation: 'present',
  recipients: 'present',
}

describe('drafts that nobody copied', () => {
  test('share next to nothing with the reference plan', () => {
    for (const { name, text, gold } of goldDrafts)
      if (gold.checklist === 'kh-162') expect(check(text, kh162).overlap.share, name).toBeLessThan(0.25)
  })
})

if (referencePlan !== null) {
  const { name, text, gold } = referencePlan
  const lines = text.split('\n')
  const without = (from: number, to: number) => [...lines.slice(0, from - 1), ...lines.slice(to)].join('\n')

  describe('KH 162 itself', () => {
    test('reads as a careful reader reads it', () => {
      const score = new Score()
      score.add(name, goldSchema.parse(gold), check(text, kh162), null)
      expect(score.mistakes).toEqual([])
    })

    test('is called a copy, passage by passage', () => {
      const { overlap } = check(text, kh162)
      expect(overlap.share).toBeGreaterThan(0.9)
      expect(overlap.passages.length).toBeGreaterThan(0)
    })

    test('a plan that takes over the tasks word for word is told which lines', () => {
      const own = goldDrafts.find((draft) => draft.name === 'chi-bo-phong-to-chuc')
      if (own === undefined) throw new Error('the draft to copy into is gone')
      const tasks = lines.slice(24, 31).join('\n')
      const copied = own.text.replace(/1\. Về học tập[\s\S]*?(?=\n\nIII\.)/, () => tasks)
      const { overlap, findings } = check(copied, kh162)
      expect(overlap.share).toBeGreaterThan(0.35)
      expect(overlap.share).toBeLessThan(0.9)
      expect(findings.filter(({ rule }) => rule === 'overlap').length).toBeGreaterThan(0)
      const first = copied.split('\n').findIndex((line) => line.startsWith('1. Đẩy mạnh')) + 1
      expect(overlap.passages.map(({ line }) => line)).toContain(first)
    })

    test.each([
      ['purpose', 13, 18],
      ['requirements', 19, 22],
      ['tasks', 23, 32],
      ['implementation', 33, 40],
      ['recipients', 43, 53],
    ] as const)('without its %s: missing, and nothing else', (id, from, to) => {
      const report = check(without(from, to), kh162)
      expect(statuses(report)).toEqual({ ...whole, [id]: 'missing' })
      expect(report.verdict).toBe('fail')
    })

    test.each([
      ['purpose', 14, 18],
      ['requirements', 20, 22],
      ['tasks', 24, 32],
      ['implementation', 34, 40],
    ] as const)('with an empty %s: empty, and nothing else', (id, from, to) => {
      expect(statuses(check(without(from, to), kh162))).toEqual({ ...whole, [id]: 'empty' })
    })

    test('with an empty implementation, the closing sentence is not its body', () => {
      const report = check(without(34, 40), kh162)
      expect(report.sections.find(({ id }) => id === 'implementation')?.status).toBe('empty')
    })

    test('with implementation before the tasks: one section misplaced', () => {
      const moved = [
        ...lines.slice(0, 22),
        ...lines.slice(32, 40),
        ...lines.slice(22, 32),
        ...lines.slice(40),
      ]
      const report = check(moved.join('\n'), kh162)
      expect(report.sections.filter(({ status }) => status === 'misplaced')).toHaveLength(1)
      expect(report.sections.filter(({ status }) => status === 'missing')).toEqual([])
    })

    test.each([
      ['28-CT/TW', /28- ?CT\/TW/g, '228-CT/TW', 'wrong-number'],
      ['28-CT/TW', /28- ?CT\/TW/g, '28-CT/TU', 'wrong-number'],
      ['28-CT/TW', /25\/12\/2023/g, '25/12/2022', 'wrong-date'],
      ['181-KH/TU', /181- KH\/TU/g, '181-KH/TW', 'wrong-number'],
      ['181-KH/TU', /18\/3\/2024/g, '18/5/2024', 'wrong-date'],
    ] as const)('%s with %s turned into %s is %s', (number, pattern, put, status) => {
      expect(referenceOf(check(text.replace(pattern, put), kh162), number)?.status).toBe(status)
    })

    test('without any word of the directive, the reference is missing', () => {
      const bare = text.replace(/Chỉ thị số 28- ?CT\/TW( ngày 25\/12\/2023)?/g, 'Chỉ thị')
      expect(referenceOf(check(bare, kh162), '28-CT/TW')?.status).toBe('missing')
    })
  })
}
