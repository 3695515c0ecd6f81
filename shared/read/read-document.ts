/**
 * Bytes to text, in a browser, a worker or Node. The readers of .docx and .html come lazily, so that a door
 * pays for them only when such a file is opened.
 */
import { type Decoded, decodeText } from './encoding.ts'
import { maxFileBytes, maxTextLength } from './limits.ts'
import type { Notice } from './notice.ts'
import { decoder } from './platform.ts'
import { ReadError } from './read-error.ts'

export type { Notice } from './notice.ts'
export { ReadError, type ReadErrorCode } from './read-error.ts'

export interface ReadDocument {
  /** Lines parted as the file parts them; UTF-16 as it stands, not normalised. */
  text: string
  kind: 'txt' | 'docx' | 'html'
  /** Of .txt and .html. */
  encoding?: Decoded['encoding']
  notices: Notice[]
}

/** `name` only helps to tell .html from .txt; everything else is told by the bytes. Throws ReadError. */
export async function readDocument(bytes: Uint8Array, name = ''): Promise<ReadDocument> {
  if (bytes.length === 0) throw new ReadError('empty')
  if (bytes.length >= maxFileBytes) throw new ReadError('too-large')
  if (isZip(bytes)) {
    const { readDocx } = await import('./docx.ts')
    const { text, notices } = readDocx(bytes)
    return notEmpty({ kind: 'docx', text, notices })
  }
  refuseKnownKinds(bytes, name)
  const decoded = isHtmlName(name) ? decodeHtml(bytes) : decodeText(bytes)
  if (isHtmlName(name) || looksLikeHtml(decoded.text)) {
    const { readHtml } = await import('./html.ts')
    const { text, encoding, notices } = isHtmlName(name) ? decoded : decodeHtml(bytes)
    return notEmpty({ kind: 'html', text: readHtml(text), encoding, notices })
  }
  if (decoded.text.length > maxTextLength) throw new ReadError('too-large')
  return notEmpty({ kind: 'txt', ...decoded })
}

function notEmpty(document: ReadDocument): ReadDocument {
  if (document.text.trim() === '') throw new ReadError('empty')
  return document
}

const isHtmlName = (name: string): boolean => /\.x?html?$/i.test(name)
const isZip = (bytes: Uint8Array): boolean => ascii(bytes, 0, 2) === 'PK' && [3, 5, 7].includes(bytes[2] ?? 0)

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}

function refuseKnownKinds(bytes: Uint8Array, name: string): void {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    throw new ReadError(compoundKind(bytes))
  const start = ascii(bytes, 0, 1024)
  if (start.includes('%PDF-')) throw new ReadError('pdf')
  if (start.startsWith('{\\rtf')) throw new ReadError('rtf')
  // A web archive: HTML in pieces and in an encoding for mail.
  if (/^MIME-Version:/i.test(start)) throw new ReadError('unsupported')
  if (/\.docx$/i.test(name)) throw new ReadError('broken-docx')
}

/** An OLE compound file (MS-CFB) tells what it is by the names of its streams, which are UTF-16. */
function compoundKind(bytes: Uint8Array): 'encrypted' | 'legacy-doc' | 'unsupported' {
  const names = decoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1))
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo')) return 'encrypted'
  return names.includes('WordDocument') ? 'legacy-doc' : 'unsupported'
}

/** A page that says so in its first thousand characters; a plan that merely mentions a tag is none. */
const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title|div|p|h[1-6]|table|ol|ul|span|font|center)\b/i.test(
    text.slice(0, 1000),
  )

/** UTF-8 bytes are UTF-8 whatever the page declares; otherwise its declaration counts, then the guess. */
function decodeHtml(bytes: Uint8Array): Decoded {
  const guessed = decodeText(bytes)
  if (guessed.encoding.startsWith('utf')) return guessed
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,20})/i
    .exec(ascii(bytes, 0, 2048))?.[1]
    ?.toLowerCase()
  if (declared !== 'windows-1258') return guessed
  return { text: decoder(declared).decode(bytes).normalize('NFC'), encoding: declared, notices: [] }
}
