/**
 * `npm run bench`: measures and writes `docs/benchmarks.md`. Installs the peers, which stand outside `npm ci`. Exits 1 if
 * a limit is not met. `npm run bench -- engine` runs the parts so named and leaves what stands there of the others.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { api } from './api.ts'
import { engine } from './engine.ts'
import { extension } from './extension.ts'
import { feed } from './feed.ts'
import type { Part, Row } from './measure.ts'

const parts: Record<string, Part> = { engine, extension, feed, api }

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

const day = new Date().toISOString().slice(0, 10)
const machine = `${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, Node ${process.version}`
const file = new URL('../../docs/benchmarks.md', import.meta.url)
const standing = existsSync(file) ? readFileSync(file, 'utf8').split(/^(?=## )/m) : []

const sections: string[] = []
let missed = 0
for (const [name, { title, note, run }] of Object.entries(parts)) {
  const heading = `## ${title}\n`
  if (wanted.length > 0 && !wanted.includes(name)) {
    sections.push(
      ...standing.filter((section) => section.startsWith(heading)).map((section) => section.trim()),
    )
    continue
  }
  const rows = await run()
  missed += rows.filter(({ met }) => met === false).length
  const measured = `Measured on ${day} on ${machine}.`
  const section = [heading, note ? `${measured} ${note}` : measured, '', table(rows)].join('\n')
  sections.push(section)
  console.log(`\n${section}`)
}

writeFileSync(
  file,
  `# Benchmarks

\`npm run bench\` measures all of this, \`npm run bench -- engine\` a part. Times are medians; ratios are of one run in
one process.

${sections.join('\n\n')}
`,
)
process.exitCode = missed > 0 ? 1 : 0
