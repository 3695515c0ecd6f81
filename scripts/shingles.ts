/**
 * Makes the shingle hashes of a checklist from its reference plan: `node scripts/shingles.ts PLAN.txt`.
 * Writes `shared/checklists/kh-162-shingles.ts`; the plan's text goes nowhere else.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { overlapOf } from '../shared/proposal/shingles.ts'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Usage: node scripts/shingles.ts PLAN.txt')
  process.exit(2)
}

const { words, hashes } = overlapOf(readFileSync(file, 'utf8'))
writeFileSync(
  new URL('../shared/checklists/kh-162-shingles.ts', import.meta.url),
  `/** Made by \`scripts/shingles.ts\` from the reference plan: hashes of its runs of ${words} words, not its text. */\nexport const shingles =\n  '${hashes}'\n`,
)
console.log(`${hashes.length} characters`)
