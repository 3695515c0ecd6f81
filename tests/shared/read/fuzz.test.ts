import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { ReadError, readDocument } from '../../../shared/read/read-document.ts'
import { abstractNum, documentXml, docx, item, level, num, p, table } from './docx-fixture.ts'

vi.setConfig({ testTimeout: 60_000 })

/** Reads, or says why not; anything else is a crash. */
async function readOrExplain(bytes: Uint8Array, name: string): Promise<void> {
  try {
    expect(typeof (await readDocument(bytes, name)).text).toBe('string')
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError)
  }
}

const numbering = abstractNum(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.')) + num(1, 0)
const body =
  item('Mục đích', 1) + item('Yêu cầu', 1, 1) + table([p('Nơi nhận:') + p('- Lưu.'), p('TM.')]) + p('Hết')
const names = fc.constantFrom('a.docx', 'a.txt', 'a.html', '')

/** A text with slices cut out, doubled or moved. */
const mangled = (source: string) =>
  fc
    .array(fc.tuple(fc.nat(source.length), fc.nat(60), fc.nat(source.length), fc.boolean()), {
      minLength: 1,
      maxLength: 6,
    })
    .map((cuts) =>
      cuts.reduce((text, [from, length, to, keep]) => {
        const slice = text.slice(from, from + length)
        const rest = keep ? text : text.slice(0, from) + text.slice(from + length)
        return rest.slice(0, to) + slice + rest.slice(to)
      }, source),
    )

test('random bytes, also behind the first bytes of every kind of file', async () => {
  const starts = fc.constantFrom<number[]>(
    [],
    [0x50, 0x4b, 3, 4],
    [0x50, 0x4b, 5, 6],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0xff, 0xfe],
    [0xfe, 0xff],
    [0xef, 0xbb, 0xbf],
    [...strToU8('<html><ol><li>')],
    [...strToU8('%PDF')],
  )
  await fc.assert(
    fc.asyncProperty(starts, fc.uint8Array({ maxLength: 600 }), names, (start, rest, name) =>
      readOrExplain(Uint8Array.from([...start, ...rest]), name),
    ),
    { numRuns: 600 },
  )
})

test('a .docx with bytes changed, cut or doubled', async () => {
  const whole = docx(body, { numbering })
  const change = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(change, fc.integer({ min: 1, max: whole.length }), (changes, length) => {
      const bytes = whole.slice(0, length)
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
      return readOrExplain(bytes, 'a.docx')
    }),
    { numRuns: 600 },
  )
})

test('a sound archive with unsound XML', async () => {
  const xml = documentXml(body)
  await fc.assert(
    fc.asyncProperty(mangled(xml), mangled(numbering), (document, lists) =>
      readOrExplain(
        zipSync({
          'word/document.xml': strToU8(document),
          'word/numbering.xml': strToU8(`<w:numbering xmlns:w="x">${lists}</w:numbering>`),
        }),
        'a.docx',
      ),
    ),
    { numRuns: 400 },
  )
})

test('mangled pages', async () => {
  const page =
    '<!DOCTYPE html><table><tr><td><ol type="I" start="3"><li value="2">Mục<pre>a\n b</pre></ol><td hidden>x<tr></table><ul><li>&#7909;&nbsp;<br></ul>'
  await fc.assert(
    fc.asyncProperty(mangled(page), (html) => readOrExplain(strToU8(html), 'a.html')),
    { numRuns: 600 },
  )
})

test('deep nesting and long lines end soon', async () => {
  const start = performance.now()
  const deep = 40_000
  await readOrExplain(strToU8('<table><tr><td>'.repeat(deep)), 'a.html')
  await readOrExplain(strToU8('<ol><li>a'.repeat(deep)), 'a.html')
  await readOrExplain(strToU8(`<p>${'a '.repeat(1_000_000)}`), 'a.html')
  await readOrExplain(docx(table([p('a')]).repeat(20_000)), 'a.docx')
  await readOrExplain(
    docx(`${'<w:tbl><w:tr><w:tc>'.repeat(deep)}${p('a')}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`),
    'a.docx',
  )
  await readOrExplain(docx(p('<w:r><w:t>a</w:t></w:r>'.repeat(100_000))), 'a.docx')
  expect(performance.now() - start).toBeLessThan(30_000)
})
