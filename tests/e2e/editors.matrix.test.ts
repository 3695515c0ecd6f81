import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { Checker } from '../../shared/check.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import type { Report } from '../../shared/schema/report.ts'
import { fieldNames } from '../portal/form.ts'
import {
  becomes,
  contentOf,
  insertClause,
  noticeIn,
  patience,
  shownSections,
  typingGoesOn,
  undoAndRedo,
} from './editors/acts.ts'
import { editorPages, otherPages, placePages, type ZooPage } from './editors/catalog.ts'
import { Matrix, type Promised } from './editors/matrix.ts'
import { OpenEditor } from './editors/open.ts'
import { boxOfLine, ink } from './editors/pixels.ts'
import {
  between,
  emptyRequirements,
  type Place,
  places,
  rightDate,
  wholePlan,
  wrongDate,
  wronglyDated,
} from './editors/plan.ts'
import { buildEditors, zoo } from './editors/serve.ts'
import type { Block } from './editors/zoo.ts'
import { badge, hasBadge, type Office, openOffice, openPanel } from './staff.ts'

const introduction = `# Editors

Made by \`SOAT_WRITE_MATRIX=1 npx vitest run --project e2e tests/e2e/editors.matrix.test.ts\`: each editor in the release
that \`tests/e2e/editors/package.json\` names, in Chromium, with the built extension.

- found: the badge stands at the editor once it has the focus;
- read: sections, lines and offsets are those of the editor's own model;
- marked: the mark's colour stands under the words of the finding, and not under others;
- inserted: a clause goes where its section belongs (into an empty document, at the start, between, at the end, after a
  list, after a table), a date is put right inside bold and inside a link, the model is exact, and typing goes on;
- undone: one Ctrl+Z restores the model and its markup, redo brings the text again;
- submitted: the form sends the new text.

What goes wrong for others, and the tests that would tell if it did here:

| failure                                              | test, in \`tests/e2e\`                                                  |
| ---------------------------------------------------- | ---------------------------------------------------------------------- |
| a textarea scrolls, marks stay behind                | \`marks\`: a mark in a textarea stays under its words                  |
| marks misplaced in fixed, transformed, zoomed boxes  | the same, by places                                                    |
| the clause lands at the caret or in another block    | \`editors.matrix\`: each place; «whatever other box has the focus»     |
| the caret jumps, Backspace and arrows stop           | \`editors.matrix\`: «typed after»                                      |
| text inserted twice                                  | \`editors.matrix\`: the model is exact; \`writing\`: «a double click …» |
| neighbours deleted, formatting lost                  | \`editors.matrix\`: «inside bold», «inside link», items unchanged      |
| CKEditor 5 throws on \`beforeinput\`                 | \`editors.matrix\`: no page throws                                     |
| editors in frames unseen                             | \`editors.matrix\`: srcdoc, about:blank and nested frames              |
| our own elements saved into the document             | \`living\`: «nothing of ours is in the edited document»                |
| one message inserts into two editors                 | \`writing\`: «of two editors in two frames»                            |
| the portal submits the old value                     | \`editors.matrix\`: «and sent»                                         |
| undo and redo of one insertion in several steps      | \`editors.matrix\`: «taken back, brought again»                        |
| keyboards by Backspace, decomposed letters, emoji    | \`writing\`: keyboards; «offsets hold …»                               |
| typing lags in long drafts                           | \`living\`: «usable all the same»; \`npm run bench\`                   |
| the extension is updated while the page stays open   | \`living\`: «after a reload of the extension»                          |

Driven by hand, in releases of November 2026 that are not in this repository: read, a clause between two sections and
behind a list and a table that end the document, a date inside bold, each with undo and redo.

- all of it works in: CKEditor 4 inline, as a div, and with \`div\` paragraphs; CKEditor 5 with a block toolbar (the table
  was not tried); TinyMCE 4, 5 and inline; Summernote; Froala (redo was not seen to work); Quill 1.3; Pell; MediumEditor;
  Quasar; Webix; Dijit; Squire; Plate; Remirror; \`contenteditable="plaintext-only"\`; \`designMode\` in nested frames;
- clauses behind a list that ends the document are offered for copying in Trix and wangEditor;
- undo by key takes two steps, or none, in SunEditor 2 (two, between sections), RoosterJS (a date, a clause between),
  SCEditor, jqxEditor; in KindEditor and Trix redo, in Syncfusion redo behind a table, was not seen to work;
- known not to work: SunEditor 3, jqxEditor, Milkdown (behind a table) and bootstrap-wysiwyg take a clause behind a list
  or a table that ends the document otherwise than meant: the clause is offered for copying, or the panel says so. What
  SunEditor 3 and bootstrap-wysiwyg lose behind a list over that is put back. CKEditor 5 of 2019 refuses a date inside bold, and
  nothing changes.
`

