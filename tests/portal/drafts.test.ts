import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../../shared/check.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'

const report = (draft: string) =>
  check(readFileSync(new URL(`./drafts/${draft}.txt`, import.meta.url), 'utf8'), kh162)

describe('the drafts of the sample portal', () => {
  it('«sach» has nothing wrong', () => {
    const { verdict, findings, sections } = report('sach')
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(verdict).toBe('pass')
    expect(sections.map(({ status }) => status)).toEqual(kh162.sections.map(() => 'present'))
  })

  it('«loi» lacks a section and a recipient, and dates the directive wrongly', () => {
    const { verdict, sections, references, recipients } = report('loi')
    expect(verdict).toBe('fail')
    expect(
      sections.filter(({ status }) => status !== 'present').map(({ id, status }) => [id, status]),
    ).toEqual([['implementation', 'missing']])
    expect(references.map(({ number, status }) => [number, status])).toEqual([
      ['28-CT/TW', 'wrong-date'],
      ['181-KH/TU', 'ok'],
    ])
    const required = kh162.recipients.filter((body) => body.required).map(({ id }) => id)
    const missing = recipients.filter(
      ({ id, status }) => status === 'missing' && id !== null && required.includes(id),
    )
    expect(missing.map(({ id }) => id)).toEqual(['propaganda-board'])
  })
})
