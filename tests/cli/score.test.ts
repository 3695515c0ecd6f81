import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, good, soat } from './run-soat.ts'

const text = readFileSync(good, 'utf8')
const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length

function gold(name: string, answer: object, where = folder()): string {
  writeFileSync(join(where, `${name}.txt`), text)
  writeFileSync(
    join(where, `${name}.gold.json`),
    JSON.stringify({ about: 'a', checklist: 'kh-162', ...answer }),
  )
  return where
}

const right = {
  verdict: ['pass', 'fail'],
  sections: {
    tasks: { status: 'present', line: lineOf('II. NHIỆM VỤ'), heading: 'NHIỆM VỤ VÀ GIẢI PHÁP' },
    implementation: { status: ['present', 'empty'], line: [1, lineOf('III. TỔ CHỨC')] },
  },
  references: { '28-CT/TW': { status: 'ok' } },
  rules: { mustNot: ['section-missing'] },
}

test('answers that agree give full precision and recall, and exit code 0', async () => {
  const { code, out } = await soat(['score', '--json', '--min', '1', gold('a', right)])
  const score = JSON.parse(out)
  expect(score.mistakes).toEqual([])
  expect(score.drafts).toBe(1)
  expect(score.sections.tasks).toMatchObject({ precision: 1, recall: 1, right: 1, judged: 1 })
  expect(score.rules['section-missing']).toMatchObject({ precision: null, recall: null, right: 1 })
  expect(score.references['28-CT/TW']).toMatchObject({ precision: 1, recall: 1 })
  expect(code).toBe(0)
})

test('a section elsewhere counts against both figures, a section that should be missing against precision', async () => {
  const sections = {
    tasks: { status: 'present', line: 1 },
    implementation: { status: 'missing', line: null, heading: null },
  }
  const where = gold('a', { sections })
  const { out } = await soat(['score', '--json', where])
  const score = JSON.parse(out)
  expect(score.sections.tasks).toMatchObject({ truePositives: 0, falsePositives: 1, falseNegatives: 1 })
  expect(score.sections.implementation).toMatchObject({
    truePositives: 0,
    falsePositives: 1,
    falseNegatives: 0,
  })
  expect(score.mistakes).toHaveLength(2)
})

test('a rule that must speak and is silent lowers recall', async () => {
  const { out } = await soat(['score', '--json', gold('a', { rules: { must: ['section-missing'] } })])
  expect(JSON.parse(out).rules['section-missing']).toMatchObject({ recall: 0, precision: null })
})

test('without --json it is a table; --details tells each mistake; --min demands', async () => {
  const where = gold('a', { sections: { tasks: { status: 'missing' } } })
  const { code, out } = await soat(['score', '--details', where])
  expect(code).toBe(0)
  expect(out).toMatch(/tasks\s+0\.0 %/)
  expect(out).toContain('a: section tasks: cần')
  expect((await soat(['score', '--min', '0.5', where])).code).toBe(1)
})

test('an answer that cannot be used is named, the others are scored, exit code 2', async () => {
  const where = gold('tot', right)
  gold('la', { checklist: 'kh-999' }, where)
  writeFileSync(join(where, 'hong.gold.json'), '{')
  const { code, out, err } = await soat(['score', '--json', where])
  expect(code).toBe(2)
  expect(JSON.parse(out).drafts).toBe(1)
  expect(err).toContain('kh-999')
  expect(err).toContain('hong')
})

test('an empty folder, a missing one, and a bad number are refused', async () => {
  for (const args of [[folder()], ['/khong/co'], [], ['--min', '2', folder()]])
    expect((await soat(['score', ...args])).code).toBe(2)
})
