import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { propose } from '../../../shared/proposal/propose.ts'
import { checklist as schema } from '../../../shared/schema/checklist.ts'
import { goldDrafts } from '../gold-drafts.ts'
import { toVni } from '../text/legacy-encoders.ts'

const plan = readFileSync(new URL('plans/van-hoa-doc.txt', import.meta.url), 'utf8')
const youth = readFileSync(new URL('plans/he-tinh-nguyen.txt', import.meta.url), 'utf8')
const usual = propose(plan).checklist

const ids = (items: readonly { id: string }[]) => items.map((item) => item.id)

/** The plan without the appendix, whose lines an odd form would glue to the recipients. */
const bare = plan.slice(0, plan.indexOf('PHỤ LỤC'))

describe('a plan in another form gives the same proposal', () => {
  const forms: Record<string, string> = {
    'letters and their accents apart (NFD)': plan.normalize('NFD'),
    'CRLF line ends': plan.replaceAll('\n', '\r\n'),
    'no-break spaces': plan.replaceAll(' năm ', '\u00a0năm\u00a0'),
    'no empty lines': plan.replace(/\n{2,}/g, '\n'),
    'full-width figures and marks': plan.replace(/[0-9/.]/g, (char) =>
      String.fromCharCode(char.charCodeAt(0) + 0xfee0),
    ),
    'VNI, the whole text': toVni(plan),
    'Markdown marks around headings': plan.replace(/^([A-Z].{3,60})$/gmu, '**$1**'),
  }
  test.for(Object.entries(forms))('%s', ([, text]) => {
    const { checklist } = propose(text)
    expect({ ...checklist, overlap: null, clauses: null }).toEqual({ ...usual, overlap: null, clauses: null })
  })
})

test('lines broken by hand at seventy characters', () => {
  const { checklist } = propose(
    plan.replace(/[^\n\t]{75,}/g, (line) => line.replace(/(.{55,70})\s/gu, '$1\n')),
  )
  expect(ids(checklist.sections)).toEqual(ids(usual.sections))
  expect(ids(checklist.references)).toEqual(ids(usual.references))
  expect(ids(checklist.coverage)).toEqual(ids(usual.coverage))
  expect(ids(checklist.implementation)).toEqual(ids(usual.implementation))
})

test('headings without accents still head their sections', () => {
  const { checklist } = propose(
    youth
      .replace('MỤC ĐÍCH - YÊU CẦU', 'MUC DICH - YEU CAU')
      .replace('NỘI DUNG HOẠT ĐỘNG', 'NOI DUNG HOAT DONG')
      .replace('TỔ CHỨC THỰC HIỆN', 'TO CHUC THUC HIEN'),
  )
  expect(ids(checklist.sections)).toEqual(ids(propose(youth).checklist.sections))
  expect(checklist.sections.map((section) => section.title)).not.toContain('To chuc thuc hien')
})

test('a whole plan on one line', () => {
  const { checklist } = propose(bare.replace(/\s+/g, ' '))
  expect(ids(checklist.sections)).toEqual(expect.arrayContaining(['purpose', 'tasks', 'implementation']))
  expect(checklist.basis.number).toBe('87/KH-UBND')
  expect(ids(checklist.references)).toEqual(ids(usual.references))
  expect(checklist.coverage.length).toBeGreaterThan(0)
  expect(ids(checklist.implementation)).toEqual(expect.arrayContaining(['education', 'finance']))
})

test.for([
  [
    'its accents',
    (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
  ],
  ['its letters', (text: string) => text.replace(/[^\p{ASCII}]/gu, '?')],
] as const)('a plan that has lost %s is said to be unreadable before anything else', ([, lose]) => {
  expect(propose(lose(plan)).notes[0]).toEqual({ path: '', doubt: 'unreadable', about: '' })
  expect(propose(plan).notes.map(({ doubt }) => doubt)).not.toContain('unreadable')
})

test('an appendix after the signature adds nothing', () => {
  const { checklist } = propose(bare)
  expect({ ...checklist, overlap: null }).toEqual({ ...usual, overlap: null })
})

test.for([
  ['nothing', ''],
  ['white space', ' \n\t\n'],
  ['one word', 'Kế'],
  ['a letter that is no plan', 'Kính gửi các đồng chí,\nMời dự họp lúc 8 giờ ngày mai.\nTrân trọng.'],
  ['only marks', '*** --- ||| \u0000 \ufffd'],
  ['a long run of numbers', '1. '.repeat(4000)],
  ['headings alone', 'I. MỤC ĐÍCH\nII. NHIỆM VỤ\nIII. TỔ CHỨC THỰC HIỆN'],
] as const)('%s gives a proposal that fits the schema, with doubts', ([, text]) => {
  const { checklist, notes } = propose(text)
  expect(schema.parse(checklist)).toEqual(checklist)
  expect(notes.length).toBeGreaterThan(0)
})

test('a plan a hundred times as long is read in a few seconds, and its proposal fits the schema', () => {
  const start = performance.now()
  const { checklist } = propose(bare.slice(0, bare.indexOf('Nơi nhận')).repeat(100))
  expect(performance.now() - start).toBeLessThan(8000)
  expect(schema.parse(checklist)).toEqual(checklist)
})

test('a plan whose subject only names a document is about what that document is about', () => {
  const { checklist } = propose(
    [
      'KẾ HOẠCH',
      'Thực hiện Chỉ thị số 31-CT/TW của Ban Bí thư',
      '',
      'Thực hiện Chỉ thị số 31-CT/TW ngày 19/3/2024 của Ban Bí thư về tiếp tục tăng cường công tác an toàn, vệ sinh lao động trong tình hình mới, Đảng ủy Tổng công ty xây dựng kế hoạch như sau:',
      'I. MỤC ĐÍCH',
      'Giảm tai nạn lao động ở mọi phân xưởng.',
    ].join('\n'),
  )
  expect(checklist.title).toBe('Kế hoạch thực hiện Chỉ thị 31-CT/TW về an toàn, vệ sinh lao động')
  expect(checklist.references).toMatchObject([{ id: 'directive-31', issuer: 'Ban Bí thư', required: true }])
  expect(checklist.basis.issuer).toBe('Đảng ủy Tổng công ty')
})

test('whatever is taken for a superior plan, the proposal fits the schema: every draft of the fixtures', () => {
  for (const { name, text } of goldDrafts) {
    const { checklist } = propose(text)
    expect(schema.safeParse(checklist).error, name).toBeUndefined()
  }
})
