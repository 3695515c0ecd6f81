import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, fillTemplate, openFields } from '../../../shared/clause/fill.ts'
import { type ValueName, valueNames } from '../../../shared/clause/names.ts'
import { type Part, parseTemplate, printTemplate } from '../../../shared/clause/template.ts'

const parts = (text: string): Part[] => {
  const template = parseTemplate(text)
  expect(template.faults).toEqual([])
  return template.parts
}

describe('what a person of the Board types', () => {
  test('a value', () => {
    expect(parts('Chi ủy {{unit.name}} chủ trì.')).toEqual([
      { kind: 'text', text: 'Chi ủy ' },
      { kind: 'value', name: 'unit.name' },
      { kind: 'text', text: ' chủ trì.' },
    ])
  })

  test('a free field, also without accents, also in capitals and decomposed letters', () => {
    for (const word of ['hỏi', 'hoi', 'HỎI', 'hỏi'.normalize('NFD')])
      expect(parts(`trước ngày {{${word}: thời hạn}}`).at(-1)).toEqual({ kind: 'ask', hint: 'thời hạn' })
  })

  test('a choice, with and without a hint', () => {
    const options = [[{ kind: 'text', text: 'hằng quý' }], [{ kind: 'text', text: 'hằng năm' }]]
    expect(parts('{{chọn: hằng quý | hằng năm}}')).toEqual([{ kind: 'choice', hint: '', options }])
    expect(parts('{{ chọn kỳ báo cáo:hằng quý|hằng năm }}')).toEqual([
      { kind: 'choice', hint: 'kỳ báo cáo', options },
    ])
  })

  test('an optional text that names a value in turn', () => {
    expect(parts('{{nếu: có chi bộ trực thuộc ? Các chi bộ của {{unit.name}} báo cáo. Ai lo?}}')).toEqual([
      {
        kind: 'optional',
        hint: 'có chi bộ trực thuộc',
        parts: [
          { kind: 'text', text: 'Các chi bộ của ' },
          { kind: 'value', name: 'unit.name' },
          { kind: 'text', text: ' báo cáo. Ai lo?' },
        ],
      },
    ])
  })
})

describe('a broken template is shown where it is broken', () => {
  test.each([
    ['Kính {{unit.name', 5, 16, 'chưa đóng'],
    ['Kính {{unit.name\nDòng sau', 5, 16, 'chưa đóng'],
    ['Xong }} rồi', 5, 7, 'Thừa dấu'],
    ['Của {{unit.nam}}.', 4, 16, '{{unit.name}}'],
    ['Của {{Unit.Name}}.', 4, 17, '{{unit.name}}'],
    ['Ngày {{thời hạn}}', 5, 17, '{{hỏi: thời hạn}}'],
    ['{{}}', 0, 4, 'để trống'],
    ['{{hỏi: }}', 0, 9, 'lời gợi ý'],
    ['{{chọn: một}}', 0, 13, 'ít nhất hai'],
    ['{{chọn: một | }}', 0, 16, 'ít nhất hai'],
    ['{{nếu: có chi bộ}}', 0, 18, 'dấu «?»'],
    ['{{nếu: có chi bộ ? }}', 0, 21, 'nội dung sau'],
    ['{{nếu: a ? {{nếu: b ? {{nếu: c ? {{nếu: d ? e}} }} }} }}', 33, 47, 'quá 3 lớp'],
    ['{{chọn: a | b', 0, 13, 'chưa đóng'],
  ])('%s', (text, from, to, message) => {
    const [fault] = parseTemplate(text).faults
    expect(fault).toMatchObject({ from, to })
    expect(fault?.message.vi).toContain(message)
  })

  test('every fault is told at once', () => {
    expect(parseTemplate('{{a}} {{unit.name}} }} {{hỏi:}}').faults).toHaveLength(3)
  })

  test('no text makes the parser fail or give places outside the text', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{',
      '}',
      '|',
      '?',
      ':',
      ' ',
      '\n',
      'chọn',
      'nếu:',
      'hỏi: ',
      'unit.name',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const { faults } = parseTemplate(text)
        for (const { from, to } of faults) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  test('8,000 braces are read in no time', () => {
    const start = performance.now()
    for (const mark of ['{{', '{{chọn: ', '{{nếu: a ? ', '{{hỏi:', '}}'])
      parseTemplate(mark.repeat(Math.floor(8000 / mark.length)))
    expect(performance.now() - start).toBeLessThan(500)
  })
})

const names = Object.keys(valueNames) as ValueName[]
const letters = fc.array(fc.constantFrom(...'aăâbcđeêgh ơưy,.;-/()«»1 2'.split('')), {
  minLength: 1,
  maxLength: 12,
})
const words = letters.map((all) => all.join('').trim()).filter((text) => text !== '')
const { list } = fc.letrec<{ part: Part; list: Part[] }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', maxDepth: 2 },
    words.map((text): Part => ({ kind: 'text', text })),
    fc.constantFrom(...names).map((name): Part => ({ kind: 'value', name })),
    words.map((hint): Part => ({ kind: 'ask', hint })),
    fc.record({
      kind: fc.constant('choice' as const),
      hint: fc.oneof(fc.constant(''), words),
      options: fc.array(tie('list'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('optional' as const), hint: words, parts: tie('list') }),
  ),
  // Two texts side by side would be read as one.
  list: fc
    .array(tie('part'), { minLength: 1, maxLength: 4 })
    .map((all) => all.filter((part, index) => part.kind !== 'text' || all[index - 1]?.kind !== 'text')),
}))

