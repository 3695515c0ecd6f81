import { writeFile } from 'node:fs/promises'
import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { Checker } from '../../shared/check.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { leaveBlanks } from '../../shared/clause/blanks.ts'
import { placeClause } from '../../shared/clause/place.ts'
import type { Report } from '../../shared/schema/report.ts'
import { fieldNames } from '../portal/form.ts'
import { editorPages, otherPages, placePages, type ZooPage } from './editors/catalog.ts'
import { Matrix, type Promised } from './editors/matrix.ts'
import { OpenEditor } from './editors/open.ts'
import { boxOfLine, ink } from './editors/pixels.ts'
import { between, emptyRequirements, type Place, places, wholePlan } from './editors/plan.ts'
import { buildEditors, zoo } from './editors/serve.ts'
import type { Block } from './editors/zoo.ts'
import { badge, hasBadge, type Office, openOffice, openPanel } from './staff.ts'

const introduction = `# Editors

Made by \`SOAT_WRITE_MATRIX=1 npx vitest run --project e2e tests/e2e/editors.matrix.test.ts\`: each editor in the release
that \`tests/e2e/editors/package.json\` names, in Chromium, with the built extension.

- found: the badge stands at the editor once it has the focus;
- read: sections, lines and offsets are those of the editor's own model;
- marked: the mark's colour stands under the words of the finding, and not under others;
- inserted: a clause goes where its section belongs, the model is exact, and typing goes on;
- undone: one Ctrl+Z restores the model and its markup, redo brings the clause again;
- submitted: the form sends the new text.
`

/** The colour of an error's mark; see `extension/overlay/highlight-rules.ts`. */
const red = [0xc6, 0x28, 0x28] as const
/** Far above what an insertion takes, so that a busy machine fails no test. */
const patience = { timeout: 4000, interval: 30 }

const matrix = new Matrix()
let office: Office

beforeAll(async () => {
  await buildEditors()
  office = await openOffice({ extra: zoo })
})

afterAll(async () => {
  await office.close()
  process.stdout.write(`\n${matrix}\n`)
  if (process.env.SOAT_WRITE_MATRIX) await writeFile('docs/editors.md', `${introduction}\n${matrix}\n`)
})

/** Runs one step of a test and notes in the table whether the promise was kept. */
async function step<Result>(shown: ZooPage, promised: Promised, run: () => Promise<Result>): Promise<Result> {
  try {
    const result = await run()
    matrix.note(shown.title, promised, true)
    return result
  } catch (broken) {
    matrix.note(shown.title, promised, false)
    throw broken
  }
}

/** Opens an editor that holds `blocks`, with the caret in it. The tab closes with the test. */
async function open(shown: ZooPage, blocks: Block[]): Promise<OpenEditor> {
  const editor = await OpenEditor.open(office, shown, blocks)
  onTestFinished(() => editor.page.close())
  await editor.click()
  return editor
}

function check(text: string): Report {
  return new Checker(kh162, { locale: 'vi' }).check(text)
}

/** The sections as the panel shows them: `purpose present 8`, the number being the line. */
async function shownSections(panel: Frame): Promise<string[]> {
  return panel.locator('[data-section]').evaluateAll((rows) =>
    rows.map((row) => {
      const line = row.querySelector('.line')?.textContent?.match(/\d+/)?.[0] ?? '-'
      return `${row.getAttribute('data-section')} ${row.getAttribute('data-status')} ${line}`
    }),
  )
}

const sectionsOf = ({ sections }: Report) =>
  sections.map(({ id, status, line }) => `${id} ${status} ${line ?? '-'}`)

/** Inserts the first clause of the section that is wanting, by a click in the panel; returns the text to expect. */
async function insert(
  editor: OpenEditor,
  panel: Frame,
  { section, heading, before }: Place,
): Promise<string> {
  const lines = (await editor.text()).split('\n')
  const clause = kh162.clauses.find((item) => item.section === section)
  if (!clause) throw new Error(`no clause for ${section}`)
  const text = leaveBlanks(clause.text)
  const inserted = placeClause(lines.join('\n'), kh162, section, text).text.trim().split('\n')
  expect(inserted[0]).toMatch(heading)
  const at = before === null ? lines.length : lines.findIndex((line) => line.startsWith(before))
  await panel.locator(`[data-section=${section}] .insert .act`).first().click()
  const whole = [...lines.slice(0, at), ...inserted, ...lines.slice(at)]
  return whole.join('\n').replace(/^\n/, '')
}

