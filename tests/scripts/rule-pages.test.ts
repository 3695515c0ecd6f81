import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rulePages } from '../../scripts/rule-text.ts'

const folder = new URL('../../docs/rules/', import.meta.url)

test('docs/rules says what the rules say', async () => {
  const pages = await rulePages()
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort())
  for (const [name, text] of pages) expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(text)
})