test('what is printed reads as what was printed', () => {
  fc.assert(
    fc.property(list, (template) => {
      expect(parseTemplate(printTemplate(template))).toEqual({ parts: template, faults: [] })
    }),
  )
})

describe('a filled clause', () => {
  const template = parts(
    'Chi ủy {{unit.name}} báo cáo {{chọn: hằng quý | trước ngày {{hỏi: hạn báo cáo}}}}. {{nếu: có công đoàn ? Công đoàn phối hợp.}} Hết.',
  )

  test('asks only what is not known, and what the answers make needed', () => {
    expect(openFields(template, {}, {}).map(({ kind }) => kind)).toEqual(['value', 'choice', 'optional'])
    const [, choice] = openFields(template, {}, {})
    const fields = openFields(template, { 'unit.name': 'A' }, { [choice?.key ?? '']: '1' })
    expect(fields.map(({ kind }) => kind)).toEqual(['choice', 'ask', 'optional'])
    expect(fields[0]).toMatchObject({ options: ['hằng quý', 'trước ngày ……'] })
  })

  test('stands as answered', () => {
    const [choice, optional] = openFields(template, { 'unit.name': 'Chi bộ 1' }, {})
    const answers = { [choice?.key ?? '']: '1', [optional?.key ?? '']: 'yes', 'hỏi: hạn báo cáo': '20/11' }
    expect(fillTemplate(template, { 'unit.name': 'Chi bộ 1' }, answers)).toBe(
      'Chi ủy Chi bộ 1 báo cáo trước ngày 20/11. Công đoàn phối hợp. Hết.',
    )
  })

  test('has blanks where nothing was answered, and the first of each choice', () => {
    expect(fillTemplate(template, {}, {})).toBe('Chi ủy …… báo cáo hằng quý. Hết.')
  })

  test.each([
    ['Một.\n{{nếu: a ? Hai.}}\nBa.', 'Một.\nBa.'],
    ['{{nếu: a ? Hai.}}\nBa.', 'Ba.'],
    ['Một.\n{{nếu: a ? Hai.}}', 'Một.'],
    ['Một {{nếu: a ? hai}}, ba', 'Một, ba'],
    ['Một {{nếu: a ? hai}} ba', 'Một ba'],
    ['{{nếu: a ? Hai}} ba', 'ba'],
    ['Một {{nếu: a ? hai}}\nba', 'Một\nba'],
  ])('leaves no gap where an optional text is left out: %j', (text, filled) => {
    expect(fillTemplate(parts(text), {}, {})).toBe(filled)
  })

  test('asks for one of several known texts, and takes a single one', () => {
    const heads = parts('{{unit.head}}')
    expect(openFields(heads, { 'unit.head': ['A', 'B'] }, {})).toMatchObject([{ options: ['A', 'B'] }])
    expect(openFields(heads, { 'unit.head': ['A'] }, {})).toEqual([])
    expect(fillTemplate(heads, { 'unit.head': ['A'] }, {})).toBe('A')
  })

  test('takes values literally: nothing in them is read as a template or a pattern', () => {
    const name = '$& «{{hỏi: x}}» {unit.name} | ? $1'
    expect(fillTemplate(parts('{{unit.name}}'), { 'unit.name': name }, {})).toBe(
      '$& «{hỏi: x}» {unit.name} | ? $1',
    )
  })

  test('never holds «{{», whatever was answered', () => {
    const value = fc.oneof(fc.string(), fc.constantFrom('{', '{{', '}}', '{{date}}', '{{nếu: a ? b}}'))
    const values = fc.dictionary(fc.constantFrom(...names), value)
    const answers: fc.Arbitrary<Answers> = fc.dictionary(fc.string(), value)
    fc.assert(
      fc.property(list, values, answers, value, (template, known, said, all) => {
        const answered = Object.fromEntries(openFields(template, known, said).map(({ key }) => [key, all]))
        expect(fillTemplate(template, known, { ...said, ...answered })).not.toMatch(/\{\{|\}\}/)
      }),
    )
  })

  test('holds each value as it is, where it has no braces', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/[{}\uE000]/.test(text)),
        (name) => {
          expect(fillTemplate(parts('[{{unit.name}}]'), { 'unit.name': name }, {})).toBe(`[${name}]`)
        },
      ),
    )
  })
})
