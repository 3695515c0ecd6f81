import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { check } from '../../shared/check.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { readHtml } from '../../shared/read/html.ts'
import first from '../portal/expected.json'
import { fieldNames } from '../portal/form.ts'
import antd from '../portal/portals/antd/expected.json'
import csp from '../portal/portals/csp/expected.json'
import file from '../portal/portals/file/expected.json'
import frames from '../portal/portals/frames/expected.json'
import hostile from '../portal/portals/hostile/expected.json'
import jquery from '../portal/portals/jquery/expected.json'
import react from '../portal/portals/react/expected.json'
import sections from '../portal/portals/sections/expected.json'
import vue from '../portal/portals/vue/expected.json'
import { Clerk } from './clerk.ts'
import { type Office, openOffice } from './staff.ts'
import { declareUnit, staffUnit } from './unit.ts'
import { writeWordFile } from './word-file.ts'

/** More clicks than these a person may not need, from an empty form to one that the portal takes. */
const most = 8

interface Journey {
  name: string
  /** What the portal is to receive, field by field, but for the plan. */
  expected: Record<string, string | string[]>
  editor: (page: Page) => Locator
  /** The field of the record that holds the plan. */
  body: string
  save: (page: Page) => Locator
  /** Where the form is, if not at the portal's own path. */
  path?: string
  /** The page has no panel in it. */
  aside?: boolean
}

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true })

const journeys: Journey[] = [
  {
    name: 'the first',
    path: '/',
    expected: first,
    editor: (page) => page.frameLocator('#ifrNoiDung').frameLocator('iframe').locator('body'),
    body: fieldNames.body,
    save: (page) => page.frameLocator('#ifrNoiDung').getByRole('button', { name: 'Lưu dự thảo' }),
  },
  {
    name: 'react',
    path: '/cong/react/#/soan-thao',
    expected: react,
    editor: (page) => page.locator('textarea.body'),
    body: 'noiDung',
    save: button('Lưu và trình'),
  },
  {
    name: 'antd',
    expected: antd,
    editor: (page) => page.locator('.ck-editor__editable'),
    body: 'content',
    save: button('Trình ký'),
  },
  {
    name: 'vue',
    expected: vue,
    editor: (page) => page.frameLocator('.tox-edit-area iframe').locator('body'),
    body: 'noiDung',
    save: button('Phát hành'),
  },
  {
    name: 'jquery',
    expected: jquery,
    editor: (page) => page.locator('#editor'),
    body: 'noi_dung',
    save: button('Cập nhật'),
  },
  {
    name: 'frames',
    expected: frames,
    editor: (page) => page.frameLocator('[name=soan]').locator('#noi-dung'),
    body: 'noi_dung',
    save: (page) => page.frameLocator('[name=chinh]').getByRole('button', { name: 'Lưu văn bản' }),
  },
  {
    name: 'csp',
    expected: csp,
    editor: (page) => page.locator('#toan-van'),
    body: 'toan_van',
    save: button('Phát hành'),
    aside: true,
  },
  {
    name: 'hostile',
    expected: hostile,
    editor: (page) => page.locator('#noiDung'),
    body: 'noi_dung',
    save: button('Lưu'),
  },
]

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await declareUnit(office.context, staffUnit)
  // Bundled when first asked for: not in the time of the first clerk.
  await fetch(`${office.portal.origin}/cong/goi/react.js`)
})
afterAll(() => office?.close())

/** What the portal received, under the number that it shows or leads to. */
async function received(page: Page): Promise<Record<string, string | string[]>> {
  const number = async () => {
    for (const frame of page.frames()) {
      // Editors have names of their own in such an attribute; and a frame may go while it is looked at.
      const ids = await frame
        .locator('[data-id]')
        .evaluateAll((all) => all.map((element) => element.getAttribute('data-id') ?? ''))
        .catch(() => [])
      const id = ids.find((name) => /^\d+$/.test(name))
      if (id) return id
    }
    return page.frames().flatMap((frame) => /\/van-ban\/(\d+)$/.exec(frame.url())?.[1] ?? [])[0]
  }
  const id = await vi.waitUntil(number, { timeout: 10_000 })
  const answer = await page.request.get(`${office.portal.origin}/van-ban/${id}.json`)
  return (await answer.json()).fields
}

