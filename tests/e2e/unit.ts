import type { BrowserContext, Worker } from 'playwright-core'
import type { Unit } from '../../shared/schema/unit.ts'

/** The extension's API, in its background. */
declare const chrome: typeof import('wxt/browser').browser

/** The unit of the staff in these tests: everything is known of it. */
export const staffUnit: Unit = {
  schemaVersion: 1,
  name: 'Chi bộ Trung tâm Văn hóa tỉnh',
  superior: 'Đảng ủy Sở Văn hóa và Thể thao',
  abbreviation: 'CB',
  place: 'Hạ Long',
  signingPower: 'T/M',
  signedFor: 'CHI ỦY',
  signer: 'Đặng Thị Hải Yến',
  signerPost: 'Bí thư',
  massOrganisations: ['Công đoàn', 'Đoàn Thanh niên'],
  heads: [{ name: 'Vũ Văn Nam', post: 'Phó Bí thư' }],
  recipients: [
    'Đảng ủy Sở Văn hóa và Thể thao (để b/c)',
    'Ban Tuyên giáo và Dân vận Đảng ủy Khối',
    'Các đồng chí chi ủy viên',
    'Lưu CB',
  ],
  clauses: [],
}

export async function background(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker')
}

/** What staff have said of their unit in this browser, as if on the options page. */
export async function declareUnit(context: BrowserContext, unit: Unit | null): Promise<void> {
  const worker = await background(context)
  await worker.evaluate(async (profile) => {
    if (profile) await chrome.storage.local.set({ unit: { profile, revision: 1 } })
    else await chrome.storage.local.remove('unit')
  }, unit)
}
