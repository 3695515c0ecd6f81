import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clauses } from '../../../shared/checklists/kh-162-clauses.ts'
import { findDamage } from '../../../shared/text/damage.ts'
import { asMojibake, toTcvn3, toVni } from './legacy-encoders.ts'
import { plan as anyPlan } from './words.ts'

const plan = [
  'KẾ HOẠCH',
  'Thực hiện Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về chăm sóc, giáo dục và bảo vệ trẻ em',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích: nâng cao nhận thức của cấp ủy, người đứng đầu và đoàn viên về trách nhiệm với trẻ em.',
  'II. NHIỆM VỤ VÀ GIẢI PHÁP',
  'Tuyên truyền trong các trường học; phòng ngừa tai nạn thương tích; giúp đỡ trẻ em có hoàn cảnh khó khăn.',
  'III. TỔ CHỨC THỰC HIỆN',
  'Ban Thường vụ chỉ đạo, hướng dẫn và đôn đốc; các chi bộ trực thuộc xây dựng kế hoạch, thực hiện được như trên.',
].join('\n')
const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
const heading = 'II. NHIỆM VỤ VÀ GIẢI PHÁP'
const spansOf = (text: string): [string, string][] =>
  findDamage(text).map(({ kind, from, to }) => [kind, text.slice(from, to)])

describe('healthy text is never called damaged', () => {
  test.each([
    ['Vietnamese', plan],
    ['decomposed', plan.normalize('NFD')],
    ['on one line', plan.replaceAll('\n', ' ')],
    ['in capitals', plan.toUpperCase()],
    ['nothing', ''],
    ['a word', 'kế'],
    ['old and new tone placement', 'hoà hòa, uỷ ủy, thuý thúy, khoẻ khỏe, quý'],
    ['Ð for Đ', 'Ðảng bộ, Ðoàn TNCS, Nguyễn Văn Ðức'],
    ['soft hyphens and zero-width marks', plan.replaceAll('ng ', 'n\u00adg\u200b ')],
    ['abbreviations', 'Số: 12/KH-UBND; QĐ-TTg; NĐ-CP; TT-BLĐTBXH; ĐUK; VPĐUK; UBMTTQ; LĐLĐ; ĐVTN; ƯBND'],
    [
      'place names',
      'Đắk Lắk, Krông Pắk, Đắk R’lấp, Ê-đê, H’Mông, Chư Prông, Kon Plông, Xơ Đăng, Đak Đoa, Kpă Klơng, Y Ngông Niê Kdăm',
    ],
    ['signs', '«Kế hoạch» §1 · 5 µm, 10 µm; m² ½ ©2026 Samsung® trẻ em¹ nội dung² · «an toàn» 10°C ±5 ×3'],
    [
      'a file name and a link',
      'ke-hoach-cham-soc-tre-em-nam-2026.docx: http://a.vn/ke-hoach/tre-em?id=1&muc=hoach',
    ],
    ['names without marks', 'Nguyen Van Nam, Tran Thi Hoa, Le Van Tam, Pham Minh'],
    [
      'rare words',
      'khuỷu, huỳnh huỵch, nguệch ngoạc, ngoằn ngoèo, loắt choắt, khướu, quần soóc, xoong, loong toong',
    ],
    ['one typing slip', plan.replace('được', 'đượợc').replace('phòng', 'phòngg').replace('trách', 'tràch')],
    ['a table', '| STT | Nội dung | Chủ trì |\n|---|---|---|\n| 1 | Tuyên truyền | BTG |'],
    ['sloppy question marks', 'Có làm không?Vậy ai làm?Bao giờ xong?'],
    [
      'English',
      'The Board shall meet at the top of the hour to go on with it and so on. It is in the plan that we can do.',
    ],
    [
      'French',
      'La réunion générale a été présentée à Zürich, où les délégués français étaient reçus; déjà vu, Noël, garçon.',
    ],
    ['Spanish', 'El niño y la niña están aquí; él habló de la educación según el señor Núñez.'],
    ['Czech', 'Příliš žluťoučký kůň úpěl ďábelské ódy, které přinesly vládní návrhy.'],
    ['German', 'Die Übung für die Schüler wäre schön, größer und überall möglich.'],
    ['Indonesian', 'Kami akan menjaga dan melindungi anak anak di seluruh negara dengan penuh kasih sayang'],
    ['pinyin', 'Zhong guo gong chan dang quan guo dai biao da hui tong guo'],
    ['English in short words', 'Go on, do it. No man can do it in a day. He ran to me at the top'],
    ['Hmong', 'Cov menyuam yog peb lub neej yav tom ntej thiab peb yuav tsum tiv thaiv lawv'],
    ['other scripts', '中华人民共和国 ประเทศไทย Российская Федерация'],
  ])('%s', (_, text) => {
    expect(spansOf(text)).toEqual([])
    expect(spansOf(Array(15).fill(text).join('\n'))).toEqual([])
    expect(spansOf(`${plan}\n${text}`)).toEqual([])
  })

  test('the template clauses that ship', () => {
    for (const { text } of clauses) expect(spansOf(text)).toEqual([])
  })

  const reference = new URL('../../../../shared/reference/kh162.txt', import.meta.url)
  test.runIf(existsSync(reference))('the reference plan, composed and decomposed', () => {
    const text = readFileSync(reference, 'utf8')
    expect(spansOf(text)).toEqual([])
    expect(spansOf(text.normalize('NFD'))).toEqual([])
  })

  const drafts = new URL('../../fixtures/drafts/', import.meta.url)
  test('the gold drafts with clean text', () => {
    const golds = readdirSync(drafts).filter((name) => name.endsWith('.gold.json'))
    const clean = golds.filter(
      (name) => JSON.parse(readFileSync(new URL(name, drafts), 'utf8')).clean === true,
    )
    expect(clean.length).toBeGreaterThan(0)
    for (const name of clean)
      expect(
        spansOf(readFileSync(new URL(name.replace('.gold.json', '.txt'), drafts), 'utf8')),
        name,
      ).toEqual([])
  })

  test('any well-formed Vietnamese', () => {
    fc.assert(
      fc.property(anyPlan, (text) => {
        expect(spansOf(text)).toEqual([])
        expect(spansOf(text.normalize('NFD'))).toEqual([])
      }),
    )
  })
})

