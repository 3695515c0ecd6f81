import { beforeEach, expect, test, vi } from 'vitest'
import { saveUnit, unitState } from '../../../extension/background/unit.ts'

let kept: Record<string, unknown>
let policy: Record<string, unknown> | null

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: structuredClone(kept[key]) }),
        set: async (values: Record<string, unknown>) => void Object.assign(kept, structuredClone(values)),
      },
      managed: {
        get: async () => {
          if (!policy) throw new Error('Managed storage manifest not found')
          return policy
        },
      },
    },
  },
}))

const profile = {
  schemaVersion: 1 as const,
  name: 'Chi bộ Cơ quan',
  place: 'Hạ Long',
  massOrganisations: [],
  heads: [],
  recipients: ['Lưu CB'],
  clauses: [],
}

beforeEach(() => {
  kept = {}
  policy = null
})

test('nothing is known of the unit at first', async () => {
  expect(await unitState()).toEqual({ unit: null, preset: [], revision: 0 })
})

test('what was saved is what is known', async () => {
  expect(await saveUnit(profile, 0)).toEqual({ unit: profile, preset: [], revision: 1, saved: true })
  expect((await unitState()).unit).toEqual(profile)
})

test('a page that knew an older profile does not overwrite the newer one', async () => {
  await saveUnit(profile, 0)
  const late = await saveUnit({ ...profile, name: 'Chi bộ khác' }, 0)
  expect(late.saved).toBe(false)
  expect(late.unit?.name).toBe('Chi bộ Cơ quan')
})

test('what is no profile is refused and changes nothing', async () => {
  await saveUnit(profile, 0)
  await expect(saveUnit({ ...profile, name: '' }, 1)).rejects.toThrow()
  expect((await unitState()).unit).toEqual(profile)
})

test("the administrator's values stand over the person's, who keeps the rest", async () => {
  await saveUnit(profile, 0)
  policy = { unit: { name: 'Đảng bộ Sở Y tế' } }
  const { unit, preset } = await unitState()
  expect(unit).toEqual({ ...profile, name: 'Đảng bộ Sở Y tế' })
  expect(preset).toEqual(['name'])
})

test('the administrator can name the unit before the person has said anything', async () => {
  policy = { unit: { name: 'Đảng bộ Sở Y tế', recipients: ['Lưu VPĐU'] } }
  expect((await unitState()).unit).toMatchObject({ name: 'Đảng bộ Sở Y tế', recipients: ['Lưu VPĐU'] })
})

test('a policy that is no profile presets nothing', async () => {
  policy = { unit: { name: 7 } }
  expect((await unitState()).preset).toEqual([])
})

test("what the person said comes back when the administrator's value goes", async () => {
  await saveUnit(profile, 0)
  policy = { unit: { name: 'Đảng bộ Sở Y tế', signer: 'Bùi An', recipients: ['Lưu VPĐU'] } }
  const { unit } = await unitState()
  await saveUnit({ ...unit, place: 'Cẩm Phả' }, 1)
  policy = null
  expect((await unitState()).unit).toEqual({ ...profile, place: 'Cẩm Phả' })
})
