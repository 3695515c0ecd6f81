/** The names of fields and lists as the Board says them; a difference or conflict is told with these. */
export type Language = 'vi' | 'en'

const fields: Record<string, readonly [vi: string, en: string]> = {
  id: ['mã', 'id'],
  version: ['bản', 'version'],
  schemaVersion: ['bản lược đồ', 'schema version'],
  title: ['tên', 'title'],
  name: ['tên', 'name'],
  basis: ['kế hoạch cấp trên', 'superior plan'],
  kind: ['loại văn bản', 'kind of document'],
  number: ['số, ký hiệu', 'number'],
  date: ['ngày ban hành', 'date'],
  issuer: ['cơ quan ban hành', 'issuer'],
  subject: ['trích yếu', 'subject'],
  appliesTo: ['cụm từ nhận ra dự thảo', 'phrases that tell a draft'],
  form: ['thể thức', 'form'],
  groups: ['đề mục gộp', 'combined headings'],
  sections: ['các mục', 'sections'],
  headings: ['tên gọi của đề mục', 'names of the heading'],
  level: ['cấp', 'level'],
  parent: ['đề mục gộp', 'combined heading'],
  order: ['thứ tự', 'order'],
  required: ['bắt buộc', 'required'],
  minWords: ['số từ ít nhất', 'fewest words'],
  mustMention: ['điều phải nhắc đến', 'what must be mentioned'],
  anyOf: ['cách nói', 'wordings'],
  clauses: ['đoạn mẫu', 'clauses'],
  section: ['mục', 'section'],
  text: ['nội dung', 'text'],
  remark: ['ghi chú', 'remark'],
  references: ['văn bản viện dẫn', 'references'],
  coverage: ['nhóm nhiệm vụ', 'task groups'],
  points: ['các điểm', 'points'],
  implementation: ['nơi được giao việc', 'bodies given work'],
  aliases: ['tên gọi khác', 'other names'],
  recipients: ['nơi nhận', 'recipients'],
  overlap: ['dấu vết câu chữ', 'overlap'],
  words: ['số từ một dấu vết', 'words in a trace'],
  hashes: ['dấu vết câu chữ của kế hoạch cấp trên', 'traces of the superior plan’s wording'],
  matches: ['địa chỉ của cổng', 'addresses'],
}

const items: Record<string, readonly [vi: string, en: string]> = {
  groups: ['Đề mục gộp', 'Combined heading'],
  sections: ['Mục', 'Section'],
  mustMention: ['điều phải nhắc đến', 'must-mention'],
  clauses: ['Đoạn mẫu', 'Clause'],
  references: ['Văn bản', 'Document'],
  coverage: ['Nhóm nhiệm vụ', 'Task group'],
  points: ['điểm', 'point'],
  implementation: ['Nơi được giao việc', 'Body given work'],
  recipients: ['Nơi nhận', 'Recipient'],
}

const forms: Record<string, readonly [vi: string, en: string]> = {
  'party-2018': ['văn bản của Đảng (2018)', 'Party document (2018)'],
  'party-2026': ['văn bản của Đảng (2026)', 'Party document (2026)'],
  'state-2020': ['văn bản hành chính nhà nước (2020)', 'State document (2020)'],
}

const at = (language: Language) => (language === 'vi' ? 0 : 1)

export const fieldName = (field: string, language: Language): string => fields[field]?.[at(language)] ?? field

export const itemName = (list: string, language: Language): string =>
  items[list]?.[at(language)] ?? fieldName(list, language)

/** A value as a person reads it: yes and no, dates by day, forms by name. */
export function valueText(value: unknown, language: Language): string {
  if (typeof value === 'boolean')
    return value === (language === 'vi') ? (value ? 'có' : 'no') : value ? 'yes' : 'không'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return language === 'vi' ? 'để trống' : 'left blank'
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (date !== null) return `${date[3]}/${date[2]}/${date[1]}`
  return forms[value]?.[at(language)] ?? value
}

export const sentence = {
  added: ['thêm', 'added'],
  removed: ['bỏ', 'removed'],
  moved: ['đổi thứ tự', 'order changed'],
  remade: ['được làm lại', 'made anew'],
  whole: ['Bộ tiêu chí', 'Checklist'],
} as const satisfies Record<string, readonly [string, string]>

export const say = (word: keyof typeof sentence, language: Language): string => sentence[word][at(language)]
