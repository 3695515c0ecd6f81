import { draft, parts } from '../drafts.ts'
import { table } from './table.ts'

const party = (from: string, to: string) => draft({ header: parts.header.replace(from, to) })
const stateHeader = (number: string, date: string) =>
  [
    'UBND TỈNH',
    'SỞ DU LỊCH',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    number,
    date,
  ].join('\n')
const state = (
  number = 'Số: 12/KH-SDL',
  date = 'Hạ Long, ngày 14 tháng 5 năm 2024',
  power = 'KT. GIÁM ĐỐC',
) =>
  draft({
    header: stateHeader(number, date),
    recipients: 'Nơi nhận:\n- Ban Tuyên giáo và Dân vận Đảng ủy Khối;\n- Lưu: VT.',
    signature: `${power}\nPHÓ GIÁM ĐỐC\n\nHoàng Văn Gió`,
  })

table(
  'form-number',
  {
    'a Party paper': draft(),
    'a blank number': party('Số 05-KH/CB', 'Số      -KH/CB'),
    'a State paper': state(),
    'a blank State number': state('Số:      /KH-SDL'),
    'the Youth Union’s own way': draft({
      header: 'ĐOÀN KHỐI\nCHI ĐOÀN TRẠM KHÍ TƯỢNG\nSố: 05 - KH/CĐ\nĐOÀN TNCS HỒ CHÍ MINH',
      signature: 'TM. BAN CHẤP HÀNH\nBÍ THƯ',
    }),
  },
  {
    'the symbol of a letter': {
      draft: party('Số 05-KH/CB', 'Số 05-CV/CB'),
      marks: ['-CV/CB'],
      severity: 'warning',
      says: '«KH»',
      mended: () => draft(),
    },
    'a colon in a Party paper': {
      draft: party('Số 05-KH/CB', 'Số: 5-KH/CB'),
      marks: ['Số: 5-KH/CB'],
      severity: 'info',
      mended: () => draft(),
    },
    'a State paper without a colon': {
      draft: state('Số 7/KH-SDL'),
      marks: ['Số 7/KH-SDL'],
      severity: 'warning',
      mended: () => state('Số: 07/KH-SDL'),
    },
  },
)

table(
  'form-date',
  {
    'a Party paper': draft(),
    'a blank date': party('ngày 14 tháng 5 năm 2024', 'ngày      tháng      năm 2024'),
    'a State paper': state(),
  },
  {
    'no comma, no zeros': {
      draft: state('Số: 12/KH-SDL', 'Hạ Long ngày 5 tháng 2 năm 2024'),
      marks: ['Hạ Long ngày 5 tháng 2 năm 2024'],
      severity: 'warning',
      mended: () => state('Số: 12/KH-SDL', 'Hạ Long, ngày 05 tháng 02 năm 2024'),
    },
    'a zero too many': {
      draft: party('tháng 5', 'tháng 05'),
      marks: ['Hạ Long, ngày 14 tháng 05 năm 2024'],
      severity: 'info',
      mended: () => draft(),
    },
  },
)

table(
  'form-title',
  { 'a sound draft': draft(), 'no header, as in a portal’s editor': draft({ header: '', title: '' }) },
  {
    'small letters and «V/v»': {
      draft: draft({ title: 'Kế hoạch\nV/v thực hiện Chỉ thị số 28-CT/TW' }),
      marks: ['Kế hoạch', 'V/v'],
      mended: () => draft({ title: 'KẾ HOẠCH\nthực hiện Chỉ thị số 28-CT/TW' }),
    },
    'a header without a title': {
      draft: draft({ title: 'thực hiện Chỉ thị số 28-CT/TW' }),
      marks: ['Số 05-KH/CB'],
    },
  },
)

table(
  'form-signing-power',
  { 'a Party paper': draft(), 'a State paper': state() },
  {
    'a dot in a Party paper': {
      draft: draft({ signature: 'TM. CHI BỘ\nBÍ THƯ' }),
      marks: ['TM.'],
      severity: 'info',
      mended: () => draft({ signature: 'T/M CHI BỘ\nBÍ THƯ' }),
    },
    'a slash in a State paper': {
      draft: state(undefined, undefined, 'K/T GIÁM ĐỐC'),
      marks: ['K/T'],
      severity: 'warning',
      mended: () => state(),
    },
    'a committee’s deputy who signs for the secretary': {
      draft: draft({ signature: 'K/T BÍ THƯ\nPHÓ BÍ THƯ' }),
      marks: ['K/T'],
      says: 'T/M',
    },
  },
)

table(
  'form-ending',
  {
    'a full stop': draft(),
    '«./.» before the newer guidance': draft({ closing: parts.closing.replace(/\.$/, './.') }),
  },
  {
    '«./.» after it': {
      draft: draft({
        header: parts.header.replace('14 tháng 5 năm 2024', '14 tháng 9 năm 2026'),
        closing: parts.closing.replace(/\.$/, './.'),
      }),
      marks: ['./.'],
      severity: 'info',
      mended: (before) => before.replace('./.', '.'),
    },
  },
)

const numbered = (two: string, three: string) =>
  draft({
    tasks: parts.tasks.replace(/^II/, two),
    implementation: parts.implementation.replace(/^III/, three),
  })

table(
  'numbering',
  {
    'a sound draft': draft(),
    'other styles': draft()
      .replace(/^I\. /m, 'A. ')
      .replace(/^II\. /m, 'B. ')
      .replace(/^III\. /m, 'C. '),
    'headings that lost their numbers': draft().replace(/^I{1,3}\. /gm, ''),
    'two parts that each start from I': draft({
      preamble: `${parts.preamble}\n\nI. TÌNH HÌNH\nTốt.\n\nII. KẾT QUẢ\nKhá.`,
    }),
  },
  {
    'a gap': {
      draft: numbered('II', 'IV'),
      marks: ['IV. TỔ CHỨC THỰC HIỆN'],
      severity: 'warning',
      says: 'bị nhảy',
      mended: () => draft(),
    },
    'a repeat': {
      draft: numbered('II', 'II'),
      marks: ['II. TỔ CHỨC THỰC HIỆN'],
      says: 'bị trùng',
      mended: () => draft(),
    },
    'a start from II': {
      draft: draft({
        group: 'II. MỤC ĐÍCH, YÊU CẦU',
        tasks: parts.tasks.replace(/^II/, 'III'),
        implementation: parts.implementation.replace(/^III/, 'IV'),
      }),
      marks: ['II. MỤC ĐÍCH, YÊU CẦU'],
      mended: () => draft(),
    },
    'a gap among the points of a section': {
      draft: draft({ tasks: parts.tasks.replace('\n3. ', '\n4. ') }),
      marks: ['4'],
      severity: 'info',
      mended: () => draft(),
    },
  },
)
