import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TUFClient } from '@freedomofpress/tuf-browser'
import fc from 'fast-check'
import { Updater } from 'tuf-js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checklistPath } from '../../../shared/release/files.ts'
import { serveFiles } from './file-server.ts'
import { edition, newKeys, Repository } from './repository.ts'

/** Independent TUF clients follow our repository: it is a repository for any client, not for ours only. */

let repository: Repository
let server: { origin: string; close(): void }
let folder: string
beforeEach(async () => {
  repository = await Repository.create()
  repository.now = Date.now()
  await repository.rotate({})
  await repository.publish([edition(2)])
  server = await serveFiles(repository.files)
  folder = await mkdtemp(join(tmpdir(), 'soat-tuf-'))
})
afterEach(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

/** 100 things that a Board does, in an order drawn anew each time. */
const works = fc.array(
  fc.constantFrom('publish', 'publish', 'withdraw', 'root', 'targets', 'snapshot', 'timestamp', 'renew'),
  { minLength: 100, maxLength: 100 },
)

async function work(what: string): Promise<void> {
  const newest = Math.max(...repository.checklists.map(({ version }) => version))
  if (what === 'publish') return repository.publish([edition(newest + 1), edition(newest + 1, 'khac')])
  if (what === 'withdraw') return repository.withdraw('kh-162', newest)
  if (what === 'renew') return repository.renew()
  const online = what === 'snapshot' || what === 'timestamp'
  await repository.rotate({ [what]: { keys: await newKeys(online ? 1 : 3), threshold: online ? 1 : 2 } })
  if (what === 'targets') return repository.publish(repository.checklists)
  return repository.renew()
}

const held = async (bytes: Uint8Array | Buffer) => JSON.parse(Buffer.from(bytes).toString('utf8'))

test('tuf-js follows 100 random publishes, rotations and withdrawals', { timeout: 60_000 }, async () => {
  await writeFile(join(folder, 'root.json'), repository.firstRoot)
  for (const what of fc.sample(works, 1)[0] as string[]) {
    await work(what)
    const updater = new Updater({
      metadataDir: folder,
      metadataBaseUrl: server.origin,
      targetDir: folder,
      targetBaseUrl: `${server.origin}/targets`,
    })
    await updater.refresh()
    for (const checklist of repository.checklists) {
      const info = await updater.getTargetInfo(checklistPath(checklist.id))
      if (!info) throw new Error(`tuf-js knows no ${checklist.id} after ${what}`)
      const path = await updater.downloadTarget(info, join(folder, `${checklist.id}.json`))
      expect(await held(await readFile(path))).toEqual(checklist)
    }
  }
})

test('tuf-browser follows a publish, a rotation of every role and a withdrawal', async () => {
  const root = new TextDecoder().decode(repository.firstRoot)
  const client = new TUFClient(`${server.origin}/`, root, 'soat', `${server.origin}/targets/`, {
    disableCache: true,
  })
  for (const what of ['publish', 'root', 'targets', 'snapshot', 'timestamp', 'withdraw']) {
    await work(what)
    await client.updateTUF()
    for (const checklist of repository.checklists)
      expect(await held(new Uint8Array(await client.getTarget(checklistPath(checklist.id))))).toEqual(
        checklist,
      )
  }
})
