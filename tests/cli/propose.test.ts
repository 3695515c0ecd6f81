import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checklist as schema } from '../../shared/schema/checklist.ts'
import { docx, p, run } from '../shared/read/docx-fixture.ts'
import { folder, root, soat } from './run-soat.ts'

const plan = join(root, 'tests/shared/proposal/plans/he-tinh-nguyen.txt')

test('soat propose tells the proposal and what has to be looked at again', async () => {
  const { code, out } = await soat(['propose', plan])
  expect(code).toBe(0)
  expect(out).toContain('Công văn 655-CV/TU ngày 24/04/2026')
  expect(out).toContain('Cần xem lại')
})

test('--json is a checklist that soat check takes', async () => {
  const { out } = await soat(['propose', '--json', plan])
  const made = schema.parse(JSON.parse(out))
  const where = join(folder(), 'bo.json')
  writeFileSync(where, JSON.stringify(made))
  const checked = await soat(['check', '--json', '--checklist', where, plan])
  expect(JSON.parse(checked.out)[0].report.sections).toHaveLength(made.sections.length)
})

test('a .docx is read too; a file that cannot be used, or none, is exit code 2', async () => {
  const where = join(folder(), 'ke-hoach.docx')
  writeFileSync(
    where,
    docx(['KẾ HOẠCH', 'I. MỤC ĐÍCH', 'Nâng cao ý thức.'].map((text) => p(run(text))).join('')),
  )
  expect((await soat(['propose', where])).code).toBe(0)
  for (const args of [[], ['khong-co.txt'], [plan, plan], ['--la', plan]])
    expect((await soat(['propose', ...args])).code).toBe(2)
})
