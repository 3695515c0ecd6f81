import { expect, test } from 'vitest'
import { reasonOf } from '../../cli/file-bytes.ts'

test.each([
  ['EACCES', 'Không có quyền đọc tệp.'],
  ['EPERM', 'Không có quyền đọc tệp.'],
  ['EISDIR', 'Đây là thư mục, không phải tệp.'],
  ['EIO', 'Không đọc được tệp (EIO).'],
])('%s is told in words', (code, words) => {
  expect(reasonOf(Object.assign(new Error(code), { code }))).toBe(words)
})