describe('a whole text in another encoding', () => {
  test('TCVN3 comes back', () => {
    const text = toTcvn3(plan)
    expect(findDamage(text)).toEqual([{ kind: 'tcvn3', from: 0, to: text.length, converted: plan }])
  })

  test('TCVN3 whose ư a browser dropped is known, and no conversion offered', () => {
    const text = toTcvn3(plan).replaceAll('\u00ad', '')
    expect(findDamage(text)).toEqual([{ kind: 'tcvn3', from: 0, to: text.length }])
  })

  test('TCVN3 whose ư became a hyphen comes back', () => {
    expect(findDamage(toTcvn3(plan).replaceAll('\u00ad', '-'))[0]?.converted).toBe(plan)
  })

  test('VNI comes back', () => {
    const text = toVni(plan)
    expect(findDamage(text)).toEqual([{ kind: 'vni', from: 0, to: text.length, converted: plan }])
  })

  test('UTF-8 read as Windows-1252 comes back', () => {
    const text = asMojibake(plan)
    expect(findDamage(text)).toEqual([{ kind: 'garbled', from: 0, to: text.length, converted: plan }])
  })

  test('any Vietnamese plan in TCVN3 or VNI is known as such', () => {
    fc.assert(
      fc.property(anyPlan, (text) => {
        expect(findDamage(toTcvn3(text)).map(({ kind }) => kind)).toEqual(['tcvn3'])
        expect(findDamage(toVni(text)).map(({ kind }) => kind)).toEqual(['vni'])
      }),
    )
  })
})

