/** Why a file can't be read, and what its owner can do about it. */

export type ReadErrorCode =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'broken-docx'
  | 'zip-bomb'
  | 'too-deep'
  | 'encrypted'
  | 'legacy-doc'
  | 'pdf'
  | 'rtf'
  | 'unsupported'

const messages: Record<ReadErrorCode, { vi: string; en: string }> = {
  empty: { vi: 'Tệp rỗng, không có nội dung để soát.', en: 'The file is empty.' },
  'too-large': {
    vi: 'Tệp quá lớn: chỉ soát được tệp dưới 50 MB và văn bản dưới 20 triệu ký tự.',
    en: 'The file is too large: files under 50 MB and texts under 20 million characters can be checked.',
  },
  binary: {
    vi: 'Tệp không phải văn bản (dữ liệu nhị phân). Hãy chọn tệp .docx, .txt hoặc .html.',
    en: 'The file is not text but binary data. Choose a .docx, .txt or .html file.',
  },
  'broken-docx': {
    vi: 'Tệp .docx bị hỏng hoặc chưa tải về hết. Hãy mở bằng Word, lưu lại rồi thử lần nữa.',
    en: 'The .docx file is broken or was cut short. Open it in Word, save it again and retry.',
  },
  'zip-bomb': {
    vi: 'Tệp .docx bung ra quá lớn so với một văn bản thật nên không được mở.',
    en: 'The .docx file inflates far beyond any real document and was not opened.',
  },
  'too-deep': {
    vi: 'Tệp có quá nhiều lớp lồng nhau so với một văn bản thật nên không được mở.',
    en: 'The file nests its elements deeper than any real document and was not opened.',
  },
  encrypted: {
    vi: 'Tệp được đặt mật khẩu. Hãy gỡ mật khẩu trong Word rồi thử lại.',
    en: 'The file is protected by a password. Remove the password in Word and retry.',
  },
  'legacy-doc': {
    vi: 'Tệp .doc kiểu cũ (Word 97–2003). Hãy mở bằng Word và lưu thành .docx rồi thử lại.',
    en: 'This is an old .doc file (Word 97–2003). Open it in Word, save it as .docx and retry.',
  },
  pdf: {
    vi: 'Tệp PDF không soát được. Hãy dùng bản .docx mà từ đó tệp PDF được tạo ra.',
    en: 'PDF files cannot be checked. Use the .docx file from which the PDF was made.',
  },
  rtf: {
    vi: 'Tệp RTF không soát được. Hãy mở bằng Word và lưu thành .docx rồi thử lại.',
    en: 'RTF files cannot be checked. Open it in Word, save it as .docx and retry.',
  },
  unsupported: {
    vi: 'Loại tệp này không soát được. Hãy chọn tệp .docx, .txt hoặc .html.',
    en: 'This kind of file cannot be checked. Choose a .docx, .txt or .html file.',
  },
}

/** Thrown by everything in `shared/read`. `message` is Vietnamese; `english` says the same. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly code: ReadErrorCode
  readonly english: string

  constructor(code: ReadErrorCode, options?: ErrorOptions) {
    super(messages[code].vi, options)
    this.code = code
    this.english = messages[code].en
  }
}
