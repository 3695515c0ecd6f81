/** Bytes of a plain text to a string, whatever encoding Vietnamese offices have used for it. */
import { fromTcvn3, hyphensAsHornedU } from '../text/legacy/tcvn3.ts'
import { fromVni } from '../text/legacy/vni.ts'
import { isSyllable } from '../text/syllable.ts'
import type { Notice } from './notice.ts'
import { decoder } from './platform.ts'
import { ReadError } from './read-error.ts'

export interface Decoded {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252' | 'tcvn3' | 'vni'
  notices: Notice[]
}

/** Throws ReadError `binary` for what is no text. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return plain(lenientUtf8(bytes.subarray(3)), 'utf-8')
  if (startsWith(bytes, 0xff, 0xfe)) return plain(decoder('utf-16le').decode(bytes.subarray(2)), 'utf-16le')
  if (startsWith(bytes, 0xfe, 0xff)) return plain(decoder('utf-16be').decode(bytes.subarray(2)), 'utf-16be')
  const wide = utf16Order(bytes)
  if (wide !== undefined) return plain(decoder(wide).decode(bytes), wide)
  if (looksBinary(bytes)) throw new ReadError('binary')
  const utf8 = strictUtf8(bytes)
  if (utf8 !== undefined) return plain(utf8, 'utf-8')
  const lenient = lenientUtf8(bytes)
  if (hasFewHoles(lenient)) return plain(lenient, 'utf-8')
  return singleByte(bytes)
}

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign)
const mostlyNoLetters = (text: string): boolean => (text.match(/[a-z0-9\s]/gi)?.length ?? 0) * 2 < text.length

/** UTF-8 with a few broken bytes, rather than another encoding, where hardly a letter is one. */
function hasFewHoles(text: string): boolean {
  let marked = 0
  let lost = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) marked++
    if (code === 0xfffd) lost++
  }
  return lost * 50 < marked
}

function plain(text: string, encoding: Decoded['encoding']): Decoded {
  const lost = text.includes('\ufffd')
  return { text, encoding, notices: lost ? [lostCharacters] : [] }
}

const lostCharacters: Notice = {
  code: 'lost-characters',
  vi: 'Một số ký tự trong tệp không đọc được và đã thành dấu «\ufffd».',
  en: 'Some characters of the file could not be read and became “\ufffd”.',
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder('utf-8', true).decode(bytes)
  } catch {
    // Not UTF-8: the other encodings are tried next.
    return undefined
  }
}

const lenientUtf8 = (bytes: Uint8Array): string => decoder('utf-8').decode(bytes)

/** UTF-16 without a mark: text in it has a high byte of zero in every other place, for its ASCII letters. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 4 || bytes.length % 2 === 1) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.3 && even <= half * 0.01) return 'utf-16le'
  if (even > half * 0.3 && odd <= half * 0.01) return 'utf-16be'
  return undefined
}

function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536)
  let controls = 0
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number
    if (byte === 0) return true
    if (byte < 32 && (byte < 9 || byte > 13) && byte !== 0x1a && byte !== 0x1b) controls++
  }
  return controls * 50 > length
}

const candidates = [
  { encoding: 'tcvn3', name: 'TCVN3 (ABC)' },
  { encoding: 'vni', name: 'VNI' },
  { encoding: 'windows-1258', name: 'Windows-1258' },
] as const

function singleByte(bytes: Uint8Array): Decoded {
  const latin = decoder('windows-1252').decode(bytes)
  const read = (encoding: (typeof candidates)[number]['encoding'], text: string, raw: Uint8Array): string => {
    if (encoding === 'windows-1258') return decoder('windows-1258').decode(raw).normalize('NFC')
    if (encoding === 'vni') return fromVni(text)
    return text.includes('\u00ad') ? fromTcvn3(text) : hyphensAsHornedU(fromTcvn3(text))
  }
  const sample = 100_000
  const [best] = candidates
    .map((candidate) => ({
      ...candidate,
      score: soundness(read(candidate.encoding, latin.slice(0, sample), bytes.subarray(0, sample))),
    }))
    .sort((a, b) => b.score - a.score)
  if (best === undefined || best.score < 0.7) {
    if (mostlyNoLetters(latin.slice(0, sample))) throw new ReadError('binary')
    return {
      text: latin,
      encoding: 'windows-1252',
      notices: [
        {
          code: 'guessed-encoding',
          vi: 'Không nhận ra bảng mã của tệp; tạm đọc theo Windows-1252.',
          en: 'The encoding of the file is not known; it was read as Windows-1252.',
        },
      ],
    }
  }
  return {
    text: read(best.encoding, latin, bytes),
    encoding: best.encoding,
    notices: [
      {
        code: 'converted',
        vi: `Tệp dùng bảng mã ${best.name}, đã được chuyển sang Unicode để soát.`,
        en: `The file is in ${best.name} and was converted to Unicode for the check.`,
      },
    ],
  }
}

/** Share of the words with marks that are Vietnamese syllables. */
function soundness(text: string): number {
  let marked = 0
  let sound = 0
  for (const [word] of text.matchAll(/[\p{L}\p{M}\u00a1-\u00ff]{1,40}/gu)) {
    if (!/[\u0080-\uffff]/.test(word)) continue
    marked++
    if (word.length < 12 && isSyllable(word)) sound++
  }
  return marked === 0 ? 0 : sound / marked
}
