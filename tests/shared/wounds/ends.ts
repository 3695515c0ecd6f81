import type { Wound } from './wound.ts'

const appendix = `

PHỤ LỤC I
PHÂN CÔNG NHIỆM VỤ THỰC HIỆN KẾ HOẠCH
(Kèm theo Kế hoạch này)

I. MỤC ĐÍCH, YÊU CẦU CỦA VIỆC PHÂN CÔNG
Để từng bộ phận biết việc của mình.

II. NHIỆM VỤ VÀ GIẢI PHÁP
TT | Nhiệm vụ | Chủ trì | Thời gian
1 | In tài liệu | Văn phòng | Tháng 7
2 | Thuê hội trường | Văn phòng | Tháng 8

III. TỔ CHỨC THỰC HIỆN
Văn phòng giúp theo dõi.
`

const secondPaper = `

UBND TỈNH
SỞ NỘI VỤ
Số: 915/KH-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hạ Long, ngày 09 tháng 8 năm 2024

KẾ HOẠCH
Cải cách hành chính quý III

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Rút ngắn thời gian giải quyết thủ tục.
2. Yêu cầu
Làm thật, đo thật.

II. NỘI DUNG
Rà soát thủ tục tại bộ phận một cửa.

III. TỔ CHỨC THỰC HIỆN
Văn phòng Sở chủ trì.

Nơi nhận:
- Các phòng;
- Lưu: VT.

GIÁM ĐỐC
Tạ Văn Cải
`

const signature = /^(?:T\/M|TM\.|KT\.|GIÁM ĐỐC|HIỆU TRƯỞNG|CHI CỤC TRƯỞNG)/

interface Ends {
  before: string[]
  label: string
  recipients: string[]
  after: string[]
}

/** The dashed recipients under the label, up to the archive line; null where the block is of another make. */
function endsOf(text: string, label: number | null): Ends | null {
  const lines = text.split('\n')
  if (label === null || !/^Nơi nhận:?\r?$/.test(lines[label - 1] ?? '')) return null
  let end = label
  while (/^[-+] /.test(lines[end] ?? '')) end++
  if (end === label || !/^[-+] Lưu/.test(lines[end - 1] ?? '')) return null
  return {
    before: lines.slice(0, label - 1),
    label: lines[label - 1] ?? '',
    recipients: lines.slice(label, end),
    after: lines.slice(end),
  }
}

function reshape(text: string, label: number | null, shape: (ends: Ends) => string[]): string {
  const ends = endsOf(text, label)
  return ends === null ? text : [...ends.before, ...shape(ends)].join('\n')
}

const bare = (line: string): string => line.replace(/^[-+] /, '').replace(/[,;.]\s*$/, '')

export const ends: Wound[] = [
  {
    name: 'an appendix that repeats the section words',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.trimEnd() + appendix,
  },
  {
    name: 'a second plan after the first',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.trimEnd() + secondPaper,
  },
  {
    name: 'the signature glued to the recipients',
    keepsLines: true,
    losesLetters: false,
    apply: (text, marks) =>
      reshape(text, marks.recipients, ({ label, recipients, after }) => {
        const at = after.findIndex((line) => signature.test(line))
        if (at < 0) return [label, ...recipients, ...after]
        const [first = '', ...others] = recipients
        const glued = `${label}                                        ${after[at]}`
        const post = `${first}                              ${after[at + 1] ?? ''}`
        return [glued, post, ...others, ...after.toSpliced(at, 2, '', '')]
      }),
  },
  {
    name: 'recipients as one inline list',
    keepsLines: false,
    losesLetters: false,
    apply: (text, marks) =>
      reshape(text, marks.recipients, ({ recipients, after }) => [
        `Nơi nhận: ${recipients.map(bare).join('; ')}.`,
        ...after,
      ]),
  },
  {
    name: 'recipients with «+»',
    keepsLines: true,
    losesLetters: false,
    apply: (text, marks) =>
      reshape(text, marks.recipients, ({ label, recipients, after }) => [
        label,
        ...recipients.map((line) => line.replace(/^- /, '+ ')),
        ...after,
      ]),
  },
  {
    name: 'recipients without dash or mark',
    keepsLines: true,
    losesLetters: false,
    apply: (text, marks) =>
      reshape(text, marks.recipients, ({ label, recipients, after }) => [
        label,
        ...recipients.map(bare),
        ...after,
      ]),
  },
  {
    name: 'recipients under a numbered capital heading',
    keepsLines: true,
    losesLetters: false,
    suits: (marks) => !marks.covers.some((point) => point.startsWith('numbering-')),
    apply: (text, marks) =>
      reshape(text, marks.recipients, ({ recipients, after }) => ['IV. NƠI NHẬN', ...recipients, ...after]),
  },
  {
    name: 'recipients in a table beside the signature',
    keepsLines: true,
    losesLetters: false,
    apply: (text, marks) =>
      reshape(text, marks.recipients, ({ label, recipients, after }) => {
        const at = after.findIndex((line) => signature.test(line))
        if (at < 0) return [label, ...recipients, ...after]
        const rows = [label, ...recipients].map(
          (line, row) => `| ${line} | ${row === 0 ? after[at] : row === 1 ? (after[at + 1] ?? '') : ''} |`,
        )
        return [...rows, ...after.toSpliced(at, 2, '', '')]
      }),
  },
]
