import { maxFileBytes } from '../../shared/read/limits.ts'
import { ReadError, readDocument } from '../../shared/read/read-document.ts'
import type { Reading, Said } from '../messages/attached.ts'

const lost: Said = {
  vi: 'Không đọc được tệp: tệp đã bị đổi, chuyển chỗ hoặc xóa sau khi chọn. Hãy chọn lại tệp.',
  en: 'The file could not be read: it was changed, moved or deleted after it was chosen. Choose it again.',
}

/** Reads a file in this browser; what can't be read is said in words. The file stays as it is. */
export async function readFile(file: File): Promise<Reading> {
  try {
    // A file that is too large is refused before its bytes are fetched.
    if (file.size >= maxFileBytes) throw new ReadError('too-large')
    const { text, notices } = await readDocument(new Uint8Array(await file.arrayBuffer()), file.name)
    return { text, notices: notices.map(({ vi, en }) => ({ vi, en })) }
  } catch (error) {
    if (error instanceof ReadError) return { refused: { vi: error.message, en: error.english } }
    if (error instanceof DOMException) return { refused: lost }
    throw error
  }
}
