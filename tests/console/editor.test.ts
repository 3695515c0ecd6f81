import { describe, expect, test } from 'vitest'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { type Checklist, checklist as schema } from '../../shared/schema/checklist.ts'
import { parseDay } from '../../worker/console/editor/fields/day.ts'
import { followed, followedAll, unsettled } from '../../worker/console/editor/follow.ts'
import { named, newId } from '../../worker/console/editor/ids.ts'
import { moved } from '../../worker/console/editor/list.ts'

const withNewSection = (title: string): Checklist => ({
  ...kh162,
  sections: [
    ...kh162.sections,
    {
      id: newId(kh162.sections),
      title,
      headings: ['Chế độ báo cáo'],
      level: 1,
      order: 6,
      required: false,
      minWords: 0,
      mustMention: [],
    },
  ],
})

describe('ids', () => {
  test('a new item gets its id from its name, once', () => {
    const first = named(withNewSection('Chế độ báo cáo'), 'sections', 5, 'Chế độ báo cáo')
    expect(first.sections[5]?.id).toBe('che-do-bao-cao')
    expect(named(first, 'sections', 5, 'Báo cáo định kỳ')).toBe(first)
    expect(schema.safeParse(first).success).toBe(true)
  })

  test('an id that another item has gets a number; one without letters waits', () => {
    expect(named(withNewSection('x'), 'sections', 5, 'Tasks').sections[5]?.id).toBe('tasks-2')
    expect(named(withNewSection('x'), 'sections', 5, '…').sections[5]?.id).toBe('moi')
  })

  test('what points to the item follows it', () => {
    const before = withNewSection('Báo cáo')
    const clauses = [{ id: 'c', section: 'moi', title: 'Mẫu', text: 'Báo cáo hằng quý.' }]
    expect(named({ ...before, clauses }, 'sections', 5, 'Báo cáo').clauses[0]?.section).toBe('bao-cao')
    const groups = [{ id: 'moi', title: 'Gộp', headings: ['Gộp'] }]
    const sections = kh162.sections.map((section) => ({ ...section, parent: 'moi' }))
    const after = named({ ...kh162, groups, sections }, 'groups', 0, 'Mục tiêu')
    expect(after.sections.every((section) => section.parent === 'muc-tieu')).toBe(true)
  })
})

describe('remarks', () => {
  test('follow their item when others are moved, added or taken out', () => {
    const sections = moved(kh162.sections, 2, -1)
    expect(followed('sections.2.title', kh162, { ...kh162, sections })).toBe('sections.1.title')
    expect(followed('sections.4', kh162, { ...kh162, sections: kh162.sections.slice(1) })).toBe('sections.3')
    expect(followed('basis.issuer', kh162, { ...kh162, sections: [] })).toBe('basis.issuer')
    expect(followed('', kh162, kh162)).toBe('')
  })

  test('go with their item', () => {
    const now = { ...kh162, references: kh162.references.slice(1) }
    expect(followedAll([{ path: 'references.0.date', text: 'Sai ngày' }], kh162, now)).toEqual([])
  })

  test('of a proposal are settled by a change of their field, and by no other', () => {
    const notes = [{ path: 'references.1.subject', text: 'Xem lại' }]
    const change = (part: Partial<Checklist['references'][number]>) => ({
      ...kh162,
      references: kh162.references.map((one, index) => (index === 1 ? { ...one, ...part } : one)),
    })
    expect(unsettled(notes, kh162, change({ date: '2024-03-20' }))).toHaveLength(1)
    expect(unsettled(notes, kh162, change({ subject: 'về việc khác' }))).toEqual([])
  })
})

test.for([
  ['25/12/2023', '2023-12-25'],
  [' 5-1-2024 ', '2024-01-05'],
  ['29.2.24', '2024-02-29'],
  ['31/02/2024', null],
  ['12/25/2023', null],
  ['25/12', null],
  ['hôm qua', null],
] as const)('the date «%s» is read as %s', ([typed, day]) => {
  expect(parseDay(typed)).toBe(day)
})

test('an item at an end of its list stays there', () => {
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
})
