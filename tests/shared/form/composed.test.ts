import { expect, test } from 'vitest'
import { Checker } from '../../../shared/check.ts'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { placeClause } from '../../../shared/clause/place.ts'
import { compose, inSegment } from '../../../shared/form/composed.ts'

const ids = ['purpose', 'requirements', 'tasks', 'implementation', 'recipients']
const fields = (texts: Record<string, string>) =>
  ids.map((section) => ({ section, text: texts[section] ?? '' }))
const statuses = (text: string) =>
  Object.fromEntries(new Checker(kh162).check(text).sections.map(({ id, status }) => [id, status]))

test('fields make one draft that the engine reads section by section', () => {
  const { text } = compose(
    'về trẻ em',
    fields({ purpose: 'Nâng cao trách nhiệm của đảng viên với trẻ em.' }),
    kh162,
  )
  expect(statuses(text)).toEqual({
    purpose: 'present',
    requirements: 'empty',
    tasks: 'empty',
    implementation: 'empty',
    recipients: 'empty',
  })
})

test.each(ids)('a clause for %s goes into its own field, whatever stands in the others', (section) => {
  const clause =
    section === 'recipients' ? '- Đảng ủy Khối,\n- Lưu Chi bộ.' : '- Một việc cho trẻ em trên địa bàn tỉnh.'
  for (const others of ['', '- Đã có một việc của năm trước.'])
    for (const own of ['', '- Đã có một việc.']) {
      const texts = Object.fromEntries(ids.map((id) => [id, id === section ? own : others]))
      const { text, segments } = compose('về trẻ em', fields(texts), kh162)
      const place = inSegment(segments, placeClause(text, kh162, section, clause))
      expect(place?.segment.section, text).toBe(section)
      const value = texts[section] ?? ''
      const after = value.slice(0, place?.from) + place?.text + value.slice(place?.to)
      expect(after.split('\n')).toEqual([...(own ? [own] : []), ...clause.split('\n')])
    }
})

test('an edit of a heading, which stands in no field, has no place', () => {
  const { text, segments } = compose('', fields({ tasks: 'Một việc.' }), kh162)
  const from = text.indexOf('NHIỆM VỤ')
  expect(inSegment(segments, { from, to: from + 8, text: 'VIỆC' })).toBe(null)
  const inside = text.indexOf('Một việc')
  expect(inSegment(segments, { from: inside, to: inside + 3, text: 'Hai' })).toMatchObject({
    from: 0,
    to: 3,
    text: 'Hai',
  })
})
