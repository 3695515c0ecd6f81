import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { portalEditors } from './editors.ts'
import { badge, type Office, openOffice, openPanel, pierced } from './staff.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

/** The line of a missing section on the screen; null where none is drawn. */
function gap(page: Page): Promise<{ label: string; y: number; left: number; right: number } | null> {
  return pierced(page, async (nodes, session) => {
    const text = nodes.find(({ nodeName, nodeValue }) => nodeName === '#text' && /^Thiếu: /.test(nodeValue))
    const label = nodes.find(({ nodeId }) => nodeId === text?.parentId)
    const line = nodes.find(({ nodeId }) => nodeId === label?.parentId)
    const borderOf = async ({ backendNodeId }: { backendNodeId: number }) =>
      (await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null))?.model.border
    const [, y = 0] = (line && (await borderOf(line))) ?? []
    const [left = 0, , right = 0] = (label && (await borderOf(label))) ?? []
    return text && right > 0 ? { label: text.nodeValue, y, left, right } : null
  })
}

/** Where the text's last line before the gap ends, and the one after it begins, on the screen. */
async function around(frame: Frame, selector: string): Promise<{ top: number; bottom: number }> {
  const edges = await frame.locator(selector).evaluate((root) => {
    const lines = [...root.querySelectorAll('p')].filter((line) => line.innerText.trim() !== '')
    const next = lines.findIndex((line) => line.innerText.startsWith('Trên đây'))
    lines[next]?.scrollIntoView({ block: 'center' })
    return {
      top: lines[next - 1]?.getBoundingClientRect().top ?? 0,
      bottom: lines[next]?.getBoundingClientRect().bottom ?? 0,
    }
  })
  let inner = frame
  for (let parent = inner.parentFrame(); parent; parent = inner.parentFrame()) {
    const box = await (await inner.frameElement()).evaluate((node) => {
      const element = node as Element
      return element.getBoundingClientRect().top + element.clientTop
    })
    edges.top += box
    edges.bottom += box
    inner = parent
  }
  return edges
}

describe('a missing section has a thin line with a label where it belongs', () => {
  test.each(portalEditors.slice(1))(
    'in $name, scrolled too, and nothing of it in the text',
    async (editor) => {
      const page = await office.context.newPage()
      await page.goto(`${office.portal.origin}${editor.path}?draft=loi`)
      const { frame, selector } = await editor.open(page)
      await badge(page)
      const markup = await frame.locator(selector).innerHTML()
      await vi.waitFor(async () => {
        const { top, bottom } = await around(frame, selector)
        const drawn = await gap(page)
        expect(drawn?.label).toBe('Thiếu: Tổ chức thực hiện')
        expect(drawn?.y).toBeGreaterThan(top)
        expect(drawn?.y).toBeLessThan(bottom)
      }, 5000)
      expect(await frame.locator(selector).innerHTML()).toBe(markup)
      await page.close()
    },
  )

  test('in a textarea, until the section is there; not in quiet mode', async () => {
    const page = await office.context.newPage()
    await page.goto(`${office.portal.origin}/textarea.html?draft=loi`)
    const panel = await openPanel(page)
    const area = page.locator('textarea.van-ban')
    await area.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
    await vi.waitFor(async () => expect((await gap(page))?.label).toBe('Thiếu: Tổ chức thực hiện'), 5000)
    const { left, right } = (await gap(page)) as Exclude<Awaited<ReturnType<typeof gap>>, null>
    expect([left > 200, right <= 1366 - 360], 'beside the panel').toEqual([true, true])
    const switchQuiet = async (name: string) => {
      await panel.locator('header summary').click()
      await panel.getByRole('button', { name }).click()
    }
    await switchQuiet('Im lặng trên trang này')
    await vi.waitFor(async () => expect(await gap(page)).toBe(null), 5000)
    await switchQuiet('Soát lại trên trang này')
    await vi.waitFor(async () => expect(await gap(page)).not.toBe(null), 5000)
    await panel.locator('[data-section=implementation] .insert .act').first().click()
    await vi.waitFor(async () => expect(await gap(page)).toBe(null), 5000)
    await page.close()
  })
})
