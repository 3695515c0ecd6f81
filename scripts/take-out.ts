import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runScript } from './command.ts'
import { root } from './folders.ts'

/** One thing that protects people or their work, and the test that would miss it. */
export interface Defence {
  name: string
  file: string
  /** A piece of the file's text that occurs once, and what stands there instead when the defence is out. */
  from: string
  to: string
  /** Test file, and the name of a test in it. */
  guard: [file: string, test: string]
}

/** What a copy of the project does without: what is installed is linked, what is built is built anew. */
const left = /^(node_modules|\.git|\.output|\.wrangler)$/

async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'soat-defences-'))
  await cp(root, folder, { recursive: true, filter: (path) => !left.test(relative(root, path)) })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Whether a test runs and fails in the copy in `folder`; throws where it does not run. */
async function goesRed(folder: string, [file, test]: Defence['guard']): Promise<boolean> {
  const project = ['e2e', 'worker'].find((name) => file.startsWith(`tests/${name}/`)) ?? 'unit'
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs')
  const { output } = await runScript(vitest, ['run', '--project', project, file, '-t', test, '--retry=0'], {
    cwd: folder,
    env: { NO_COLOR: '1' },
  })
  const count = /^ +Tests +(.*(?:passed|failed).*)$/m.exec(output)?.[1]
  if (!count) throw new Error(`«${test}» did not run:\n${output}`)
  return count.includes('failed')
}

/** Takes a defence out of the copy in `folder`, looks whether its test notices, and puts it back. */
async function isMissed(folder: string, { file, from, to, guard }: Defence): Promise<boolean> {
  const path = join(folder, file)
  const source = await readFile(path, 'utf8')
  if (source.split(from).length !== 2) throw new Error(`${file} does not hold this once: ${from}`)
  await writeFile(
    path,
    source.replace(from, () => to),
  )
  try {
    return await goesRed(folder, guard)
  } finally {
    await writeFile(path, source)
  }
}

/** Takes each defence out in turn, in a copy of the project; returns how many no test missed. */
export async function takeOut(defences: readonly Defence[]): Promise<number> {
  const folder = await copyProject()
  let green = 0
  try {
    for (const defence of defences) {
      const missed = await isMissed(folder, defence)
      if (!missed) green += 1
      console.log(`${missed ? 'red  ' : 'GREEN'}  ${defence.name}  (${defence.guard[1]})`)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  return green
}
