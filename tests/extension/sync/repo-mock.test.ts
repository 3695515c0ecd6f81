import { initializeTUFRepo } from '@tufjs/repo-mock'
import { expect, test } from 'vitest'
import { checklistPath, releaseFiles } from '../../../shared/release/files.ts'
import { edition, Repository } from '../../shared/tuf/repository.ts'
import { install } from './install.ts'

test('the client follows a repository that others made: @tufjs/repo-mock', async () => {
  const files = releaseFiles({
    index: {
      schemaVersion: 1,
      release: 1,
      checklists: [{ id: 'kh-162', version: 9 }],
      withdrawn: [],
      minimumExtension: '0.1.0',
    },
    portals: { schemaVersion: 1, portals: [] },
    checklists: [edition(9)],
  })
  const theirs = initializeTUFRepo([...files].map(([name, bytes]) => ({ name, content: Buffer.from(bytes) })))
  const encode = (value: { toJSON(): unknown }) => new TextEncoder().encode(JSON.stringify(value.toJSON()))
  const served = new Map([
    ['timestamp.json', encode(theirs.timestampMeta)],
    ['snapshot.json', encode(theirs.snapshotMeta)],
    ['targets.json', encode(theirs.targetsMeta)],
    ...[...files].map(([path, bytes]) => [`targets/${path}`, bytes] as const),
  ])
  const staff = install(await Repository.create(1), {
    root: encode(theirs.rootMeta),
    now: Date.now,
    transport: async (name) => served.get(name) ?? null,
  })
  await staff.feed.sync()
  expect(await staff.feed.status()).toMatchObject({ stale: null, release: 1 })
  expect(await staff.versions()).toEqual([9])
  expect(staff.asked).toContain(`targets/${checklistPath('kh-162')}`)
})
