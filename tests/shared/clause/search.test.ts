import { describe, expect, test } from 'vitest'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { ClauseSearch } from '../../../shared/clause/search.ts'

const clauses = kh162.clauses.map(({ id, section, title, text }) => {
  const own = kh162.sections.find((item) => item.id === section)
  return { key: id, title, section: [own?.title, ...(own?.headings ?? [])].join('; '), text, uses: 0 }
})
const search = new ClauseSearch(clauses)
const sectionOf = (id: string | undefined) => kh162.clauses.find((clause) => clause.id === id)?.section

describe('clauses are found', () => {
  test.each([
    ['to chuc thuc hien', 'implementation'],
    ['tổ chức thực hiện', 'implementation'],
    ['TO CHUC', 'implementation'],
    ['phân công nhiệm vụ', 'implementation'],
    ['noi nhan', 'recipients'],
    ['muc dich', 'purpose'],
    ['nhiem vu giai', 'tasks'],
  ])('by section: %s', (query, section) => expect(sectionOf(search.search(query)[0])).toBe(section))

  test.each([
    ['duoi nuoc', 'tasks-small-unit'],
    ['đuối nước', 'tasks-small-unit'],
    ['tổng đài 111', 'tasks-full'],
    ['mo coi khuyet tat', 'purpose-prevention'],
    ['neu guong', 'requirements-coordination'],
    ['gương mẫu'.normalize('NFD'), 'requirements-coordination'],
    ['dang uy co so', 'recipients-committee'],
  ])('by words of the text: %s', (query, id) => expect(search.search(query)).toContain(id))

  test('by the start of the last word, and with a slip', () => {
    expect(search.search('quan triet nghi')[0]).toBe('requirements-serious')
    expect(search.search('phongf ngua')).toContain('purpose-prevention')
    expect(search.search('khuyett tat')).toContain('purpose-prevention')
  })

  test('only where every word stands', () => {
    expect(search.search('duoi nuoc bong ro')).toEqual([])
  })
})

test('the same accents come before other ones', () => {
  const found = new ClauseSearch([
    { key: 'ban', title: 'Bán hàng', section: '', text: '', uses: 0 },
    { key: 'board', title: 'Ban hành', section: '', text: '', uses: 0 },
  ])
  expect(found.search('ban')).toHaveLength(2)
  expect(found.search('bán')[0]).toBe('ban')
})

test('what is used most comes first, also among what was found', () => {
  const used = new ClauseSearch(
    clauses.map((item) => ({ ...item, uses: item.key === 'recipients-cell' ? 9 : 0 })),
  )
  expect(used.search('')[0]).toBe('recipients-cell')
  expect(used.search('noi nhan')[0]).toBe('recipients-cell')
  expect(search.search('')).toEqual(clauses.map(({ key }) => key))
})
