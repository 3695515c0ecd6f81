import { expect, test } from 'vitest'
import { Checker } from '../../../shared/check.ts'
import { kh162 } from '../../../shared/checklists/kh-162.ts'

const describe = (text: string) => new Checker(kh162).describe(text)
const subject = (...lines: string[]) =>
  describe(
    ['Số 05-KH/CB', 'Hạ Long, ngày 05 tháng 6 năm 2024', ...lines, 'I. MỤC ĐÍCH', 'Để biết.'].join('\n'),
  ).subject?.text

test('a whole head is read, with its places', () => {
  const text = [
    'CHI BỘ CƠ QUAN\tĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 05 - KH/CB\tHạ Long, ngày 05 tháng 6 năm 2024',
    'KẾ HOẠCH',
    'thực hiện Chỉ thị số 28-CT/TW',
    'về trẻ em',
    '-----',
    'Căn cứ Chỉ thị số 28- CT/TW ngày 25/12/2023 của Bộ Chính trị, Kế hoạch 162-KH/ĐUK, Chi bộ lập kế hoạch:',
    'I. MỤC ĐÍCH',
    'Thực hiện Nghị quyết số 20-NQ/TW ngày 01/01/2020.',
  ].join('\n')
  const { number, date, subject, cited } = describe(text)
  expect(number?.text).toBe('05-KH/CB')
  expect(date?.text).toBe('2024-06-05')
  expect(subject?.text).toBe('thực hiện Chỉ thị số 28-CT/TW về trẻ em')
  expect(text.slice(subject?.from, subject?.to)).toBe('thực hiện Chỉ thị số 28-CT/TW\nvề trẻ em')
  expect(cited.map(({ kind, number, date }) => [kind, number, date])).toEqual([
    ['Chỉ thị', '28-CT/TW', '2023-12-25'],
    ['Kế hoạch', '162-KH/ĐUK', null],
  ])
})

test.each([
  [['KẾ HOẠCH', 'về công tác trẻ em', '', 'Thực hiện Chỉ thị …'], 'về công tác trẻ em'],
  [['KẾ HOẠCH', '', 'về công tác trẻ em', 'Căn cứ Chỉ thị …,'], 'về công tác trẻ em'],
  [['KẾ HOẠCH', 'Thực hiện Chỉ thị', 'Thực hiện Kế hoạch …, Chi bộ:'], 'Thực hiện Chỉ thị'],
  [['KẾ HOẠCH về công tác trẻ em', 'năm 2024', '*', 'Để'], 'về công tác trẻ em năm 2024'],
  [['**KẾ HOẠCH**', '**V/v chăm lo trẻ em**', '***'], 'chăm lo trẻ em'],
  [['KẾ HOẠCH', 'chăm lo trẻ em', '(kèm theo Công văn số 3)'], 'chăm lo trẻ em'],
  [['KẾ HOẠCH', 'Thực hiện Chỉ thị số 28, Chi bộ xây dựng kế hoạch như sau:'], undefined],
  [['KẾ HOẠCH'], undefined],
  [['về công tác trẻ em'], undefined],
])('the subject of %j', (lines, text) => expect(subject(...lines)).toBe(text))

test.each([
  ['CHI BỘ THƯ VIỆN\nNgày 20 tháng 5 năm 2024', '2024-05-20'],
  ['CHI BỘ THƯ VIỆN\t  Ngày 5 tháng 02 năm 2024', '2024-02-05'],
  ['CHI BỘ THƯ VIỆN\nNgày 25 tháng 12 năm 2023, Bộ Chính trị ban hành Chỉ thị số 28-CT/TW.', undefined],
  ['CHI BỘ THƯ VIỆN\nNgày … tháng 5 năm 2024', undefined],
])('a date without its place counts where it stands alone: %j', (head, date) =>
  expect(describe(`${head}\nKẾ HOẠCH\nvề trẻ em`).date?.text).toBe(date),
)

test('what is blank is not known', () => {
  const { number, date } = describe('Số     -KH/CB\nHạ Long, ngày     tháng 6 năm 2024\nKẾ HOẠCH\nvề trẻ em')
  expect([number, date]).toEqual([null, null])
})

test("the draft's own number is no document that it cites", () => {
  expect(describe('CHI BỘ 1 Số: 64/KH-TT Hạ Long\nKẾ HOẠCH\nvề trẻ em').cited).toEqual([])
  expect(describe('Số 02-KH/CB').cited).toEqual([])
})

test('a dash within a word or a name parts no recipients', () => {
  const text = [
    'KẾ HOẠCH',
    'I. MỤC ĐÍCH',
    'Để biết.',
    'Nơi nhận:',
    '- Các tổ chức chính trị - xã hội của đơn vị,',
    '- Sở Lao động - Thương binh và Xã hội - Ban Tổ chức,',
    '- Lưu Chi bộ.',
  ].join('\n')
  expect(
    describe(text)
      .recipients.map((one) => one.text)
      .slice(0, 3),
  ).toEqual([
    'Các tổ chức chính trị - xã hội của đơn vị',
    'Sở Lao động - Thương binh và Xã hội',
    'Ban Tổ chức',
  ])
})
