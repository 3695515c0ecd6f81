import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../shared/read/read-document.ts'
import { toTcvn3, toVni } from '../text/legacy-encoders.ts'
import { abstractNum, docx, item, level, num, p, run, table } from './docx-fixture.ts'

const textOf = async (bytes: Uint8Array): Promise<string> => (await readDocument(bytes, 'a.docx')).text

const outline = abstractNum(
  0,
  level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)'),
)

describe('text', () => {
  test('words split over runs, as Word splits them, are whole again', async () => {
    const runs =
      run('KẾ HO') +
      '<w:proofErr w:type="spellStart"/>' +
      run('ẠCH', '<w:b/>') +
      '<w:bookmarkStart w:id="0"/>' +
      run(' năm 2026')
    expect(await textOf(docx(p(runs)))).toBe('KẾ HOẠCH năm 2026')
  })

  test('line breaks, tabs and no-break hyphens stay visible', async () => {
    const runs = `<w:r><w:t>MỤC ĐÍCH,</w:t><w:br/><w:t>YÊU CẦU</w:t><w:tab/><w:t>28</w:t><w:noBreakHyphen/><w:t>CT/TW</w:t></w:r>`
    expect(await textOf(docx(p(runs)))).toBe('MỤC ĐÍCH,\nYÊU CẦU\t28-CT/TW')
  })

  test('content controls, smart tags, links and fields are transparent; field codes and hidden text are not shown', async () => {
    const body =
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p('trong khung')}</w:sdtContent></w:sdt>` +
      p(
        `<w:smartTag w:element="place">${run('Hạ Long')}</w:smartTag><w:hyperlink>${run(', ngày')}</w:hyperlink>` +
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ dd</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(' 20')}` +
          run('ẩn', '<w:vanish/>'),
      )
    expect(await textOf(docx(body))).toBe('trong khung\nHạ Long, ngày 20')
  })

  test('XML entities are decoded and document types bring in nothing', async () => {
    const xml =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>' +
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>A &amp; B &#7841; &a; &f;</w:t></w:r></w:p></w:body></w:document>'
    const text = await textOf(zipSync({ 'word/document.xml': strToU8(xml) }))
    expect(text).toContain('A & B ạ')
    expect(text).not.toMatch(/aaaa|root/)
  })

  test('another prefix for the namespace, or none, makes no difference', async () => {
    for (const prefix of ['ns0:', ''] as const) {
      const bound = prefix === '' ? 'xmlns' : 'xmlns:ns0'
      const xml = `<w:document ${bound}="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>Nơi nhận</w:t></w:r></w:p></w:body></w:document>`
      expect(await textOf(zipSync({ 'word/document.xml': strToU8(xml.replaceAll('w:', prefix)) }))).toBe(
        'Nơi nhận',
      )
    }
  })
})

describe('automatic numbers', () => {
  test('levels in Roman numbers, decimals and letters count and restart as in Word', async () => {
    const body =
      item('MỤC ĐÍCH, YÊU CẦU', 1) +
      item('Mục đích', 1, 1) +
      item('Yêu cầu', 1, 1) +
      item('một', 1, 2) +
      item('hai', 1, 2) +
      p('đoạn thường') +
      item('NHIỆM VỤ', 1) +
      item('Tuyên truyền', 1, 1)
    expect(await textOf(docx(body, { numbering: outline + num(1, 0) }))).toBe(
      'I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n2. Yêu cầu\na) một\nb) hai\nđoạn thường\nII. NHIỆM VỤ\n1. Tuyên truyền',
    )
  })

  test('a number made of several levels shows them all', async () => {
    const numbering =
      abstractNum(3, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(2, 3)
    expect(await textOf(docx(item('a', 2) + item('b', 2, 1) + item('c', 2, 1), { numbering }))).toBe(
      'I. a\n1.1 b\n1.2 c',
    )
  })

  test('two lists of one definition go on counting, unless one says where it starts', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering = outline + num(1, 0) + num(2, 0) + num(3, 0, restart)
    expect(await textOf(docx(item('a', 1) + item('b', 2) + item('c', 3) + item('d', 3), { numbering }))).toBe(
      'I. a\nII. b\nI. c\nII. d',
    )
  })

  test('numbers come from paragraph styles too, through what they are based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    const body =
      p('a', '<w:pStyle w:val="Muc"/>') +
      p('b', '<w:pStyle w:val="MucCon"/>') +
      p('c', '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(await textOf(docx(body, { numbering: outline + num(1, 0), styles }))).toBe('I. a\n1. b\nc')
  })

  test('a heading style named by a level of the list takes that level', async () => {
    const numbering =
      abstractNum(
        0,
        level(0, 'upperRoman', '%1.', '<w:pStyle w:val="H1"/>') +
          level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>'),
      ) + num(1, 0)
    const style = (id: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const body = p('a', '<w:pStyle w:val="H1"/>') + p('b', '<w:pStyle w:val="H2"/>')
    expect(await textOf(docx(body, { numbering, styles: style('H1') + style('H2') }))).toBe('I. a\n1. b')
  })

  test('a paragraph may name only the level and leave the list to its style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const body =
      p('a', '<w:pStyle w:val="Muc"/>') +
      p('b', '<w:pStyle w:val="Muc"/><w:numPr><w:ilvl w:val="1"/></w:numPr>')
    expect(await textOf(docx(body, { numbering: outline + num(1, 0), styles }))).toBe('I. a\n1. b')
  })

  test('bullets of symbol fonts become dashes, dashes and plus signs stay', async () => {
    const numbering =
      abstractNum(0, level(0, 'bullet', '\uf0b7') + level(1, 'bullet', '+') + level(2, 'bullet', 'o')) +
      num(1, 0)
    expect(await textOf(docx(item('a', 1) + item('b', 1, 1) + item('c', 1, 2), { numbering }))).toBe(
      '- a\n+ b\n- c',
    )
  })

  test('properties from before a tracked change do not number', async () => {
    const body = p(
      'a',
      '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
    )
    expect(await textOf(docx(body, { numbering: outline + num(1, 0) }))).toBe('a')
  })
})

