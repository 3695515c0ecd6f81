/** Writes `docs/rules`: one page a rule, from the rules themselves. `--check` only compares, and fails where they differ. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rulePages } from './rule-text.ts'

const folder = new URL('../docs/rules/', import.meta.url)
mkdirSync(folder, { recursive: true })
const pages = await rulePages()
const present = readdirSync(folder)
const stale = present.filter((name) => !pages.has(name))
const changed = [...pages].filter(
  ([name, text]) => !present.includes(name) || readFileSync(new URL(name, folder), 'utf8') !== text,
)
if (process.argv.includes('--check')) {
  if (stale.length + changed.length > 0) {
    console.error(`docs/rules is not current: ${[...stale, ...changed.map(([name]) => name)].join(', ')}`)
    console.error('Run: node scripts/rule-pages.ts')
    process.exitCode = 1
  }
} else {
  for (const name of stale) rmSync(new URL(name, folder))
  for (const [name, text] of changed) writeFileSync(new URL(name, folder), text)
}
