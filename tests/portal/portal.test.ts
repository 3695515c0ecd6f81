import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fieldNames } from './form.ts'
import { type Portal, startPortal } from './server.ts'

describe('the sample portal', () => {
  let portal: Portal
  beforeAll(async () => {
    portal = await startPortal({ port: 0 })
  })
  afterAll(() => portal.close())

  const get = (path: string) => fetch(portal.origin + path)
  const text = async (path: string) => (await get(path)).text()
  const send = (fields: Record<string, string>) =>
    fetch(`${portal.origin}/luu`, { method: 'POST', body: new URLSearchParams(fields) })

  it('frames the form with CKEditor 4 and hands the draft on to the frame', async () => {
    expect(await text('/?draft=loi')).toContain('src="/soan-thao.html?draft=loi"')
    const form = await text('/soan-thao.html?draft=loi')
    expect(form).toContain('/ckeditor/ckeditor.js')
    expect(form).toContain('&lt;p&gt;I. MỤC ĐÍCH, YÊU CẦU&lt;/p&gt;')
  })

  it.each([
    '/ckeditor/ckeditor.js',
    '/ckeditor/config.js',
    '/ckeditor/lang/vi.js',
    '/ckeditor/skins/moono-lisa/editor.css',
    '/ckeditor-start.js',
    '/contenteditable-submit.js',
    '/portal.css',
  ])('serves %s', async (path) => {
    expect((await get(path)).status).toBe(200)
  })

  it('puts the draft into the textarea unchanged but for HTML escapes', async () => {
    const draft = readFileSync(new URL('./drafts/sach.txt', import.meta.url), 'utf8').trimEnd()
    expect(await text('/textarea.html?draft=sach')).toContain(`>\n${draft}</textarea>`)
  })

  it('makes one paragraph a line in the contenteditable', async () => {
    expect(await text('/contenteditable.html?draft=sach')).toContain(
      '<p>I. MỤC ĐÍCH, YÊU CẦU</p>\n<p>1. Mục đích</p>',
    )
    expect(await text('/contenteditable.html')).toContain('<p><br></p></div>')
  })

  it('links its three pages and keeps the draft', async () => {
    const outer = await text('/?draft=loi')
    for (const path of ['/', '/textarea.html', '/contenteditable.html'])
      expect(outer).toContain(`<a href="${path}?draft=loi">`)
  })

  it('shows what was sent, as a page and as JSON', async () => {
    const fields = { [fieldNames.number]: '12-KH/CB', [fieldNames.body]: '<p>Điều & lệ</p>' }
    const answer = await send(fields)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('&lt;p&gt;Điều &amp; lệ&lt;/p&gt;')
    expect(await (await fetch(`${answer.url}.json`)).json()).toMatchObject({ fields })
  })

  it('refuses a form that is too large', async () => {
    expect((await send({ [fieldNames.body]: 'x'.repeat(40_000_001) })).status).toBe(413)
  })

  it.each([
    '/ckeditor/..%2fzod%2fpackage.json',
    '/..%2fserver.ts',
    '/%2e%2e%2fserver.ts',
    '/%00',
    '/%zz',
    '/ckeditor',
    '/van-ban/999',
    '/?draft=..%2fserver',
    '/?draft=none',
  ])('answers %s with 404', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it('answers other methods with 405', async () => {
    expect((await fetch(`${portal.origin}/`, { method: 'DELETE' })).status).toBe(405)
  })

  it('fails to start on a busy port', async () => {
    const { port } = new URL(portal.origin)
    await expect(startPortal({ port: Number(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
