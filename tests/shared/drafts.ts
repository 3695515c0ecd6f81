import { kh162 } from '../../shared/checklists/kh-162.ts'
import type { TextEdit } from '../../shared/schema/report.ts'

/** A clause with its placeholders filled in. */
const clause = (id: string) =>
  (kh162.clauses.find((item) => item.id === id)?.text ?? '').replace(/\{\{[^}]*\}\}/g, 'Trạm Khí tượng')

/** The parts of a sound draft for KH 162, in the form of 2018; each can be replaced. */
export const parts = {
  header: [
    'ĐẢNG BỘ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH',
    'CHI BỘ TRẠM KHÍ TƯỢNG',
    '*',
    'Số 05-KH/CB',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Hạ Long, ngày 14 tháng 5 năm 2024',
  ].join('\n'),
  title: 'KẾ HOẠCH\nthực hiện Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về công tác trẻ em',
  preamble:
    'Thực hiện Kế hoạch số 181-KH/TU ngày 18/3/2024 của Ban Thường vụ Tỉnh ủy về chăm sóc, giáo dục và bảo vệ trẻ em, Chi bộ Trạm Khí tượng xây dựng kế hoạch như sau:',
  group: 'I. MỤC ĐÍCH, YÊU CẦU',
  purpose: `1. Mục đích\n${clause('purpose-awareness')}`,
  requirements: `2. Yêu cầu\n${clause('requirements-serious')}`,
  tasks: `II. NHIỆM VỤ VÀ GIẢI PHÁP\n${clause('tasks-full')}`,
  implementation: `III. TỔ CHỨC THỰC HIỆN\n${clause('implementation-full')}`,
  closing: 'Trên đây là Kế hoạch của Chi bộ, đề nghị các đồng chí đảng viên nghiêm túc thực hiện.',
  recipients:
    'Nơi nhận:\n- Ban Thường vụ Đảng ủy Khối (để b/c),\n- Ban Tuyên giáo và Dân vận Đảng ủy Khối,\n- Các chi ủy viên,\n- Lưu CB.',
  signature: 'T/M CHI BỘ\nBÍ THƯ\n\nHoàng Văn Gió',
}

/** A sound draft, with parts replaced or, by an empty text, left out. */
export function draft(changes: Partial<typeof parts> = {}): string {
  return Object.values({ ...parts, ...changes })
    .filter((part) => part !== '')
    .join('\n\n')
}

/** The text after edits that do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let out = text
  for (const edit of [...edits].sort((one, other) => other.from - one.from || other.to - one.to))
    out = out.slice(0, edit.from) + edit.text + out.slice(edit.to)
  return out
}
