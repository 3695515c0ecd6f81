import { describe, expect, test } from 'vitest'
import { check } from '../../shared/check.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'

/** The names under which published plans were seen to carry each section; see `tests/fixtures/drafts/README.md`. */
const combined = [
  'MỤC ĐÍCH, YÊU CẦU',
  'MỤC ĐÍCH YÊU CẦU',
  'MỤC TIÊU, YÊU CẦU',
  'MỤC ĐÍCH - YÊU CẦU',
  'MỤC ĐÍCH VÀ YÊU CẦU',
  'MỤC TIÊU VÀ YÊU CẦU',
  'MỤC ĐÍCH – YÊU CẦU',
  'MỤC ĐÍCH & YÊU CẦU',
  'MỤC ĐÍCH/YÊU CẦU',
]
const tasks = [
  'NỘI DUNG',
  'NHIỆM VỤ VÀ GIẢI PHÁP',
  'NHIỆM VỤ VÀ GIẢI PHÁP TRỌNG TÂM',
  'NHIỆM VỤ VÀ GIẢI PHÁP THỰC HIỆN',
  'NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU',
  'NHIỆM VỤ, GIẢI PHÁP',
  'NHIỆM VỤ TRỌNG TÂM',
  'NỘI DUNG KẾ HOẠCH',
  'NỘI DUNG, HÌNH THỨC HOẠT ĐỘNG',
  'HÌNH THỨC THỰC HIỆN',
  'NỘI DUNG THỰC HIỆN',
]
const implementation = [
  'TỔ CHỨC THỰC HIỆN',
  'PHÂN CÔNG THỰC HIỆN',
  'PHÂN CÔNG NHIỆM VỤ',
  'TRÁCH NHIỆM THỰC HIỆN',
]
const decoys = [
  'KINH PHÍ THỰC HIỆN',
  'THỜI GIAN THỰC HIỆN',
  'THỜI GIAN, ĐỊA ĐIỂM THỰC HIỆN',
  'TIẾN TRÌNH THỰC HIỆN',
  'TIẾN ĐỘ THỰC HIỆN',
  'LỘ TRÌNH THỰC HIỆN',
  'GIẢI PHÁP THỰC HIỆN',
  'NGUỒN LỰC THỰC HIỆN',
  'CHẾ ĐỘ BÁO CÁO',
]
const recipients = ['Nơi nhận:', 'Nơi nhận', 'NƠI NHẬN:', 'NƠI NHẬN', '*Nơi nhận:*', 'Nơi nhận :']

const styles: Record<string, string[]> = {
  'I.': ['I. ', 'II. ', 'III. ', 'IV. '],
  I: ['I ', 'II ', 'III ', 'IV '],
  'I/': ['I/ ', 'II/ ', 'III/ ', 'IV/ '],
  'I/.': ['I/. ', 'II/. ', 'III/. ', 'IV/. '],
  'I-': ['I- ', 'II- ', 'III- ', 'IV- '],
  'I.-': ['I.- ', 'II.- ', 'III.- ', 'IV.- '],
  'I)': ['I) ', 'II) ', 'III) ', 'IV) '],
  'I.glued': ['I.', 'II.', 'III.', 'IV.'],
  'A.': ['A. ', 'B. ', 'C. ', 'D. '],
  '1.': ['1. ', '2. ', '3. ', '4. '],
  'Phần thứ nhất': ['Phần thứ nhất: ', 'Phần thứ hai: ', 'Phần thứ ba: ', 'Phần thứ tư: '],
  'Phần I.': ['Phần I. ', 'Phần II. ', 'Phần III. ', 'Phần IV. '],
  none: ['', '', '', ''],
}

const purposeText =
  'Nâng cao nhận thức của đảng viên, người lao động về trẻ em, để mọi trẻ em trong khu tập thể được vui chơi, học hành an toàn.'
const requirementsText =
  'Việc làm phải rõ người, rõ thời hạn, sát hoàn cảnh từng tổ, được sơ kết công khai trong buổi họp cuối quý.'
const tasksText =
  '- Đọc, thảo luận Chỉ thị trong chi bộ và tổ công đoàn; mỗi tổ nhận giúp một em nhỏ có hoàn cảnh khó khăn trong khu phố.\n' +
  '- Sửa lại sân chơi, lắp lan can ở cầu thang khu tập thể, dạy bơi cho các cháu trong hè; đồng chí Nam chủ trì, xong trước ngày 30/7/2024.\n' +
  '- Vận động góp sách truyện, lập tủ sách ở phòng bảo vệ, cử người trông coi vào chiều thứ Bảy hằng tuần cho đến hết năm.'
