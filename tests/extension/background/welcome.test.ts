import { beforeEach, expect, test, vi } from 'vitest'
import { welcome } from '../../../extension/background/welcome.ts'

const { opened, installed } = vi.hoisted(() => ({
  opened: [] as string[],
  installed: { by: 'normal', policy: {} },
}))

vi.mock('wxt/browser', () => ({
  browser: {
    storage: { local: { get: async () => ({}) }, managed: { get: async () => installed.policy } },
    management: { getSelf: async () => ({ installType: installed.by }) },
    runtime: { getURL: (path: string) => path },
    tabs: { create: async ({ url }: { url: string }) => void opened.push(url) },
  },
}))

beforeEach(() => {
  opened.length = 0
  Object.assign(installed, { by: 'normal', policy: {} })
})

test('after an installation the first page asks for the unit', async () => {
  await welcome('install')
  expect(opened).toEqual(['/options.html?first'])
})

test('an update of extension or browser opens nothing', async () => {
  await welcome('update')
  await welcome('chrome_update')
  expect(opened).toEqual([])
})

test('nothing opens where the administrator has named the unit', async () => {
  Object.assign(installed, { by: 'admin', policy: { unit: { name: 'Đảng bộ Sở Y tế' } } })
  await welcome('install')
  expect(opened).toEqual([])
})

test('nothing opens for one who develops or tests it', async () => {
  installed.by = 'development'
  await welcome('install')
  expect(opened).toEqual([])
})
