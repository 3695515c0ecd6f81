/**
 * `npm run bench`: measures and writes `docs/benchmarks.md`. Installs the peers, which stand outside `npm ci`. Exits 1 if
 * a limit is not met. `npm run bench -- engine` runs the parts so named.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { engine } from './engine.ts'
import { feed } from './feed.ts'
import type { Part, Row } from './measure.ts'

const parts: Record<string, Part> = { engine, feed }

const folder = fileURLToPath(new URL('.', import.meta.url))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => parts[name] === undefined)
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}; there are: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

if (globalThis.gc === undefined) {
  const again = spawnSync(process.execPath, ['--expose-gc', ...process.argv.slice(1)], { stdio: 'inherit' })
  process.exit(again.status ?? 1)
}

if (!existsSync(`${folder}node_modules`)) {
  const installed = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (installed.status !== 0) process.exit(installed.status ?? 1)
}

const table = (rows: readonly Row[]) =>
  [
    '| What | Measured | Limit |  |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ what, value, limit, met }) =>
        `| ${what} | ${value} | ${limit ?? ''} | ${met === undefined ? '' : met ? '✓' : '✗'} |`,
    ),
  ].join('\n')

const sections: string[] = []
let missed = 0
for (const [name, { title, run }] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const rows = await run()
  missed += rows.filter(({ met }) => met === false).length
  sections.push(`## ${title}\n\n${table(rows)}\n`)
  console.log(`\n${sections.at(-1) ?? ''}`)
}

if (wanted.length === 0) {
  const day = new Date().toISOString().slice(0, 10)
  const machine = `${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, Node ${process.version}`
  writeFileSync(
    new URL('../../docs/benchmarks.md', import.meta.url),
    `# Benchmarks\n\nMeasured on ${day} by \`npm run bench\` on ${machine}. Times are medians; ratios are of one run in one process.\n\n${sections.join('\n')}`,
  )
}
process.exitCode = missed > 0 ? 1 : 0
