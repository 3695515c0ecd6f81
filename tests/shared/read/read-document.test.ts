import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { type ReadErrorCode, readDocument } from '../../../shared/read/read-document.ts'
import { toTcvn3, toVni } from '../text/legacy-encoders.ts'
import { documentXml, docx, p } from './docx-fixture.ts'

vi.setConfig({ testTimeout: 60_000 })

const plan = [
  'KẾ HOẠCH',
  'Thực hiện Chỉ thị số 28-CT/TW về chăm sóc, giáo dục và bảo vệ trẻ em',
  'I. MỤC ĐÍCH, YÊU CẦU',
  'Nâng cao nhận thức của cán bộ, đảng viên, người lao động trong cơ quan, trường học, doanh nghiệp.',
  'Tư tưởng: như trên, từng bước được thực hiện nghiêm túc; ưu tiên trẻ em có hoàn cảnh đặc biệt.',
].join('\n')
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf16 = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) =>
      big ? [code >> 8, code & 255] : [code & 255, code >> 8],
    ),
  )
const windows1258 = (text: string): Uint8Array => {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
      byte,
    ]),
  )
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const parts = sign.normalize('NFD')
      const tone = [...parts].find((part) => tones.test(part)) ?? ''
      return [...(parts.replace(tones, '').normalize('NFC') + tone)]
    }),
    (sign) => table.get(sign) ?? 63,
  )
}

async function codeOf(bytes: Uint8Array, name?: string): Promise<ReadErrorCode | 'none'> {
  try {
    await readDocument(bytes, name)
    return 'none'
  } catch (error) {
    return (error as { code: ReadErrorCode }).code
  }
}

describe('text files', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(plan), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${plan}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(`\ufeff${plan}`, false), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(`\ufeff${plan}`, true), 'utf-16be'],
    ['UTF-16 LE without', utf16(plan, false), 'utf-16le'],
    ['UTF-16 BE without', utf16(plan, true), 'utf-16be'],
  ])('%s is read without a notice', async (_, bytes, encoding) => {
    expect(await readDocument(bytes, 'a.txt')).toEqual({ kind: 'txt', text: plan, encoding, notices: [] })
  })

  test.each([
    ['TCVN3', latin1(toTcvn3(plan)), 'tcvn3'],
    ['VNI', latin1(toVni(plan)), 'vni'],
    ['Windows-1258', windows1258(plan), 'windows-1258'],
  ])('%s bytes are told apart, converted exactly, and the reader is told', async (_, bytes, encoding) => {
    const read = await readDocument(bytes, 'a.txt')
    expect(read.text).toBe(plan)
    expect(read.encoding).toBe(encoding)
    expect(read.notices.map((notice) => notice.code)).toEqual(['converted'])
  })

  test('decomposed letters stay as they stand', async () => {
    expect((await readDocument(new TextEncoder().encode(plan.normalize('NFD')))).text).toBe(
      plan.normalize('NFD'),
    )
  })

  test('a few broken bytes do not cost the rest', async () => {
    const bytes = new TextEncoder().encode(plan.repeat(3))
    bytes[10] = 0xff
    const read = await readDocument(bytes)
    expect(read.encoding).toBe('utf-8')
    expect(read.notices.map((notice) => notice.code)).toEqual(['lost-characters'])
  })

  test('Western single-byte text is read with a notice that the encoding is a guess', async () => {
    const read = await readDocument(
      latin1('La réunion générale a été présentée à Zürich; où sont les délégués français ?'),
    )
    expect(read.text).toContain('présentée')
    expect(read.notices.map((notice) => notice.code)).toEqual(['guessed-encoding'])
  })
})

describe('what cannot be read says why', () => {
  const ole = (name: string) =>
    Uint8Array.of(
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(504),
      ...utf16(name, false),
    )

  test.each<[string, Uint8Array, string, ReadErrorCode]>([
    ['nothing', new Uint8Array(), 'a.txt', 'empty'],
    ['only white space', strToU8(' \n\t'), 'a.txt', 'empty'],
    ['a document without text', docx(p('')), 'a.docx', 'empty'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'a.txt', 'binary'],
    [
      'noise',
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 255),
      'a.txt',
      'binary',
    ],
    ['a file of 50 MB', new Uint8Array(50_000_000), 'a.txt', 'too-large'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'a.pdf', 'pdf'],
    ['a web archive', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'a.doc', 'unsupported'],
    ['an RTF file', strToU8('{\\rtf1\\ansi K\\u7871?}'), 'a.rtf', 'rtf'],
    ['an old .doc', ole('WordDocument'), 'a.doc', 'legacy-doc'],
    ['an encrypted .docx', ole('EncryptionInfo'), 'a.docx', 'encrypted'],
    ['an old .xls', ole('Workbook'), 'a.xls', 'unsupported'],
    [
      'a spreadsheet',
      zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.xml': strToU8('<a/>') }),
      'a.xlsx',
      'unsupported',
    ],
    [
      'a .docx without its document',
      zipSync({ '[Content_Types].xml': strToU8('<a/>') }),
      'a.docx',
      'broken-docx',
    ],
    ['text named .docx', strToU8('kế hoạch'), 'a.docx', 'broken-docx'],
    ['half a .docx', docx(p('a'.repeat(2000))).subarray(0, 300), 'a.docx', 'broken-docx'],
    [
      'a .docx whose XML is cut short',
      zipSync({ 'word/document.xml': strToU8(documentXml(p('a')).slice(0, -20)) }),
      'a.docx',
      'broken-docx',
    ],
    [
      'a .docx whose XML is none',
      zipSync({ 'word/document.xml': strToU8('xin chào') }),
      'a.docx',
      'broken-docx',
    ],
  ])('%s', async (_, bytes, name, code) => {
    expect(await codeOf(bytes, name)).toBe(code)
  })

  test('a zip bomb stops while it inflates, whatever size it declares', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(150_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await codeOf(bomb, 'a.docx')).toBe('zip-bomb')
    // Local header: the declared size stands at byte 22; the central directory's copy does not matter.
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(22, 1000, true)
    expect(await codeOf(bomb, 'a.docx')).toBe('zip-bomb')
  })

  test('an archive written as a stream, sizes after the data, is read too', async () => {
    const chunks: Uint8Array[] = []
    const archive = new Zip((_, chunk) => chunks.push(chunk))
    for (const name of ['word/theme/theme1.xml', 'word/document.xml', 'word/settings.xml']) {
      const file = new ZipDeflate(name)
      archive.add(file)
      file.push(strToU8(documentXml(p('Nơi nhận'))), true)
    }
    archive.end()
    const bytes = Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))
    expect((await readDocument(bytes)).text.trim()).toBe('Nơi nhận')
  })

  test('an archive whose folders are parted by backslashes is read too', async () => {
    const bytes = zipSync({ 'word\\document.xml': strToU8(documentXml(p('Nơi nhận'))) })
    expect((await readDocument(bytes)).text.trim()).toBe('Nơi nhận')
  })

  test('a bomb among parts that nobody reads is left alone', async () => {
    const bytes = zipSync({
      'word/media/image1.bmp': new Uint8Array(150_000_000),
      'word/document.xml': strToU8(documentXml(p('a'))),
    })
    expect((await readDocument(bytes)).text.trim()).toBe('a')
  })

  test('the message is Vietnamese with all its marks, English beside it', async () => {
    await expect(readDocument(ole('EncryptedPackage'), 'a.docx')).rejects.toMatchObject({
      message: expect.stringContaining('Tệp được đặt mật khẩu'),
      english: expect.stringContaining('password'),
    })
  })
})
