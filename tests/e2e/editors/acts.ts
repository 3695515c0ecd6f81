import type { Frame } from 'playwright-core'
import { expect, vi } from 'vitest'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { fillTemplate } from '../../../shared/clause/fill.ts'
import { placeClause } from '../../../shared/clause/place.ts'
import { parseTemplate } from '../../../shared/clause/template.ts'
import { valuesOf } from '../../../shared/clause/values.ts'
import { staffUnit } from '../unit.ts'
import type { OpenEditor } from './open.ts'
import type { Place } from './plan.ts'

/** Far above what an insertion takes, so that a busy machine fails no test. */
export const patience = { timeout: 4000, interval: 30 }

/** A document at one moment: its text and its markup, both from the editor's model. */
export interface Content {
  text: string
  html: string
}

export async function contentOf(editor: OpenEditor): Promise<Content> {
  return { text: await editor.text(), html: await editor.html() }
}

/** Waits until the model's text is `text`. */
export function becomes(editor: OpenEditor, text: string): Promise<void> {
  return vi.waitFor(async () => expect(await editor.text()).toBe(text), patience)
}

/** The sections as the panel shows them: `purpose present 8`, the number being the line. */
export function shownSections(panel: Frame): Promise<string[]> {
  return panel.locator('[data-section]').evaluateAll((rows) =>
    rows.map((row) => {
      const line = row.querySelector('.line')?.textContent?.match(/\d+/)?.[0] ?? '-'
      return `${row.getAttribute('data-section')} ${row.getAttribute('data-status')} ${line}`
    }),
  )
}

/** What the panel says became of the last click. */
export async function noticeIn(panel: Frame): Promise<string> {
  const notice = panel.locator('.notice p')
  await notice.waitFor(patience)
  return notice.innerText()
}

/** Puts in the first clause of the section that is wanting, by a click in the panel; it must stand in its place. */
export async function insertClause(editor: OpenEditor, panel: Frame, place: Place): Promise<void> {
  const { section, heading, before } = place
  const lines = (await editor.text()).split('\n')
  const items = await editor.items()
  const clause = kh162.clauses.find((item) => item.section === section)
  if (!clause) throw new Error(`no clause for ${section}`)
  const body = fillTemplate(parseTemplate(clause.text).parts, valuesOf(staffUnit, null, kh162), {})
  const edit = placeClause(lines.join('\n'), kh162, section, body)
  const inserted = edit.text.trim().split('\n')
  expect(inserted[0]).toMatch(heading)
  // Some editors keep an empty paragraph at the end of every document.
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1 || lines.length
  const at = before === null ? end : lines.findIndex((line) => line.startsWith(before))
  const whole = [...lines.slice(0, at), ...inserted, ...lines.slice(at)].join('\n').replace(/^\n/, '')

  await panel.locator(`[data-section=${section}] .insert .act`).first().click()
  expect(await noticeIn(panel)).toContain('Đã chèn')
  await becomes(editor, whole)
  expect(await editor.items()).toEqual(items)
}

/** One Ctrl+Z leads back to `before`, text and markup; redo leads to `after` again. */
export async function undoAndRedo(editor: OpenEditor, before: Content, after: Content): Promise<void> {
  await editor.page.keyboard.press('Control+z')
  await becomes(editor, before.text)
  expect(await editor.html()).toBe(before.html)
  await editor.page.keyboard.press(editor.shown.redo)
  await becomes(editor, after.text)
}

/** Types two letters, goes left, types one between them, and takes all of them away again. */
export async function typingGoesOn(editor: OpenEditor): Promise<void> {
  const { keyboard } = editor.page
  const text = await editor.text()
  // Letters that no Vietnamese word has.
  const holds = (letters: string) =>
    vi.waitFor(async () => {
      const now = await editor.text()
      expect(now).toContain(letters)
      expect(now.replace(letters, '')).toBe(text)
    }, patience)
  await keyboard.type('ZW')
  await holds('ZW')
  await keyboard.press('ArrowLeft')
  await keyboard.type('J')
  await holds('ZJW')
  await keyboard.press('Backspace')
  await holds('ZW')
  await keyboard.press('Delete')
  await holds('Z')
  await keyboard.press('Backspace')
  await becomes(editor, text)
}
