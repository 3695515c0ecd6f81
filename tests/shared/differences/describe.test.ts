import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { compare } from '../../../shared/differences/compare.ts'
import { describe } from '../../../shared/differences/describe.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { documents } from './documents.ts'

const said = (after: Checklist, language: 'vi' | 'en' = 'vi') =>
  compare(kh162, after).map((difference) => {
    const { place, what } = describe(difference, { before: kh162, after }, language)
    return `${place}: ${what}`
  })

const sections = (edit: (section: Checklist['sections'][number]) => Checklist['sections'][number]) =>
  kh162.sections.map(edit)

test('a version differs from itself by nothing', () => {
  expect(said(kh162)).toEqual([])
  fc.assert(fc.property(documents, (one) => compare(one, structuredClone(one)).length === 0))
})

test('differences are told in the words of the Board', () => {
  expect(
    said({
      ...kh162,
      form: 'party-2026',
      sections: sections((section) =>
        section.id === 'requirements'
          ? { ...section, headings: [...section.headings, 'Yêu cầu chính'], required: false }
          : section,
      ),
      references: kh162.references.map((one) =>
        one.id === 'plan-181' ? { ...one, date: '2024-03-20' } : one,
      ),
      recipients: kh162.recipients.slice(1),
    }),
  ).toEqual([
    'Thể thức: “văn bản của Đảng (2018)” → “văn bản của Đảng (2026)”',
    'Mục “Yêu cầu”, tên gọi của đề mục: thêm “Yêu cầu chính”',
    'Mục “Yêu cầu”, bắt buộc: “có” → “không”',
    'Văn bản “181-KH/TU”, ngày ban hành: “18/03/2024” → “20/03/2024”',
    'Bộ tiêu chí: bỏ nơi nhận “Ban Thường vụ Tỉnh ủy”',
  ])
})

test('a point that only got another name is told as renamed, in English too', () => {
  const coverage = kh162.coverage.map((group) =>
    group.id === 'awareness'
      ? {
          ...group,
          points: group.points.map((point, index) => (index === 1 ? { ...point, title: 'báo chí' } : point)),
        }
      : group,
  )
  expect(said({ ...kh162, coverage }, 'en')).toEqual([
    'Task group “Tuyên truyền, nâng cao nhận thức và trách nhiệm”, point “phát huy vai trò của báo chí hoặc các kênh thông tin”, title: “phát huy vai trò của báo chí hoặc các kênh thông tin” → “báo chí”',
  ])
})

test('every pair of documents that differ has at least one difference told, unless only the order of phrases does', () => {
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      for (const difference of compare(before, after)) {
        const { place, what } = describe(difference, { before, after }, 'vi')
        expect(place).not.toBe('')
        expect(what).not.toBe('')
        expect(what).not.toContain('[object')
      }
    }),
  )
})
