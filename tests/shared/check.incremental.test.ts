import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Checker, check } from '../../shared/check.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { draft } from './drafts.ts'

/** `SOAT_EDITS=100000` runs more. */
const cases = Number(process.env.SOAT_EDITS ?? 10_000)

const start = draft()
const pieces = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u2028',
    ' ',
    '\t',
    '|',
    '. ',
    '; ',
    ': ',
    '**',
    '"',
    '“',
    '&ocirc;',
    '\\r\\n',
  ],
  ...[
    'I. ',
    'II. NHIỆM VỤ\n',
    '2. Yêu cầu',
    'MỤC ĐÍCH',
    'MỤC ĐÍHC\n',
    'Nơi nhận:\n',
    '- Lưu VT.\n',
    'Trên đây là',
  ],
  ...[
    '28-CT/TW ngày 1/2/2023',
    'số\n',
    'ngày 25 tháng 12',
    'T/M BAN',
    'PHỤ LỤC\n',
    'MỤC LỤC\n',
    'không ',
    'ế\u0301',
    '\ud800',
  ],
]
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(300) }),
  text: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(start.length), fc.nat(200))
        .map(([from, length]) => start.slice(from, from + length)),
    },
  ),
})

test('a Checker answers as a check from nothing does, after any edits', () => {
  fc.assert(
    fc.property(
      fc.nat(start.length),
      fc.integer({ min: 50, max: 900 }),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      (from, length, edits) => {
        let text = start.slice(from, from + length)
        const checker = new Checker(kh162)
        checker.check(text)
        for (const { at, gone, text: fresh } of edits) {
          const offset = Math.floor(at * text.length)
          text = text.slice(0, offset) + fresh + text.slice(offset + gone)
          expect(checker.check(text)).toEqual(check(text, kh162))
        }
      },
    ),
    { numRuns: cases },
  )
}, 300_000)

test('a Checker follows a whole draft as it is typed, cut, pasted and undone', () => {
  const checker = new Checker(kh162)
  const texts = [
    start,
    `${start}x`,
    start.slice(0, 900),
    start.slice(0, 900) + start.slice(400),
    start,
    '',
    start,
  ]
  for (const text of texts) expect(checker.check(text)).toEqual(check(text, kh162))
})
