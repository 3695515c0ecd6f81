import { beforeEach, describe, expect, test } from 'vitest'
import type { Portal } from '../../../shared/schema/portal.ts'
import { edition, Repository } from '../../shared/tuf/repository.ts'
import { type Install, install } from './install.ts'

const profile = (id: string, draft: string): Portal => ({
  schemaVersion: 1,
  id,
  version: 1,
  title: `Cổng ${id}`,
  matches: [`https://${id}.example.vn/*`],
  draft,
  fields: [],
  sections: [],
})
const built = [profile('cong-a', '#cu'), profile('cong-b', '#cu')]

let repository: Repository
let staff: Install
beforeEach(async () => {
  repository = await Repository.create()
  staff = install(repository, { portals: built })
})

describe('what is known of portals', () => {
  test('comes from the build until there is a release', async () => {
    expect(await staff.feed.portals()).toEqual(built)
  })

  test('comes from the release first, and from the build where the release is silent', async () => {
    repository.portals = [profile('cong-moi', '#van-ban'), profile('cong-a', '#moi')]
    await repository.publish([edition(3)])
    await staff.feed.sync()
    const known = [...repository.portals, built[1]]
    expect(await staff.feed.portals()).toEqual(known)
    expect(await staff.restarted().feed.portals()).toEqual(known)
  })

  test('is told anew when only that has changed', async () => {
    await staff.feed.sync()
    repository.portals = [profile('cong-moi', '#van-ban')]
    await repository.publish([edition(2)])
    await staff.feed.sync()
    expect(staff.renewed).toEqual([2, 2])
    expect(await staff.feed.portals()).toEqual([...repository.portals, ...built])
  })

  test.each(['*://*/*', 'https://*.vn/*', '<all_urls>', 'file:///*', 'https://a.vn'])(
    'can not be about %s: such a release is refused',
    async (pattern) => {
      await staff.feed.sync()
      repository.portals = [{ ...profile('moi-noi', '#a'), matches: [pattern] }]
      await repository.publish([edition(3)])
      await staff.feed.sync()
      expect(await staff.feed.status()).toMatchObject({ stale: 'unusable', release: 1 })
      expect(await staff.feed.portals()).toEqual(built)
    },
  )
})
