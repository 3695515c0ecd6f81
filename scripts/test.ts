import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { needBrowsers } from './browser.ts'
import { check } from './check.ts'
import { quiet } from './command.ts'
import { root } from './folders.ts'
import { countTests, type TestCount } from './test-count.ts'

/** Everything that `npm test` runs. Its arguments are file filters; with one, the checks are left out. */
const filters = process.argv.slice(2)
const projects = ['unit', 'worker', 'e2e']

/** Runs vitest, its output going where ours goes, and returns whether it succeeded. */
async function runVitest(args: string[]): Promise<boolean> {
  const child = spawn(process.execPath, [resolve(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args], {
    cwd: root,
    env: { ...process.env, ...quiet },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0
}

async function runProject(project: string, folder: string): Promise<TestCount> {
  const results = join(folder, `${project}.json`)
  const succeeded = await runVitest([
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...(filters.length > 0 ? ['--passWithNoTests', ...filters] : []),
  ])
  return countTests(project, results, { succeeded, mayBeEmpty: filters.length > 0 })
}

async function runAll(): Promise<TestCount[]> {
  await needBrowsers(['chromium', 'firefox-esr'])
  const counts = filters.length > 0 ? [] : [await check()]
  const folder = await mkdtemp(join(tmpdir(), 'soat-test-'))
  try {
    for (const project of projects) counts.push(await runProject(project, folder))
  } finally {
    await rm(folder, { recursive: true })
  }
  return counts
}

const counts = await runAll().catch((error: unknown) => {
  console.error(error)
  return [{ passed: 0, failed: 1 }]
})
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