describe('damage in a sound text is marked where it stands', () => {
  test.each([
    ['TCVN3', toTcvn3('NHIỆM VỤ VÀ GIẢI PHÁP'), 'residue'],
    ['VNI', toVni('NHIỆM VỤ VÀ GIẢI PHÁP'), 'residue'],
    ['misread UTF-8', asMojibake('NHIỆM VỤ VÀ GIẢI PHÁP'), 'garbled'],
  ])('%s in a heading, with the whole text put right', (_, wound, kind) => {
    const text = plan.replace('NHIỆM VỤ VÀ GIẢI PHÁP', wound)
    expect(spansOf(text)).toEqual([[kind, wound]])
    expect(findDamage(text)[0]?.converted).toBe(plan)
  })

  test.each([
    ['no marks', 'NHIEM VU VA GIAI PHAP', 'no-accents'],
    ['wrong marks', 'NHĨỆM VŨ VÃ GIÀĨ PHÃP', 'scrambled'],
    ['lost letters', 'NHI\ufffdM V\ufffd V\ufffd GI\ufffdI PH\ufffdP', 'garbled'],
    ['question marks', 'NHI?M V? VÀ GI?I PHÁP', 'garbled'],
  ])('%s in a heading, nothing offered', (_, wound, kind) => {
    const text = plan.replace('NHIỆM VỤ VÀ GIẢI PHÁP', wound)
    expect(findDamage(text)).toEqual([
      { kind, from: text.indexOf(wound), to: text.indexOf(wound) + wound.length },
    ])
  })

  test.each(['Mục đích', 'Yêu cầu', 'Nơi nhận'])('a heading as short as «%s» in an old encoding', (words) => {
    for (const wound of [toTcvn3(words), toVni(words)])
      expect(spansOf(`${plan}\n1. ${wound}\n${plan}`)).toEqual([['residue', wound]])
  })

  test('«MỤC TĨÊŨ» is scrambled', () => {
    expect(spansOf(plan.replace('MỤC ĐÍCH, YÊU CẦU', 'MỤC TĨÊŨ'))).toEqual([['scrambled', 'MỤC TĨÊŨ']])
  })

  test('a paragraph whose ư are lost, though its other letters were converted', () => {
    const wound = 'Ban Thờng vụ chỉ đạo, hớng dẫn và đôn đốc'
    const text = plan.replace('Ban Thường vụ chỉ đạo, hướng dẫn và đôn đốc', wound)
    expect(findDamage(text)).toEqual([
      { kind: 'residue', from: text.indexOf(wound), to: text.indexOf(wound) + wound.length },
    ])
  })

  test('two kinds at once are two spans, and each conversion leaves the other alone', () => {
    const text = plan
      .replace(heading, `II. ${toVni('NHIỆM VỤ VÀ GIẢI PHÁP')}`)
      .replace('TỔ CHỨC THỰC HIỆN', 'TO CHUC THUC HIEN')
    const [vni, bare] = findDamage(text)
    expect(vni?.converted).toBe(plan.replace('TỔ CHỨC THỰC HIỆN', 'TO CHUC THUC HIEN'))
    expect(bare).toMatchObject({ kind: 'no-accents' })
    expect(bare).not.toHaveProperty('converted')
  })

  test('a converted text is sound', () => {
    for (const wounded of [
      toTcvn3(plan),
      toVni(plan),
      asMojibake(plan),
      plan.replace(heading, toTcvn3(heading)),
    ]) {
      const converted = findDamage(wounded)[0]?.converted
      expect(converted).toBe(plan)
      expect(findDamage(converted ?? '')).toEqual([])
    }
  })
})

describe('a whole text damaged beyond conversion', () => {
  test('without marks', () => {
    const text = withoutMarks(plan)
    expect(findDamage(text)).toEqual([{ kind: 'no-accents', from: 0, to: text.length }])
    expect(findDamage(text.replaceAll('\n', ' '))).toHaveLength(1)
  })

  test('with every letter beyond ASCII dropped', () => {
    const text = plan.replace(/[\u0080-\uffff]/g, '')
    expect(findDamage(text)).toEqual([{ kind: 'garbled', from: 0, to: text.length }])
  })

  test('UTF-8 misread, some of its bytes lost since', () => {
    const text = asMojibake(plan).replace(/[\u0080-\u009f]/g, '')
    expect(findDamage(text)).toEqual([{ kind: 'garbled', from: 0, to: text.length }])
  })

  test('with every mark replaced by a wrong one', () => {
    let turn = 0
    const wrong = { a: 'ãậẳầ', e: 'ẽểề', i: 'ĩỉì', o: 'õỗởọ', u: 'ũửủ', y: 'ỹỷ' }
    const text = withoutMarks(plan).replace(/[aeiouy]/gi, (letter) => {
      const choices = wrong[letter.toLowerCase() as keyof typeof wrong]
      turn = (turn * 5 + 3) % 97
      const one = choices[turn % choices.length] as string
      return letter === letter.toLowerCase() ? one : one.toUpperCase()
    })
    expect(findDamage(text)).toEqual([{ kind: 'scrambled', from: 0, to: text.length }])
  })
})

describe('bounds', () => {
  test('spans lie in the text, ascend and do not overlap, whatever the text', () => {
    const shard = fc.constantFrom(
      'trờng ',
      '®Ých ',
      toVni('giải pháp '),
      'TĨÊŨ ',
      '\ufffd',
      '?a',
      '\n',
      '. ',
      '«',
      '¹',
      '\u0301',
      '\ud800',
      'Ã¡',
      'kế ',
      'to chuc thuc hien ',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(shard, fc.string())).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (any) => {
        let end = 0
        for (const { from, to } of findDamage(any)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(any.length)
      }),
      { numRuns: 1000 },
    )
  })

  test.each(['»', '? ', '?a', '\ufffd', '\u0301', 'trờng ', '®Ých ', 'TĨÊŨ ', 'muc dich ', 'Ã¡', 'nh- '])(
    'half a million signs of «%s» are looked through at once',
    (part) => {
      const start = performance.now()
      findDamage(part.repeat(500_000 / part.length))
      // Quadratic time would take minutes.
      expect(performance.now() - start).toBeLessThan(5000)
    },
  )
})
