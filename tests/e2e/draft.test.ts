import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { content, lines, paste, portalEditors, selectLines } from './editors.ts'
import { type Office, openOffice, openPanel, sections } from './staff.ts'

const reference = '../shared/reference/kh162.txt'
const own = 'tests/portal/drafts/sach.txt'
const plan = readFileSync(existsSync(reference) ? reference : own, 'utf8')
  .replace(/\r\n/g, '\n')
  .trim()

const allPresent = {
  purpose: 'present',
  requirements: 'present',
  tasks: 'present',
  implementation: 'present',
  recipients: 'present',
}

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe.each(portalEditors)('a plan in $name', (editor) => {
  test('a deleted section is missed, put back where it belongs, and taken out again by one Ctrl+Z', async () => {
    const page = await office.context.newPage()
    await page.goto(office.portal.origin + editor.path)
    const { frame, selector } = await editor.open(page)
    await paste(page, frame, selector, plan)
    const panel = await openPanel(page)
    await vi.waitFor(async () => expect(await sections(panel)).toEqual(allPresent), 5000)

    await selectLines(frame, selector, 'III. TỔ CHỨC THỰC HIỆN', 'Trên đây là')
    await page.keyboard.press('Delete')
    await vi.waitFor(
      async () => expect(await sections(panel)).toEqual({ ...allPresent, implementation: 'missing' }),
      5000,
    )
    const before = await content(frame, selector)
    const linesBefore = await lines(frame, selector)

    await panel.locator('[data-section=implementation] .insert .act').first().click()
    await vi.waitFor(async () => expect(await sections(panel)).toEqual(allPresent), 5000)
    const linesAfter = await lines(frame, selector)
    const at = linesAfter.indexOf('III. TỔ CHỨC THỰC HIỆN')
    const closing = linesBefore.findIndex((line) => line.startsWith('Trên đây là'))
    expect(at).toBe(closing)
    const inserted = linesAfter.length - linesBefore.length
    expect(inserted).toBeGreaterThan(1)
    expect([...linesAfter.slice(0, at), ...linesAfter.slice(at + inserted)]).toEqual(linesBefore)

    await page.keyboard.press('Control+Z')
    await vi.waitFor(
      async () => expect(await sections(panel)).toMatchObject({ implementation: 'missing' }),
      5000,
    )
    expect(await content(frame, selector)).toBe(before)
    await page.close()
  })
})
