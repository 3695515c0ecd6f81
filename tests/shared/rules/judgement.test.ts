import { describe, expect, test } from 'vitest'
import { check } from '../../../shared/check.ts'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { draft } from '../drafts.ts'
import { table } from './table.ts'

const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
const report = (text: string) => check(text, kh162)
const tax =
  'KẾ HOẠCH\nTuyên truyền chính sách thuế năm 2024\n\nI. MỤC ĐÍCH, YÊU CẦU\nNâng cao ý thức chấp hành pháp luật về thuế của doanh nghiệp và hộ kinh doanh; bảo đảm thu đúng, thu đủ.\n\nII. NỘI DUNG\n' +
  'Tổ chức đối thoại với doanh nghiệp, hướng dẫn kê khai, quyết toán thuế qua mạng. '.repeat(12)

describe('a draft that can’t be judged', () => {
  test('is unreadable without accents, and nothing in it is called missing', () => {
    const { verdict, sections, findings } = report(bare(draft()))
    expect(verdict).toBe('unreadable')
    expect(sections.map(({ status }) => status)).not.toContain('missing')
    expect(findings.map(({ rule }) => rule)).toEqual(['unreadable'])
  })

  test('is of another kind: one finding instead of twenty', () => {
    const { verdict, findings, sections } = report(tax)
    expect(verdict).toBe('not-applicable')
    expect(findings.map(({ rule }) => rule)).toEqual(['not-applicable'])
    expect(sections.map(({ id }) => id)).toEqual(kh162.sections.map(({ id }) => id))
  })

  test('is just begun when it is empty: all is missing', () => {
    expect(report('').verdict).toBe('fail')
    expect(report('\n \t').sections.every(({ status }) => status === 'missing')).toBe(true)
  })

  test('takes more steps than allowed: over budget, the same each time, and nothing is missing', () => {
    const long = draft().repeat(20)
    const one = check(long, kh162, { steps: 2000 })
    expect(one.verdict).toBe('unreadable')
    expect(one.findings.map(({ rule }) => rule)).toEqual(['over-budget'])
    expect(one.sections.map(({ status }) => status)).not.toContain('missing')
    expect(check(long, kh162, { steps: 2000 })).toEqual(one)
  })

  test('speaks English on demand', () => {
    const { findings } = check(draft({ tasks: '' }), kh162, { locale: 'en' })
    expect(findings[0]?.message).toContain('is missing')
  })
})

const ward =
  'Tr­êng häc phèi hîp víi gia ®×nh qu¶n lý, gi¸o dôc häc sinh; tæ chøc c¸c ho¹t ®éng vui ch¬i lµnh m¹nh.'
table(
  'legacy-encoding',
  { 'a sound draft': draft() },
  {
    'a paragraph left in TCVN3': {
      draft: draft().replace('\n\nII.', `\n${ward}\n\nII.`),
      marks: [ward.slice(0, -1)],
      severity: 'warning',
    },
  },
)