const implementationText =
  'Chi ủy chỉ đạo chung và kiểm tra mỗi quý. Công đoàn lo kinh phí, chi đoàn lo nhân lực. Đồng chí Phó Bí thư ghi chép, tổng hợp và gửi báo cáo cho Ban Tuyên giáo và Dân vận Đảng ủy Khối trước ngày 10/12/2024.'

interface Headings {
  opening?: string
  tasks?: string
  implementation?: string
  recipients?: string
  style?: string
  split?: boolean
}

function plan(headings: Headings): string {
  const [first, second, third] = styles[headings.style ?? 'I.'] as string[]
  const split = headings.split ?? true
  return [
    'KẾ HOẠCH',
    'thực hiện Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị',
    '',
    'Thực hiện Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị và Kế hoạch số 181-KH/TU, ngày 18/3/2024 của Ban Thường vụ Tỉnh ủy về chăm sóc, giáo dục và bảo vệ trẻ em, chi bộ đề ra kế hoạch:',
    '',
    `${first}${headings.opening ?? 'MỤC ĐÍCH, YÊU CẦU'}`,
    ...(split
      ? ['1. Mục đích', purposeText, '2. Yêu cầu', requirementsText]
      : [purposeText, requirementsText]),
    '',
    `${second}${headings.tasks ?? 'NHIỆM VỤ VÀ GIẢI PHÁP'}`,
    tasksText,
    '',
    `${third}${headings.implementation ?? 'TỔ CHỨC THỰC HIỆN'}`,
    implementationText,
    '',
    headings.recipients ?? 'Nơi nhận:',
    '- Đảng ủy cấp trên (để b/c),',
    '- Ban Tuyên giáo và Dân vận Đảng ủy Khối,',
    '- Lưu CB.',
    '',
    'T/M CHI BỘ',
    'BÍ THƯ',
    '',
    'Trần Văn Nam',
  ].join('\n')
}

const lineOf = (text: string, start: string) =>
  text.split('\n').findIndex((line) => line.startsWith(start)) + 1
const sentenceCase = (title: string) => title.charAt(0) + title.slice(1).toLowerCase()

/** The section's status and line, to be read at a glance where a test fails. */
function places(text: string): Record<string, string> {
  const { sections } = check(text, kh162)
  return Object.fromEntries(
    sections.map(({ id, status, line }) => [id, line === null ? status : `${status} ${line}`]),
  )
}

const whole = (split: boolean) => {
  const shift = split ? 0 : -2
  return {
    purpose: split ? 'present 7' : 'present 6',
    requirements: split ? 'present 9' : 'present 6',
    tasks: `present ${12 + shift}`,
    implementation: `present ${17 + shift}`,
    recipients: `present ${20 + shift}`,
  }
}

describe.each(Object.keys(styles))('numbered %s', (style) => {
  const every = (name: string) => [name, sentenceCase(name), `${name}:`, `${name}.`, `**${name}**`]

  test('every name of the opening section, split and unsplit', () => {
    for (const opening of combined.flatMap(every))
      for (const split of [true, false])
        expect(places(plan({ opening, style, split })), `${opening}, ${split ? 'split' : 'unsplit'}`).toEqual(
          whole(split),
        )
  })

  test('every name of the tasks', () => {
    for (const name of tasks.flatMap(every))
      expect(places(plan({ tasks: name, style })), name).toEqual(whole(true))
  })

  test('every name of implementation', () => {
    for (const name of implementation.flatMap(every))
      expect(places(plan({ implementation: name, style })), name).toEqual(whole(true))
  })

  test('no other section that ends in «thực hiện» is implementation', () => {
    for (const name of decoys.flatMap((decoy) => [decoy, sentenceCase(decoy)]))
      expect(places(plan({ implementation: name, style })).implementation, name).toBe('missing')
  })

  test('every way to write «Nơi nhận»', () => {
    for (const name of recipients)
      expect(places(plan({ recipients: name, style })), name).toEqual(whole(true))
  })
})

test('the lines of the plan above are counted rightly', () => {
  expect(lineOf(plan({}), '1. Mục đích')).toBe(7)
  expect(lineOf(plan({}), 'III.')).toBe(17)
  expect(lineOf(plan({ split: false }), 'Nơi nhận')).toBe(18)
})
