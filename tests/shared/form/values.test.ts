import { expect, test } from 'vitest'
import { Checker } from '../../../shared/check.ts'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { formValues, numberParts } from '../../../shared/form/values.ts'
import type { Unit } from '../../../shared/schema/unit.ts'

const describe = (...lines: string[]) => new Checker(kh162).describe(lines.join('\n'))
const unit: Unit = {
  schemaVersion: 1,
  name: 'Chi bộ Thư viện',
  signer: 'Hải Yến',
  massOrganisations: [],
  heads: [],
  recipients: ['Đảng ủy Khối', 'Lưu: VT'],
  clauses: [],
}
const draft = describe(
  'MẬT',
  'Số 05-KH/CB\tHạ Long, ngày 05 tháng 6 năm 2024',
  'HỎA TỐC',
  'KẾ HOẠCH',
  'chăm lo trẻ em',
  'I. MỤC ĐÍCH',
  'Để biết.',
  'Nơi nhận:',
  '- Văn phòng Tỉnh ủy,',
  '- Lưu Chi bộ.',
)

const texts = (values: ReturnType<typeof formValues>) =>
  Object.fromEntries(Object.entries(values).map(([role, value]) => [role, value?.texts.join('; ')]))

test('each value stands in the draft or in the profile', () => {
  expect(texts(formValues(draft, unit))).toEqual({
    number: '05-KH/CB',
    date: '2024-06-05',
    type: 'Kế hoạch',
    subject: 'chăm lo trẻ em',
    issuer: 'Chi bộ Thư viện',
    signer: 'Hải Yến',
    recipients: 'Văn phòng Tỉnh ủy',
    security: 'Mật',
    urgency: 'Hỏa tốc',
  })
})

test('what the draft is based on is listed paper by paper', () => {
  const { cited } = formValues(
    describe(
      'KẾ HOẠCH',
      'chăm lo trẻ em',
      'Căn cứ Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị; Kế hoạch số 162-KH/ĐUK của Đảng ủy Khối,',
      'I. MỤC ĐÍCH',
      'Để biết.',
    ),
    unit,
  )
  expect(cited).toEqual({
    texts: ['Chỉ thị số 28-CT/TW ngày 25/12/2023', 'Kế hoạch số 162-KH/ĐUK'],
    also: [],
    from: 'draft',
  })
})

test('a draft without recipients takes those of the unit; an archive line is no addressee', () => {
  const { recipients } = formValues(describe('KẾ HOẠCH', 'chăm lo trẻ em'), unit)
  expect(recipients).toEqual({ texts: ['Đảng ủy Khối'], also: [], from: 'unit' })
})

test('without draft and profile there is nothing to fill in', () => {
  expect(formValues(null, null)).toEqual({})
  expect(formValues(describe(''), null)).toEqual({})
})

test('a mark counts only where it stands alone above the title', () => {
  const { marks } = describe('Số 05-KH/CB', 'KẾ HOẠCH', 'về việc KHẨN', 'MẬT', 'I. MỤC ĐÍCH', 'Để biết.')
  expect(marks).toEqual({ security: null, urgency: null })
})

test.each([
  ['05-KH/CB', { count: '05', symbol: 'KH/CB' }],
  ['12/KH-UBND', { count: '12', symbol: 'KH-UBND' }],
  ['KH/CB', null],
])('the pieces of %s', (number, parts) => expect(numberParts(number)).toEqual(parts))