/** The colour of an error's mark; see `extension/overlay/highlight-rules.ts`. */
const red = [0xc6, 0x28, 0x28] as const

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
  const thrown: Error[] = []
  editor.page.on('pageerror', (error) => thrown.push(error))
  onTestFinished(async () => {
    await editor.page.close()
    expect(thrown).toEqual([])
  })
  await editor.click()
  return editor
}

function check(text: string): Report {
  return new Checker(kh162, { locale: 'vi' }).check(text)
}

function insertionTest(shown: ZooPage, place: Place): void {
  test(`${place.name}: a clause is put in, taken back, brought again, typed after and sent`, async () => {
    const editor = await open(shown, place.blocks)
    const panel = await step(shown, 'found', () => openPanel(editor.page))
    const before = await contentOf(editor)
    await step(shown, 'inserted', () => insertClause(editor, panel, place))
    const after = await contentOf(editor)
    await step(shown, 'undone', () => undoAndRedo(editor, before, after))
    // Once more: after its own redo, CKEditor 5 selects the table beside the new paragraphs.
    await editor.page.keyboard.press('Control+z')
    await becomes(editor, before.text)
    await step(shown, 'inserted', () => insertClause(editor, panel, place))
    await step(shown, 'inserted', () => typingGoesOn(editor))
    await step(shown, 'submitted', async () => {
      const { html } = await contentOf(editor)
      expect(await editor.submit(fieldNames.body)).toBe(html)
    })
  })
}

function replacementTest(shown: ZooPage, look: 'bold' | 'link'): void {
  test(`a date inside ${look} is put right, its look kept, and taken back`, async () => {
    const editor = await open(shown, wronglyDated(look))
    const panel = await openPanel(editor.page)
    const before = await contentOf(editor)
    const after = {
      text: before.text.replace(wrongDate, rightDate),
      html: before.html.replace(wrongDate, rightDate),
    }
    await step(shown, 'inserted', async () => {
      await panel.locator('[data-rule=reference-date] .act', { hasText: rightDate }).click()
      expect(await noticeIn(panel)).toContain('Đã sửa')
      await becomes(editor, after.text)
      expect(await editor.html()).toBe(after.html)
    })
    await step(shown, 'undone', () => undoAndRedo(editor, before, after))
  })
}

function readingTest(shown: ZooPage): void {
  test('sections, lines and offsets are those of the model', async () => {
    const editor = await open(shown, wholePlan)
    await step(shown, 'found', () => badge(editor.page))
    const panel = await openPanel(editor.page)
    await step(shown, 'read', async () => {
      const { sections } = check(await editor.text())
      const expected = sections.map(({ id, status, line }) => `${id} ${status} ${line ?? '-'}`)
      await vi.waitFor(async () => expect(await shownSections(panel)).toEqual(expected), patience)
      for (const { id, heading } of sections) {
        if (heading === null) throw new Error(`the plan has no ${id}`)
        await panel.locator(`[data-section=${id}] .name.link`).click()
        await vi.waitFor(async () => expect(await editor.selected()).toBe(heading), patience)
      }
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

function markingTest(shown: ZooPage): void {
  test('the words of a finding are marked, and others are not', async () => {
    const editor = await open(shown, emptyRequirements)
    await badge(editor.page)
    await step(shown, 'marked', async () => {
      const text = await editor.text()
      const { findings } = check(text)
      expect(findings).toContainEqual(
        expect.objectContaining({
          section: 'requirements',
          severity: 'error',
          from: text.indexOf('2. Yêu cầu'),
        }),
      )
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
  for (const look of ['bold', 'link'] as const) replacementTest(shown, look)
})

describe.each(placePages)('elsewhere: $title', (shown) => {
  readingTest(shown)
  markingTest(shown)
  insertionTest(shown, between)
})

function pageNamed(name: string): ZooPage {
  const found = placePages.find((item) => item.name === name)
  if (!found) throw new Error(`the zoo has no page ${name}`)
  return found
}

test('a clause goes into the plan, whatever other box has the focus', async () => {
  const editor = await open(pageNamed('two'), between.blocks)
  const panel = await openPanel(editor.page)
  const remark = editor.page.locator('#yKien')
  await remark.click()
  await editor.page.keyboard.type('Đồng ý')
  await insertClause(editor, panel, between)
  expect(await remark.inputValue()).toBe('Đồng ý')
})

test('an editor that a route change brought is found after the first has gone', async () => {
  const editor = await open(pageNamed('spa'), wholePlan)
  await badge(editor.page)
  await editor.page.getByText('Danh sách').click()
  await vi.waitFor(async () => expect(await hasBadge(editor.page)).toBe(false), patience)
  await editor.page.getByText('Soạn thảo', { exact: true }).click()
  await editor.fill(between.blocks)
  await editor.click()
  await insertClause(editor, await openPanel(editor.page), between)
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