/** Types two letters, goes left, types one between them and takes it away again. */
async function typingGoesOn(editor: OpenEditor): Promise<void> {
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
  await vi.waitFor(async () => expect(await editor.text()).toBe(text), patience)
}

function insertionTest(shown: ZooPage, place: Place): void {
  test(`${place.name}: a clause is put in, taken back, brought again, typed after and sent`, async () => {
    const editor = await open(shown, place.blocks)
    const panel = await step(shown, 'found', () => openPanel(editor.page))
    const before = { text: await editor.text(), html: await editor.html(), items: await editor.items() }

    const after = await step(shown, 'inserted', async () => {
      const expected = await insert(editor, panel, place)
      await vi.waitFor(async () => expect(await editor.text()).toBe(expected), patience)
      await panel.locator('.notice', { hasText: 'Đã chèn' }).waitFor(patience)
      expect(await editor.text()).toBe(expected)
      expect(await editor.items()).toEqual(before.items)
      return expected
    })
    await step(shown, 'undone', async () => {
      await editor.page.keyboard.press('Control+z')
      await vi.waitFor(async () => expect(await editor.text()).toBe(before.text), patience)
      expect(await editor.html()).toBe(before.html)
      await editor.page.keyboard.press(shown.redo)
      await vi.waitFor(async () => expect(await editor.text()).toBe(after), patience)
    })
    await step(shown, 'inserted', () => typingGoesOn(editor))
    await step(shown, 'submitted', async () => {
      const html = await editor.html()
      expect(await editor.submit(fieldNames.body)).toBe(html)
    })
  })
}

/** A line of the draft that no finding touches. */
function faultless(text: string, findings: Report['findings']): string {
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    if (!findings.some(({ from, to }) => from !== null && to !== null && from < end && to > start))
      return line
    start = end + 1
  }
  throw new Error('every line has a finding')
}

function readingTest(shown: ZooPage): void {
  test('sections, lines and offsets are those of the model', async () => {
    const editor = await open(shown, wholePlan)
    await step(shown, 'found', () => badge(editor.page))
    const panel = await openPanel(editor.page)
    await step(shown, 'read', async () => {
      const text = await editor.text()
      const report = check(text)
      await vi.waitFor(async () => expect(await shownSections(panel)).toEqual(sectionsOf(report)), patience)
      for (const { id, from, heading } of report.sections) {
        if (from === null || heading === null) throw new Error(`the plan has no ${id}`)
        await panel.locator(`[data-section=${id}] .name.link`).click()
        await vi.waitFor(async () => expect(await editor.selected()).toBe(heading), patience)
      }
    })
  })
}

function markingTest(shown: ZooPage): void {
  test('the words of a finding are marked, and others are not', async () => {
    const editor = await open(shown, emptyRequirements)
    await badge(editor.page)
    await step(shown, 'marked', async () => {
      const text = await editor.text()
      const { findings } = check(text)
      const found = findings.find(
        (item) => item.section === 'requirements' && item.severity === 'error' && item.from !== null,
      )
      if (!found) throw new Error('the empty section is not found empty')
      const wrong = await boxOfLine(editor, '2. Yêu cầu')
      await vi.waitFor(async () => {
        const { pixels, first, last } = await ink(editor.page, wrong, red)
        expect(pixels).toBeGreaterThan(wrong.width / 2)
        expect(first).toBeLessThan(8)
        expect(last).toBeGreaterThan(wrong.width - 8)
      }, patience)
      const right = await boxOfLine(editor, faultless(text, findings))
      expect((await ink(editor.page, right, red)).pixels).toBe(0)
    })
  })
}

describe.each(editorPages)('$title', (shown) => {
  readingTest(shown)
  markingTest(shown)
  insertionTest(shown, between)
  for (const place of places)
    if (place.needs !== 'tables' || shown.tables !== false) insertionTest(shown, place)
})

describe.each(placePages)('a contenteditable: $title', (shown) => {
  readingTest(shown)
  markingTest(shown)
  insertionTest(shown, between)
})

describe('what is no draft', () => {
  test.each(otherPages)('a $title has no badge', async (shown) => {
    const page = await office.context.newPage()
    onTestFinished(() => page.close())
    await page.goto(`${office.portal.origin}/zoo/${shown.name}.html`)
    await page.locator(shown.root).click()
    await page.keyboard.type('Kế hoạch')
    for (let frames = 0; frames < 10; frames += 1) {
      await page.evaluate(() => new Promise(requestAnimationFrame))
      expect(await hasBadge(page)).toBe(false)
    }
  })
})
