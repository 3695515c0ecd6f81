import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../shared/check.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { checklist as schema } from '../../shared/schema/checklist.ts'
import { report as reportSchema } from '../../shared/schema/report.ts'
import { draft } from './drafts.ts'

const plan = draft()
const many = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length))

/** Takes a second or so on any machine where it is linear, and minutes where it is quadratic. */
const heavy: Record<string, string> = {
  'a plan on one line': many(plan.replace(/\n/g, ' '), 1_000_000),
  'a plan over and over': many(plan, 1_000_000),
  'one word': many('ă', 1_000_000),
  'blank lines': many('\n', 1_000_000),
  ampersands: many('&', 1_000_000),
  'open quotation marks': many('“tuyên truyền ', 1_000_000),
  'lone surrogates': many('\ud800 \udc00', 1_000_000),
  citations: many('Chỉ thị số 28-CT/TW ngày 25/12/2023, ', 1_000_000),
  'different citations': Array.from({ length: 30_000 }, (_, index) => `số ${index}-CT/TW`).join(', '),
  recipients: many('Nơi nhận:\n- a,\n', 500_000),
  signatures: many('T/M BAN CHI ỦY\n', 500_000),
  closings: many('Trên đây là\n', 500_000),
  '100,000 headings': many('I. MỤC ĐÍCH, YÊU CẦU\n', 2_100_000),
  '100,000 unlike headings': Array.from(
    { length: 100_000 },
    (_, index) => `${index % 20}. Mục tiêu ${index}`,
  ).join('\n'),
  '100,000 mistyped headings': many('I. MỤC ĐÍHC\n', 1_200_000),
  'nested headings': many('I. MỤC TIÊU\n1. Mục tiêu chung\na) Mục tiêu\n', 1_000_000),
  'deep numbers': many('1.1.', 1_000_000),
}

/** Runs on which a pattern with nested repeats would never end, at the places where patterns are used. */
const runs = [
  'A',
  'A ',
  'Â',
  ' ',
  '\t',
  '\n',
  ',',
  ', ',
  '(',
  '.',
  '. /',
  '-',
  '- ',
  '; ',
  '*',
  '* ',
  '| ',
  '1',
  '1 ',
  '…',
  '_ ',
  'a',
  'A, ',
  '/',
]
const hosts: Record<string, (run: string) => string> = {
  'a header': (run) => `${run}\n${plan}`,
  'a number': (run) => `Số ${run}\n${plan}`,
  'a date line': (run) => `${run} ngày 1 tháng ${run}\n${plan}`,
  recipients: (run) =>
    plan.replace('- Ban Thường vụ', `- ${run} Ban`).replace('Lưu CB.', `Lưu. ${run} T/M ${run}`),
  'an inline list': (run) => plan.replace('Nơi nhận:\n-', `Nơi nhận: ${run} T/M BAN ${run}`),
  'a heading': (run) => plan.replace('II. NHIỆM VỤ', `II. ${run} NHIỆM VỤ ${run}`),
  'an empty section': (run) => plan.replace('1. Mục đích\n', `1. Mục đích ${run}\nII. ${run}\n`),
  'a citation': (run) => plan.replaceAll('28-CT/TW', `27-CT/TW ${run} về ${run}`),
  'the ending': (run) => plan.replace('nghiêm túc thực hiện.', `${run}./.`),
  'the signature': (run) => plan.replace('T/M CHI BỘ', `T/M ${run}`),
}

describe('no pattern runs long on repeats in', () => {
  test.each(Object.entries(hosts))(
    '%s',
    (_, host) => {
      for (const run of runs) {
        const text = host(run.repeat(20_000))
        const start = performance.now()
        check(text, kh162)
        expect(performance.now() - start, JSON.stringify(run)).toBeLessThan(2500)
      }
    },
    120_000,
  )
})

describe('time stays within bounds on', () => {
  test.each(Object.entries(heavy))(
    '%s',
    (_, text) => {
      const report = check(text, kh162)
      expect(report.sections).toHaveLength(5)
    },
    15_000,
  )
})

test('any text gets a report that meets the schema, with places inside the text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom(...plan.split(/(?<=\s)/), '\r', '\u2028', '\t|', '**', '\u0301'), {
        maxLength: 80,
      })
      .map((words) => words.join('')),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const report = check(text, kh162)
      expect(reportSchema.safeParse(report).error?.issues).toBeUndefined()
      for (const { from, to } of [...report.findings, ...report.sections, ...report.references])
        if (from !== null && to !== null) {
          expect(from).toBeLessThanOrEqual(to)
          expect(to).toBeLessThanOrEqual(text.length)
        }
    }),
    { numRuns: 1500 },
  )
}, 60_000)

test('a checklist as heavy as the schema allows is stopped by the budget', () => {
  const phrase = Array.from({ length: 60 }, () => 'a').join(' ')
  const hostile = schema.parse({
    ...kh162,
    appliesTo: ['a a'],
    coverage: Array.from({ length: 30 }, (_, index) => ({
      id: `group-${index}`,
      title: 'a',
      points: Array.from({ length: 20 }, () => ({
        title: 'a',
        anyOf: Array.from({ length: 20 }, (_, length) => phrase.slice(0, 119 - 2 * length)),
      })),
    })),
  })
  const text = many('a ', 200_000)
  const report = check(text, hostile)
  expect(report.findings.map(({ rule }) => rule)).toContain('over-budget')
  expect(check(text, hostile)).toEqual(report)
}, 20_000)