const plain = (body: string) => (body.trimStart().startsWith('<') ? readHtml(body) : body)

describe('from an empty form and an empty draft to a plan and a form that the portal takes', () => {
  test.each(journeys)(
    '$name',
    async ({ name, path = `/cong/${name}/`, expected, editor, body, save, aside = false }) => {
      const page = await office.context.newPage()
      const clerk = new Clerk(office, page)
      await page.goto(`${office.portal.origin}${path}`)
      await clerk.click(editor(page))
      const panel = await clerk.openPanel({ aside })
      await panel.click('Tạo khung kế hoạch')
      await panel.answer('Ngày ban hành', '05/03/2026')
      await panel.answer('Số của kế hoạch', '7')
      await panel.click('Chèn')
      await panel.reads(/Đã tạo khung kế hoạch/)
      await panel.click('Bổ sung mục còn thiếu')
      await panel.reads(/Đã bổ sung 4 mục/)
      await panel.click(/^Điền \d+ ô/)
      await panel.reads(/Đã điền \d+ ô/)
      await clerk.click(save(page))
      const { [body]: plan, ...fields } = await received(page)
      console.log(`${name}: ${clerk.clicks} lần bấm`)
      expect(fields).toEqual(expected)
      expect(check(plain(String(plan)), kh162).verdict).toBe('pass')
      expect(clerk.clicks).toBeLessThanOrEqual(most)
      await page.close()
    },
  )

  test('file: the plan comes complete, in a Word file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'soat-plan-'))
    const path = join(folder, 'ke-hoach.docx')
    const sample = await readFile('tests/portal/drafts/sach.txt', 'utf8')
    const word = await writeWordFile(path, sample)
    const page = await office.context.newPage()
    const clerk = new Clerk(office, page)
    await page.goto(`${office.portal.origin}/cong/file/`)
    await clerk.choose(page.locator('#tha'), path)
    const panel = await clerk.openPanel({ aside: false })
    await panel.reads(/Đủ các mục/)
    await panel.click(/^Điền \d+ ô/)
    await panel.reads(/Đã điền \d+ ô/)
    await clerk.click(page.getByRole('button', { name: 'Gửi văn bản' }))
    const fields = await received(page)
    console.log(`file: ${clerk.clicks} lần bấm`)
    expect(fields).toEqual({ ...file, tep: `ke-hoach.docx ${word.size} ${word.sha256}` })
    expect(clerk.clicks).toBeLessThanOrEqual(most)
    await page.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('sections: a field for each; subject, number and date are the person’s own', async () => {
    const page = await office.context.newPage()
    const clerk = new Clerk(office, page)
    await page.goto(`${office.portal.origin}/cong/sections/`)
    for (const name of ['TenKeHoach', 'KyHieu', 'NgayLap'] as const) {
      await clerk.click(page.locator(`[name=${name}]`))
      await page.keyboard.type(sections[name])
    }
    // On by keys, past the next field, into the first that holds a section.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const panel = await clerk.openPanel({ aside: false })
    await panel.click('Bổ sung mục còn thiếu')
    await panel.reads(/Đã bổ sung 5 mục/)
    await panel.click(/^Điền \d+ ô/)
    await panel.reads(/Đã điền \d+ ô/)
    await clerk.click(page.getByRole('button', { name: 'Ghi sổ' }))
    const { MucDich, YeuCau, NhiemVu, ToChuc, NoiNhan, ...fields } = await received(page)
    console.log(`sections: ${clerk.clicks} lần bấm`)
    expect(fields).toEqual(sections)
    for (const field of [MucDich, YeuCau, NhiemVu, ToChuc, NoiNhan])
      expect(String(field)).not.toMatch(/^(?:[IV]+|\d)\.\s+(?:MỤC|Mục|YÊU|Yêu|NHIỆM|TỔ)|\{\{/)
    expect(String(NoiNhan)).toContain('Ban Tuyên giáo và Dân vận Đảng ủy Khối')
    expect(clerk.clicks).toBeLessThanOrEqual(most)
    await page.close()
  })
})
