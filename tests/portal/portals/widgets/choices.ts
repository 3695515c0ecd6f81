/** What every one of these forms lets the person choose. */
export const kinds = ['Công văn', 'Kế hoạch', 'Báo cáo', 'Quyết định', 'Thông báo']
export const people = ['Nguyễn Thu Hà', 'Đặng Thị Hải Yến', 'Vũ Văn Khoa']
export const posts = ['Bí thư', 'Phó Bí thư', 'Chi ủy viên']
export const securities = ['Thường', 'Mật', 'Tối mật']
export const urgencies = ['Thường', 'Khẩn', 'Hỏa tốc']
export const bodies = [
  'Văn phòng Tỉnh ủy',
  'Ban Thường vụ Đảng ủy Khối',
  'Ban Tuyên giáo và Dân vận Đảng ủy Khối',
  'Ban Tổ chức Đảng ủy Khối',
]

/** What a form's own model holds: what it would send, read from the widgets and not from the page. */
export interface Model {
  type: string | null
  number: string
  date: string | null
  subject: string
  issuer: string
  signer: string | null
  signerPost: string | null
  security: string | null
  urgency: string | null
  recipients: string[]
}

declare global {
  interface Window {
    model: () => Model
  }
}

const two = (count: number) => String(count).padStart(2, '0')

/** A day as the models keep it, `YYYY-MM-DD`. */
export const dayOf = (date: Date | null | undefined): string | null =>
  date ? `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` : null
