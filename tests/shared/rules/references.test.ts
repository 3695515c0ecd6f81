import { draft, parts } from '../drafts.ts'
import { table } from './table.ts'

const plan = 'Kế hoạch số 181-KH/TU ngày 18/3/2024 của Ban Thường vụ Tỉnh ủy'
const uncited = (text: string) => text.replace(/ số (?:28-CT\/TW|181-KH\/TU)(?: ngày [\d/]+)?/g, '')
/** A draft that cites in its preamble alone. */
const bare = (text: string) =>
  draft({
    title: 'KẾ HOẠCH\nvề công tác trẻ em',
    preamble: `Thực hiện ${text}; ${plan}, chi bộ lập kế hoạch bảo vệ trẻ em như sau:`,
    purpose: uncited(parts.purpose),
    requirements: uncited(parts.requirements),
    tasks: uncited(parts.tasks),
  })

const ways = [
  'Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị',
  'Chỉ thị số 28- CT/TW, ngày 25-12-2023 của Bộ Chính trị',
  'Chỉ thị 28 - CT / TW ngày 25.12.2023',
  'Chỉ thị số số 28–CT/TW của Bộ Chính trị ngày 25 tháng 12 năm 2023',
  'Chỉ thị số 28-CT/TW (25/12/2023)',
  'Chỉ thị ngày 25/12/2023 số 28-CT/TW của Bộ Chính trị',
  'Chỉ thị số\\r\\n28-CT/TW\\r\\nngày 25/12/2023',
  'Chỉ thị số\n28-CT/TW ngày 25 tháng 12\nnăm 2023 của Bộ Chính trị',
  'Chỉ thị số ２８－ＣＴ／ＴＷ ngày ２５／１２／２０２３',
  'Chỉ thị số 28-CT/TW của Bộ Chính trị về tăng cường công tác chăm sóc, giáo dục và bảo vệ trẻ em, ngày 25/12/2023',
  'Chỉ thị số 28-CT/TW của Bộ Chính trị',
]

table(
  'reference-missing',
  Object.fromEntries(ways.map((way) => [`«${way.replaceAll('\n', '⏎')}»`, bare(way)])),
  {
    'neither document cited': {
      draft: bare('chủ trương của cấp trên').replace(plan, 'kế hoạch cấp trên'),
      marks: [null, null],
      severity: 'error',
      says: '28-CT/TW ngày 25/12/2023',
    },
    'another directive of another year': {
      draft: bare('Chỉ thị số 20-CT/TW ngày 05/11/2012 của Bộ Chính trị'),
      marks: [null],
    },
  },
)

table(
  'reference-number',
  {
    'a sound draft': draft(),
    'documents with numbers close by': draft({
      preamble: `${parts.preamble} Căn cứ Kế hoạch số 182-KH/TU ngày 02/5/2024 và Thông báo số 28-TB/TU ngày 10/01/2024.`,
    }),
    'another directive of the same day': draft({
      preamble: `${parts.preamble} Thực hiện Chỉ thị số 27-CT/TW ngày 25/12/2023 của Bộ Chính trị về tăng cường sự lãnh đạo của Đảng đối với công tác thực hành tiết kiệm, chống lãng phí.`,
    }),
  },
  Object.fromEntries(
    ['228-CT/TW', '82-CT/TW', '28-CT/TU', '28-NQ/TW', '28/CT-TW', '2-CT/TW'].map((number) => [
      number,
      {
        draft: bare(`Chỉ thị số ${number} ngày 25/12/2023 của Bộ Chính trị`),
        marks: [number],
        severity: 'error' as const,
        says: '28-CT/TW',
        mended: () => bare('Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị'),
      },
    ]),
  ),
)

table(
  'reference-date',
  {
    'a sound draft': draft(),
    'a term near the number': bare('Chỉ thị số 28-CT/TW, báo cáo trước ngày 20/11/2024'),
    'the date of the next document': bare('Chỉ thị số 28-CT/TW; Nghị quyết của Quốc hội ngày 01/7/2024'),
  },
  {
    'a wrong day': {
      draft: bare('Chỉ thị số 28-CT/TW ngày 26/12/2023'),
      marks: ['26/12/2023'],
      severity: 'error',
      mended: () => bare('Chỉ thị số 28-CT/TW ngày 25/12/2023'),
    },
    'a wrong year, written out': {
      draft: bare('Chỉ thị số 28-CT/TW của Bộ Chính trị ngày 25 tháng 12 năm 2022'),
      marks: ['25 tháng 12 năm 2022'],
      mended: () => bare('Chỉ thị số 28-CT/TW của Bộ Chính trị ngày 25 tháng 12 năm 2023'),
    },
    'a date that no calendar has': {
      draft: bare('Chỉ thị số 28-CT/TW ngày 25/22/2023'),
      marks: ['25/22/2023'],
    },
    'the other document’s date': {
      draft: draft({ preamble: parts.preamble.replace('18/3/2024', '25-12-2023') }),
      marks: ['25-12-2023'],
      mended: () => draft({ preamble: parts.preamble.replace('18/3/2024', '18-3-2024') }),
    },
  },
)

const named = (subject: string) => bare(`Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị${subject}`)

table(
  'reference-subject',
  {
    'the whole subject': named(' về tăng cường công tác chăm sóc, giáo dục và bảo vệ trẻ em'),
    'a short one': named(' về công tác trẻ em trong tình hình mới'),
    none: named(''),
    '«về» before those who get a report': named(' về Ban Tuyên giáo và Dân vận Đảng ủy Khối trước ngày 15'),
    'the subject of a plan that names another document': bare(
      'Kế hoạch số 181-KH/TU ngày 18/3/2024 của Ban Thường vụ Tỉnh ủy về thực hiện Chỉ thị số 28-CT/TW',
    ),
  },
  {
    'another document’s subject': {
      draft: named(' về tăng cường sự lãnh đạo của Đảng đối với công tác chăm sóc người cao tuổi'),
      marks: ['tăng cường sự lãnh đạo của Đảng đối với công tác chăm sóc người cao tuổi'],
      severity: 'warning',
      says: 'trẻ em',
    },
  },
)

const issuedBy = (issuer: string) =>
  bare(`Chỉ thị số 28-CT/TW, ngày 25/12/2023 của ${issuer} về công tác trẻ em`)

table(
  'reference-issuer',
  {
    'the issuer': issuedBy('Bộ Chính trị khóa XIII'),
    'no issuer': bare('Chỉ thị số 28-CT/TW'),
    'the issuer without its standing committee': draft({
      preamble: parts.preamble.replace('của Ban Thường vụ Tỉnh ủy', 'của Tỉnh ủy'),
    }),
    'who carries it out': bare('Chỉ thị số 28-CT/TW của Bộ Chính trị, ý kiến của Ban Bí thư'),
  },
  {
    'another organ of the Party': {
      draft: issuedBy('Ban Bí thư'),
      marks: ['Ban Bí thư'],
      severity: 'warning',
      says: 'do Bộ Chính trị ban hành',
      mended: () => issuedBy('Bộ Chính trị'),
    },
    'an organ of the State': {
      draft: draft({ preamble: parts.preamble.replace('Ban Thường vụ Tỉnh ủy', 'Ủy ban nhân dân tỉnh') }),
      marks: ['Ủy ban nhân dân tỉnh'],
      mended: () => draft(),
    },
  },
)
