import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portals } from './portals/index.ts'
import { type Portal, startPortal } from './server.ts'

describe('the other sample portals', () => {
  let office: Portal
  beforeAll(async () => {
    office = await startPortal({ port: 0 })
  })
  afterAll(() => office.close())

  const send = (name: string, record: object) =>
    fetch(`${office.origin}/cong/${name}/luu`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(record),
    })

  it('stand in the menu of the first', async () => {
    const menu = await (await fetch(office.origin)).text()
    for (const { name, title } of portals) expect(menu).toContain(`<a href="/cong/${name}/">${title}</a>`)
  })

  it.each(portals.map(({ name }) => name))('%s serves its page and all that stands in it', async (name) => {
    const page = await fetch(`${office.origin}/cong/${name}/`)
    expect(page.status).toBe(200)
    const addresses = [...(await page.text()).matchAll(/(?:src|href)="(\/cong\/[^"]+)"/g)]
    expect(addresses.length).toBeGreaterThan(0)
    for (const [, address] of addresses) expect((await fetch(office.origin + address)).status).toBe(200)
  })

  it.each(portals)('$name says in Vietnamese what an empty record lacks', async ({ name, demands }) => {
    const answer = await send(name, {})
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: Record<string, string> }
    expect(Object.keys(errors).length).toBeGreaterThan(5)
    for (const [field, said] of Object.entries(errors))
      expect(demands.filter((demand) => demand.field === field).map(({ says }) => says)).toContain(said)
  })

  it.each([
    ['soKyHieu', '5-KH/CB', 'Số, ký hiệu phải có dạng 05-KH/CB hoặc 05/KH-UBND.'],
    ['soKyHieu', '05/CB', 'Số, ký hiệu phải có dạng 05-KH/CB hoặc 05/KH-UBND.'],
    ['ngayVanBan', '31/02/2024', 'Ngày không hợp lệ, nhập theo dạng ngày/tháng/năm.'],
    ['ngayVanBan', '2024-02-20', 'Ngày không hợp lệ, nhập theo dạng ngày/tháng/năm.'],
    ['noiNhan', [], 'Chọn ít nhất một nơi nhận.'],
  ])('refuses %s %j', async (field, value, said) => {
    const { errors } = (await (await send('react', { [field]: value })).json()) as {
      errors: Record<string, string>
    }
    expect(errors[field]).toBe(said)
  })

  it('keeps all values of a field, and a file as its name, size and hash', async () => {
    const record = new FormData()
    for (const [name, value] of Object.entries({
      loai: 'KH',
      so: '05-KH/CB',
      ngay: '20/05/2024',
      trich_yeu: 'Chăm sóc trẻ em',
      nguoi_ky: 'Đặng Thị Hải Yến',
    }))
      record.append(name, value)
    for (const recipient of ['Đảng ủy Khối', 'Lưu Chi bộ']) record.append('noi_nhan', recipient)
    record.append('tep', new File(['PK'], 'kế hoạch.docx'))
    const answer = await fetch(`${office.origin}/cong/file/luu`, { method: 'POST', body: record })
    const { fields } = (await (await fetch(`${answer.url}.json`)).json()) as {
      fields: Record<string, string | string[]>
    }
    expect(fields.noi_nhan).toEqual(['Đảng ủy Khối', 'Lưu Chi bộ'])
    expect(fields.tep).toBe(`kế hoạch.docx 2 ${createHash('sha256').update('PK').digest('hex')}`)
  })

  it('sends a classic form that it refuses a page with every reason', async () => {
    const answer = await fetch(`${office.origin}/cong/sections/luu`, {
      method: 'POST',
      body: new URLSearchParams({ KyHieu: '05-KH/CB' }),
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('<li>Mục đích còn quá ngắn.</li>')
  })

  it('serves the strict one with its policy, which bears no inline code', async () => {
    const page = await fetch(`${office.origin}/cong/csp/`)
    expect(page.headers.get('content-security-policy')).toContain("frame-src 'none'")
    expect(await page.text()).not.toMatch(/<script>|<style|\son\w+=|style=/)
  })

  it.each([
    '/cong/none/',
    '/cong/react/portal.ts',
    '/cong/file/..%2fserve.ts',
    '/cong/npm/zod/package.json',
    '/cong/npm/jquery/..%2fpackage.json',
    '/cong/goi/..%2fserver.ts',
  ])('answers %s with 404', async (path) => {
    expect((await fetch(office.origin + path)).status).toBe(404)
  })
})
