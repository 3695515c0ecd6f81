/**
 * Makes the shingle hashes of a checklist from its reference plan: `node scripts/shingles.ts PLAN.txt`.
 * Writes `shared/checklists/kh-162-shingles.ts`; the plan's text goes nowhere else.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { kh162 } from '../shared/checklists/kh-162.ts'
import { lexiconOf } from '../shared/plan/lexicon.ts'
import { Reader } from '../shared/plan/reader.ts'
import { fold } from '../shared/text/fold.ts'
import { eachShingle, packShingles } from '../shared/text/shingle.ts'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Usage: node scripts/shingles.ts PLAN.txt')
  process.exit(2)
}

const size = kh162.overlap.words

function shinglesOf(text: string): number[] {
  const hashes: number[] = []
  eachShingle(fold(text), size, (hash) => hashes.push(hash))
  return hashes
}

const text = readFileSync(file, 'utf8')
const plan = new Reader(lexiconOf(kh162), Number.MAX_SAFE_INTEGER).read(text)
const own = new Set(plan.paragraphs.flatMap(({ from, to }) => shinglesOf(text.slice(from, to))))
const packed = packShingles(own)
writeFileSync(
  new URL('../shared/checklists/kh-162-shingles.ts', import.meta.url),
  `/** Made by \`scripts/shingles.ts\` from the reference plan: hashes of its runs of ${size} words, not its text. */\nexport const shingles =\n  '${packed}'\n`,
)
console.log(`${own.size} shingles`)
