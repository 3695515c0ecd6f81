import { type FormRole, formRoles } from '../../extension/form/roles.ts'
import type { RecognisedFile } from '../recognised-file.ts'
import type { Paint } from './paint.ts'
import { aligned } from './table.ts'

const names: Record<FormRole, string> = {
  number: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  type: 'Loại văn bản',
  subject: 'Trích yếu',
  issuer: 'Cơ quan ban hành',
  signer: 'Người ký',
  signerPost: 'Chức vụ',
  recipients: 'Nơi nhận',
  security: 'Độ mật',
  urgency: 'Độ khẩn',
  cited: 'Văn bản căn cứ',
  body: 'Nội dung',
}

/** A row for each field that was recognised, file by file. */
export function toFieldTable(files: readonly RecognisedFile[], paint: Paint): string {
  const rows = files.flatMap((read) => {
    if ('error' in read) return [[read.file, 'không dùng được', read.error]]
    const { fields, more, parts } = read
    const selectors: Partial<Record<FormRole, string>> = { ...fields, ...more }
    const known = formRoles.flatMap((role) => {
      const selector = selectors[role]
      return selector === undefined
        ? []
        : [[read.file, names[role], (parts?.[role] ?? [selector]).join('  +  ')]]
    })
    return known.length > 0 ? known : [[read.file, '–', 'không nhận ra ô nào']]
  })
  const [head, ...lines] = aligned([['Tệp', 'Ô', 'Bộ chọn CSS'], ...rows])
  return `${[paint.strong((head ?? []).join('  ')), ...lines.map((cells) => cells.join('  ').trimEnd())].join('\n')}\n`
}
