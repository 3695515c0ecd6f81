import { expect, test } from 'vitest'
import { Checker } from '../../../shared/check.ts'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { differences, type FormTexts } from '../../../shared/form/agreement.ts'

const text = [
  'CHI BỘ THƯ VIỆN\tHạ Long, ngày 20 tháng 5 năm 2024',
  'Số 05-KH/CB',
  'KẾ HOẠCH',
  'chăm lo trẻ em',
  'I. MỤC ĐÍCH',
  'Để biết.',
  'Nơi nhận:',
  '- Đảng ủy Khối,',
  '- Văn phòng Tỉnh ủy,',
  '- Lưu Chi bộ.',
].join('\n')
const compare = (form: FormTexts) => differences(text, new Checker(kh162).describe(text), form)

/** The draft after it has been made to say what the form says. */
const taken = (form: FormTexts) =>
  compare(form)
    .flatMap(({ edits }) => edits)
    .reverse()
    .reduce((whole, { from, to, text }) => whole.slice(0, from) + text + whole.slice(to), text)

test.each<FormTexts>([
  {},
  { number: [''], date: [''], subject: ['  '], recipients: [] },
  { number: ['05-KH/CB'], date: ['2024-05-20'], subject: ['chăm lo trẻ em'] },
  { number: ['05', 'KH/CB'], subject: ['Kế hoạch chăm lo trẻ em.'] },
  {
    number: ['05 - KH/CB'],
    subject: ['V/v Chăm lo  trẻ em'],
    recipients: ['đảng ủy Khối', 'Văn phòng Tỉnh ủy;'],
  },
])('%j is no other than the draft', (form) => expect(compare(form)).toEqual([]))

test.each<[FormTexts, string, string]>([
  [{ number: ['06-KH/CB'] }, 'Số 05-KH/CB', 'Số 06-KH/CB'],
  [{ number: ['06', 'KH/CB'] }, 'Số 05-KH/CB', 'Số 06-KH/CB'],
  [{ date: ['2024-06-03'] }, 'ngày 20 tháng 5 năm 2024', 'ngày 03 tháng 6 năm 2024'],
  [{ subject: ['Kế hoạch phòng cháy'] }, 'chăm lo trẻ em', 'phòng cháy'],
  [{ recipients: ['Đảng ủy Khối'] }, '- Văn phòng Tỉnh ủy,\n', ''],
])('%j differs, and the draft can be made to say it', (form, before, after) => {
  expect(compare(form)).toHaveLength(1)
  expect(taken(form)).toBe(text.replace(before, after))
})

test('a date that begins its line goes on beginning it', () => {
  const placeless = text.replace('\tHạ Long, ngày', '\nNgày')
  const [found] = differences(placeless, new Checker(kh162).describe(placeless), { date: ['2024-06-03'] })
  expect(found?.edits.map((edit) => edit.text)).toEqual(['Ngày 03 tháng 6 năm 2024'])
})

test('recipients that the form lacks are named', () => {
  expect(compare({ recipients: ['Nơi khác'] })).toMatchObject([
    { lacking: ['Đảng ủy Khối', 'Văn phòng Tỉnh ủy'] },
  ])
})

test('a piece of a number alone is not written over the whole', () => {
  expect(compare({ number: ['KH/DU'] })).toMatchObject([{ role: 'number', edits: [] }])
})
