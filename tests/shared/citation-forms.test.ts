import { expect, test } from 'vitest'
import { check } from '../../shared/check.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { goldDrafts } from './gold-drafts.ts'

const own = goldDrafts.find(({ name }) => name === 'dang-uy-so-nong-nghiep')?.text ?? ''

/** A good plan whose only citations are those of the given preamble. */
const withPreamble = (preamble: string): string =>
  own
    .replace(/^thực hiện Chỉ thị.*$/m, 'về công tác chăm sóc, giáo dục và bảo vệ trẻ em')
    .replace(/^Thực hiện Kế hoạch số 181.*$/m, () => preamble)
    .replace(/^Trên đây.*$/m, 'Trên đây là Kế hoạch của Đảng ủy Sở.')

const subject = 'của Bộ Chính trị về tăng cường công tác chăm sóc, giáo dục và bảo vệ trẻ em'
const plan = 'Kế hoạch số 181-KH/TU, ngày 18/3/2024 của Ban Thường vụ Tỉnh ủy'

test.each([
  [`Căn cứ Chỉ thị số 28-CT/TW, ngày 25/12/2023 ${subject}; ${plan}:`, 'ok', 'ok'],
  [`Căn cứ Chỉ thị số 28 - CT/ TW ngày 25-12-2023 ${subject}; ${plan}:`, 'ok', 'ok'],
  [`Căn cứ chỉ thị số 28-ct/tw ngày 25/12/2023 ${subject}; ${plan}:`, 'ok', 'ok'],
  [`Căn cứ Chỉ thị số 28–CT/TW ngày 25/12/2023 ${subject}; ${plan}:`, 'ok', 'ok'],
  ['Căn cứ Chỉ thị 28-CT/TW (25/12/2023); Kế hoạch 181-KH/TU (ngày 18/03/2024) của BTV Tỉnh ủy:', 'ok', 'ok'],
  [
    'Ngày 25/12/2023, Bộ Chính trị ban hành Chỉ thị số 28-CT/TW về trẻ em; ngày 18/3/2024, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch số 181-KH/TU:',
    'ok',
    'ok',
  ],
  [
    'Thực hiện Chỉ thị số 28-CT/TW của Bộ Chính trị khóa XIII (ban hành ngày 25/12/2023) và Kế hoạch số 181-KH/TU của Ban Thường vụ Tỉnh ủy ban hành ngày 18 tháng 03 năm 2024:',
    'ok',
    'ok',
  ],
  [`Thực hiện Chỉ thị số 28-CT/TW của Bộ Chính trị; ${plan}:`, 'ok', 'ok'],
  [
    'Thực hiện Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị; Kế hoạch số 181-KH/TU của Ban Thường vụ Tỉnh ủy; Kế hoạch số 162-KH/ĐUK, ngày 20/5/2024 của Đảng ủy Khối:',
    'ok',
    'ok',
  ],
  [
    'Thực hiện Kế hoạch số 181-KH/TU và Chỉ thị số 28-CT/TW; sau khi họp bàn trong hai ngày 05/6/2024 và 06/6/2024, chi bộ thống nhất:',
    'ok',
    'ok',
  ],
  [`Căn cứ Chỉ thị số 28-CT/TW năm 2023; ${plan}:`, 'ok', 'ok'],
  [
    `Căn cứ Chỉ thị số 20-CT/TW, ngày 05/11/2012 và Chỉ thị số 28-CT/TW, ngày 25/12/2023 ${subject}; ${plan}:`,
    'ok',
    'ok',
  ],
  [`Căn cứ Nghị quyết số 28-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương; ${plan}:`, 'missing', 'ok'],
  [`Căn cứ Chỉ thị số 20-CT/TW, ngày 05/11/2012 ${subject}; ${plan}:`, 'missing', 'ok'],
  [
    `Căn cứ Chỉ thị số 28-CT/TW, ngày 25/12/2023 ${subject}; Kế hoạch số 81-KH/TU, ngày 02/02/2022 của Tỉnh ủy về xây dựng Đảng:`,
    'ok',
    'missing',
  ],
  [`Căn cứ Chỉ thị số 28-CT/TW ngày 24 tháng 12 năm 2023 ${subject}; ${plan}:`, 'wrong-date', 'ok'],
  [
    `Căn cứ Chỉ thị số 28-CT/TW ${subject} đáp ứng yêu cầu phát triển đất nước phồn vinh, hạnh phúc, ban hành ngày 25/12/2022; ${plan}:`,
    'wrong-date',
    'ok',
  ],
  [`Căn cứ Chỉ thị số 128-CT/TW, ngày 25/12/2023 ${subject}; ${plan}:`, 'wrong-number', 'ok'],
  [`Căn cứ Chỉ thị số 82-CT/TW, ngày 25/12/2023 ${subject}; ${plan}:`, 'wrong-number', 'ok'],
  [
    `Căn cứ Chỉ thị số 28-CT/TW, ngày 25/12/2023 ${subject}; Kế hoạch số 181-KH/ĐU, ngày 18/3/2024 của Ban Thường vụ Tỉnh ủy:`,
    'ok',
    'wrong-number',
  ],
])('«%s»: 28-CT/TW %s, 181-KH/TU %s', (preamble, directive, provincial) => {
  const { references } = check(withPreamble(preamble), kh162)
  expect(references.map(({ number, status }) => `${number} ${status}`)).toEqual([
    `28-CT/TW ${directive}`,
    `181-KH/TU ${provincial}`,
  ])
})
