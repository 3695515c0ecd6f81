import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nearestName, valueNames } from '../../../shared/clause/names.ts'

test('docs/clauses.md lists every value, with what it is', () => {
  const page = readFileSync('docs/clauses.md', 'utf8')
  const rows = Object.entries(valueNames).map(([name, { vi, en }]) => `| \`{{${name}}}\` | ${vi} | ${en} |`)
  expect(page.split('\n').filter((line) => line.startsWith('| `{{') && line.split('|').length === 5)).toEqual(
    expect.arrayContaining(rows),
  )
})

test('a slip in a name leads to the right one, another word to none', () => {
  expect(nearestName('unit.nam')).toBe('unit.name')
  expect(nearestName('Unit.Place')).toBe('unit.place')
  expect(nearestName('thời hạn')).toBeNull()
})
