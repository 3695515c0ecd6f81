import { resolve } from 'node:path'
import { runScript } from './command.ts'
import { root } from './folders.ts'

const tool = (path: string) => resolve(root, 'node_modules', path)
const tsc = tool('typescript/bin/tsc')

/** Each has a tsconfig of its own, because each runs where other globals exist. */
const typedFolders = ['shared', '.', 'worker', 'worker/console', 'tests/worker', 'extension']

const steps: { name: string; script: string; args: string[] }[] = [
  { name: 'format and lint (biome)', script: tool('@biomejs/biome/bin/biome'), args: ['ci', '--colors=off'] },
  ...typedFolders.map((folder) => ({ name: `types of ${folder} (tsc)`, script: tsc, args: ['-p', folder] })),
  { name: 'unused code (knip)', script: tool('knip/bin/knip.js'), args: [] },
]

/** Runs every step, whatever the others say, and prints what failed. Returns how many passed and failed. */
export async function check(): Promise<{ passed: number; failed: number }> {
  // The extension's types are made by WXT.
  const prepared = await runScript(tool('wxt/bin/wxt.mjs'), ['prepare'])
  const results = await Promise.all(
    steps.map(async ({ name, script, args }) => ({ name, ...(await runScript(script, args)) })),
  )
  const failures = [{ name: 'wxt prepare', ...prepared }, ...results].filter(({ code }) => code !== 0)
  for (const { name, output } of failures) console.error(`✗ ${name}\n${output}`)
  return { passed: results.length + 1 - failures.length, failed: failures.length }
}

if (import.meta.main) {
  const { passed, failed } = await check()
  console.log(`${passed} checks passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