describe('tables, boxes and notes', () => {
  test('a row of one-line cells is one line, parted by tabs', async () => {
    const body = table(
      [p('Nội dung'), p('Chủ trì'), p('Thời gian')],
      [p('Tuyên truyền'), p('Ban Tuyên giáo'), p('Quý I')],
    )
    expect(await textOf(docx(body))).toBe('Nội dung\tChủ trì\tThời gian\nTuyên truyền\tBan Tuyên giáo\tQuý I')
  })

  test('recipients beside the signature follow one another instead of being glued', async () => {
    const body = table([
      p('Nơi nhận:') + p('- Như trên,') + p('- Lưu VPĐU.'),
      p('T/M BAN THƯỜNG VỤ') + p('BÍ THƯ'),
    ])
    expect(await textOf(docx(body))).toBe('Nơi nhận:\n- Như trên,\n- Lưu VPĐU.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ')
  })

  test('a table in a table keeps its text', async () => {
    expect(await textOf(docx(table([table([p('a'), p('b')]) + p('c'), p('d')])))).toBe('a\tb\nc\nd')
  })

  test('a text box is read once, after the paragraph it hangs on', async () => {
    const box = `<w:txbxContent>${p('ĐẢNG CỘNG SẢN VIỆT NAM')}</w:txbxContent>`
    const body = p(
      `${run('trước ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('sau')}`,
    )
    expect(await textOf(docx(body))).toBe('trước sau\nĐẢNG CỘNG SẢN VIỆT NAM')
  })

  test('footnotes stand at the end, separators left out', async () => {
    const footnotes =
      `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote>` +
      `<w:footnote w:id="1">${p('Chú thích')}</w:footnote>`
    expect(
      await textOf(docx(p(`${run('Thân')}<w:r><w:footnoteReference w:id="1"/></w:r>`), { footnotes })),
    ).toBe('Thân\nChú thích')
  })
})

describe('tracked changes', () => {
  test('insertions are kept, deletions and moved-away text dropped, and the reader is told', async () => {
    const body = p(
      `${run('giữ ')}<w:del w:id="1"><w:r><w:delText>xóa </w:delText></w:r></w:del><w:ins w:id="2">${run('thêm')}</w:ins>` +
        `<w:moveFrom w:id="3">${run(' đi')}</w:moveFrom>`,
    )
    const read = await readDocument(docx(body))
    expect(read.text).toBe('giữ thêm')
    expect(read.notices.map((notice) => notice.code)).toEqual(['tracked-changes'])
  })

  test('a paragraph whose end was deleted goes on in the next', async () => {
    const body = p(run('MỤC ĐÍCH, '), '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>') + p('YÊU CẦU')
    expect(await textOf(docx(body))).toBe('MỤC ĐÍCH, YÊU CẦU')
  })
})

describe('legacy fonts', () => {
  const fonts = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`

  test('.VnTime and VNI runs are read in the encoding of their font, even where ư is a soft hyphen element', async () => {
    const [before, after] = toTcvn3('trường học').split('\u00ad')
    const runs = `<w:r><w:rPr>${fonts('.VnTime')}</w:rPr><w:t>${before}</w:t><w:softHyphen/><w:t>${after}</w:t></w:r>`
    const read = await readDocument(
      docx(
        p(runs) +
          p(run(toTcvn3('kế hoạch'), fonts('.VnTimeH'))) +
          p(run(toVni('Nhiệm vụ'), fonts('VNI-Times'))),
      ),
    )
    expect(read.text).toBe('trường học\nKẾ HOẠCH\nNhiệm vụ')
    expect(read.notices.map((notice) => notice.code)).toEqual(['legacy-fonts'])
  })

  test('the font of the default style counts', async () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr>${fonts('.VnTime')}</w:rPr></w:style>`
    expect(await textOf(docx(p(toTcvn3('Tổ chức thực hiện')), { styles }))).toBe('Tổ chức thực hiện')
  })

  test('Unicode text left in a legacy font is not converted', async () => {
    const body = p(run('công tác và', fonts('.VnTime'))) + p(run('nhiệm vụ', fonts('.VnTime')))
    const read = await readDocument(docx(body))
    expect(read.text).toBe('công tác và\nnhiệm vụ')
    expect(read.notices).toEqual([])
  })
})
