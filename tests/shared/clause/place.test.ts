import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { check } from '../../../shared/check.ts'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { placeClause } from '../../../shared/clause/place.ts'
import { applied, draft, parts } from '../drafts.ts'

const clauseOf = (section: string) => kh162.clauses.find((clause) => clause.section === section)?.text ?? ''
const statuses = (text: string) =>
  Object.fromEntries(check(text, kh162).sections.map(({ id, status }) => [id, status]))
const put = (text: string, section: string, body = clauseOf(section)) =>
  applied(text, [placeClause(text, kh162, section, body)])

describe('a clause', () => {
  test('for missing tasks stands between requirements and implementation, numbered on', () => {
    const text = put(draft({ tasks: '' }), 'tasks', 'VIỆC')
    expect(text).toBe(
      draft({ tasks: '', requirements: `${parts.requirements}\nII. NHIỆM VỤ VÀ GIẢI PHÁP\nVIỆC` }),
    )
  })

  test('for missing implementation stands before the closing sentence', () => {
    const text = put(draft({ implementation: '' }), 'implementation', 'VIỆC')
    expect(text).toBe(draft({ implementation: '', tasks: `${parts.tasks}\nIII. TỔ CHỨC THỰC HIỆN\nVIỆC` }))
  })

  test('takes the draft’s own style of headings', () => {
    const own = draft({
      implementation: '',
      group: '**A/ Mục đích, yêu cầu**',
      tasks: parts.tasks.replace('II. NHIỆM VỤ VÀ GIẢI PHÁP', '**B/ Nhiệm vụ và giải pháp**'),
    })
    expect(put(own, 'implementation', 'VIỆC')).toContain('\n**C/ Tổ chức thực hiện**\nVIỆC\n')
  })

  test('for a missing purpose stands under the combined heading', () => {
    expect(put(draft({ purpose: '' }), 'purpose', 'VIỆC')).toContain(
      'I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nVIỆC\n\n2. Yêu cầu',
    )
  })

  test('brings the combined heading too where both are missing', () => {
    expect(put(draft({ group: '', purpose: '', requirements: '' }), 'purpose', 'VIỆC')).toContain(
      'như sau:\nI. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nVIỆC\n\nII. NHIỆM VỤ',
    )
  })

  test('for missing recipients stands before the signature', () => {
    expect(put(draft({ recipients: '' }), 'recipients', '- Lưu CB.')).toContain(
      `${parts.closing}\nNơi nhận:\n- Lưu CB.\n\nT/M CHI BỘ`,
    )
  })

  test('for an empty section is its body alone', () => {
    expect(put(draft({ implementation: 'III. TỔ CHỨC THỰC HIỆN' }), 'implementation', 'VIỆC')).toBe(
      draft({ implementation: 'III. TỔ CHỨC THỰC HIỆN\nVIỆC' }),
    )
  })

  test('for a section with text goes to its end', () => {
    expect(put(draft(), 'tasks', 'VIỆC')).toBe(draft({ tasks: `${parts.tasks}\nVIỆC` }))
  })

  test('starts an empty draft without a stray line', () => {
    expect(placeClause('', kh162, 'purpose', 'VIỆC')).toEqual({
      from: 0,
      to: 0,
      text: 'I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nVIỆC',
    })
  })

  test('for a section that the checklist lacks is an error', () => {
    expect(() => placeClause(draft(), kh162, 'nothing', 'VIỆC')).toThrow(RangeError)
  })
})

const folder = new URL('../../fixtures/drafts/', import.meta.url)
const clean = readdirSync(folder)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => ({
    name,
    gold: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
      clean?: boolean
      checklist?: string
      verdict?: unknown
    },
  }))
  .filter(
    ({ gold }) => gold.clean === true && (gold.checklist ?? 'kh-162') === 'kh-162' && gold.verdict === 'pass',
  )
  .map(({ name }): [string, string] => [
    name,
    readFileSync(new URL(name.replace('.gold.json', '.txt'), folder), 'utf8'),
  ])

describe('with any sections removed, every clause lands where it is read as present and nothing else changes', () => {
  test.each([['a sound draft', draft()] as [string, string], ...clean])(
    '%s',
    (_, text) => {
      const places = check(text, kh162).sections.map((section, index) => ({ ...section, index }))
      for (let removed = 0; removed < 31; removed++) {
        let rest = text
        let last = text.length
        for (const { from, to, index } of [...places].sort(
          (one, other) => (other.from ?? 0) - (one.from ?? 0),
        ))
          if ((removed >> index) & 1 && from !== null && to !== null && to <= last) {
            rest = rest.slice(0, from) + rest.slice(to)
            last = from
          }
        const before = statuses(rest)
        for (const { id } of kh162.sections) {
          const edit = placeClause(rest, kh162, id, clauseOf(id))
          expect(edit.from).toBe(edit.to)
          expect(statuses(applied(rest, [edit])), `${removed} ${id}`).toEqual({ ...before, [id]: 'present' })
        }
      }
    },
    20_000,
  )
})
