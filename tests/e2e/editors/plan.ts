import type { Block } from './zoo.ts'

const head: Block[] = [
  'CHI BỘ TRUNG TÂM VĂN HÓA TỈNH',
  'Số 21-KH/CB',
  'Ngày 12 tháng 6 năm 2024',
  'KẾ HOẠCH',
  'thực hiện Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị',
  'Căn cứ Kế hoạch số 162-KH/ĐUK, Chi bộ xây dựng kế hoạch như sau:',
]
const purpose: Block[] = [
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  '- Nâng cao nhận thức của 👦 đảng viên, viên chức về quyền của trẻ em.',
]
const requirements: Block[] = [
  '2. Yêu cầu',
  '- Việc thực hiện nghiêm túc, thiết thực, phù hợp với điều kiện của Trung tâm.',
]
const tasks: Block[] = [
  'II. NHIỆM VỤ VÀ GIẢI PHÁP',
  '1. Đẩy mạnh tuyên truyền, giáo dục, nâng cao nhận thức, trách nhiệm',
  {
    runs: [
      'Tổ chức ',
      { text: 'ngày hội đọc sách', bold: true },
      ' cho thiếu nhi, đăng trên ',
      { text: 'trang tin', link: 'https://trangtin.example/' },
      ' của Trung tâm.',
    ],
  },
  'Mở lớp năng khiếu miễn phí cho trẻ em có hoàn cảnh khó khăn trong dịp hè.',
]
const implementation: Block[] = [
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Chi ủy phổ biến kế hoạch này đến toàn thể đảng viên, viên chức.',
  '2. Đồng chí Phó Bí thư theo dõi, đôn đốc, báo cáo hằng quý.',
]
const closing: Block[] = ['Trên đây là kế hoạch thực hiện Chỉ thị số 28-CT/TW của Chi bộ.']
const recipients: Block[] = ['Nơi nhận:', '- Đảng ủy Khối (để báo cáo),', '- Lưu Chi bộ.']

const list: Block = {
  list: ['Nói chuyện chuyên đề về quyền trẻ em.', 'Thi vẽ tranh «Gia đình em».', 'Tặng sách cho thiếu nhi.'],
}
const table: Block = {
  table: [
    ['Việc', 'Thời gian', 'Người chủ trì'],
    ['Ngày hội đọc sách', 'Tháng 6', 'Bộ phận thư viện'],
    ['Lớp năng khiếu hè', 'Tháng 7', 'Bộ phận nghiệp vụ'],
  ],
}

/** Everything that a plan needs. */
export const wholePlan: Block[] = [
  ...head,
  ...purpose,
  ...requirements,
  ...tasks,
  ...implementation,
  ...closing,
  ...recipients,
]

/** A plan whose requirements are a heading with nothing under it. */
export const emptyRequirements: Block[] = [
  ...head,
  ...purpose,
  '2. Yêu cầu',
  ...tasks,
  ...implementation,
  ...closing,
  ...recipients,
]

/** Where a clause goes in: the section that is wanting, and the line that its text must end up before. */
export interface Place {
  name: string
  blocks: Block[]
  section: string
  heading: RegExp
  /** The line that follows; null at the end of the document. */
  before: string | null
  needs?: 'tables'
}

export const between: Place = {
  name: 'between two sections',
  blocks: [...head, ...purpose, ...requirements, ...tasks, ...closing, ...recipients],
  section: 'implementation',
  heading: /^III\. TỔ CHỨC THỰC HIỆN$/,
  before: 'Trên đây là',
}

export const places: Place[] = [
  { name: 'into an empty document', blocks: [], section: 'tasks', heading: /NHIỆM VỤ/, before: null },
  {
    name: 'at the start',
    blocks: ['II. NHIỆM VỤ VÀ GIẢI PHÁP', ...tasks.slice(1), ...implementation],
    section: 'purpose',
    heading: /mục đích/i,
    before: 'II. NHIỆM VỤ',
  },
  {
    name: 'at the end',
    blocks: [...head, ...purpose, ...requirements, ...tasks, ...implementation],
    section: 'recipients',
    heading: /^Nơi nhận/,
    before: null,
  },
  {
    name: 'after a list',
    blocks: [...head, ...purpose, ...requirements, ...tasks, list, ...closing, ...recipients],
    section: 'implementation',
    heading: /^III\. TỔ CHỨC THỰC HIỆN$/,
    before: 'Trên đây là',
  },
  {
    name: 'after a table',
    blocks: [...head, ...purpose, ...requirements, ...tasks, table, ...closing, ...recipients],
    section: 'implementation',
    heading: /^III\. TỔ CHỨC THỰC HIỆN$/,
    before: 'Trên đây là',
    needs: 'tables',
  },
  {
    name: 'after a list that ends the document',
    blocks: [...head, ...purpose, ...requirements, ...tasks, ...implementation, list],
    section: 'recipients',
    heading: /^Nơi nhận/,
    before: null,
  },
  {
    name: 'after a table that ends the document',
    blocks: [...head, ...purpose, ...requirements, ...tasks, ...implementation, table],
    section: 'recipients',
    heading: /^Nơi nhận/,
    before: null,
    needs: 'tables',
  },
]

/** The date that the cited directive really has, and a wrong one. */
export const rightDate = '25/12/2023'
export const wrongDate = '25/11/2023'

/** A plan that gives the wrong date, inside bold or inside a link, with bold and links elsewhere too. */
export function wronglyDated(look: 'bold' | 'link'): Block[] {
  const number = { text: 'Chỉ thị số 28-CT/TW', bold: look === 'link' }
  const text = `ngày ${wrongDate} của Bộ Chính trị`
  const dated = look === 'bold' ? { text, bold: true } : { text, link: 'https://vanban.example/28' }
  return wholePlan.map((block) => (block === head[4] ? { runs: ['thực hiện ', number, ' ', dated] } : block))
}
