import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runScript } from './command.ts'
import { checks } from './feed-checks.ts'
import { root } from './folders.ts'

/** `node scripts/take-out-checks.ts [words of a check]`: takes each out, in a copy, and demands a red test. */
const { positionals } = parseArgs({ allowPositionals: true })
const wanted = checks.filter(({ name }) => positionals.every((word) => name.includes(word)))
const vitest = resolve(root, 'node_modules/vitest/vitest.mjs')

/** Whether a test failed; throws when the tests did not run at all, which would prove nothing. */
async function isRed(copy: string): Promise<boolean> {
  const { code, output } = await runScript(vitest, [
    'run',
    `--root=${copy}`,
    '--project=unit',
    '--bail=1',
    '--reporter=dot',
    'tests/extension/sync/',
    'tests/shared/tuf/verify',
  ])
  const red = code === 1 && /Tests.*\d+ failed/.test(output)
  if (code !== 0 && !red) throw new Error(`the tests did not run: ${output}`)
  return red
}

const copy = await mkdtemp(join(tmpdir(), 'soat-checks-'))
let green = 0
try {
  for (const part of [
    'extension',
    'shared',
    'tests',
    'worker/migrations',
    'vitest.config.ts',
    'wrangler.jsonc',
    'package.json',
    'tsconfig.json',
    'tsconfig.base.json',
  ])
    await cp(resolve(root, part), join(copy, part), { recursive: true })
  await symlink(resolve(root, 'node_modules'), join(copy, 'node_modules'))
  if (await isRed(copy)) throw new Error('the tests are red with every check in its place')
  for (const { name, file, code, without } of wanted) {
    const whole = await readFile(resolve(root, file), 'utf8')
    if (whole.split(code).length !== 2) throw new Error(`«${code}» does not stand once in ${file}`)
    await writeFile(
      join(copy, file),
      whole.replace(code, () => without),
    )
    const red = await isRed(copy)
    await writeFile(join(copy, file), whole)
    console.log(`${red ? 'red, as it should be' : 'STILL GREEN'}  without: ${name}`)
    if (!red) green += 1
  }
} finally {
  await rm(copy, { recursive: true })
}
console.log(`${wanted.length} checks taken out, ${green} not missed by any test`)
process.exit(green === 0 ? 0 : 1)
