import { expect, test } from 'vitest'
import { badge, openOffice } from './staff.ts'

test('a portal that is open as the browser starts hears of its own load, and its draft is checked', async () => {
  const { context, portal, close } = await openOffice({ atOnce: true })
  const page = await context.newPage()
  await page.goto(`${portal.origin}/?draft=loi`, { waitUntil: 'load', timeout: 15_000 })
  expect((await badge(page)).label).toMatch(/^Soát: còn \d+ lỗi/)
  await close()
})
