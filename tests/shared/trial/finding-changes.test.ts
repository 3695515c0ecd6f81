import { expect, test } from 'vitest'
import { check } from '../../../shared/check.ts'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { findingChanges } from '../../../shared/trial/finding-changes.ts'
import { goldDrafts } from '../gold-drafts.ts'

const texts = goldDrafts.map(({ text }) => text)
const rules = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule)

test('the same checklist changes nothing on any draft', () => {
  for (const text of texts) {
    const report = check(text, kh162)
    expect(findingChanges(report, check(text, kh162))).toEqual({ added: [], removed: [], changed: [] })
  }
})

test('before the first release all findings are new', () => {
  const [text = ''] = texts
  const report = check(text, kh162)
  expect(findingChanges(null, report).added).toEqual(report.findings)
})

test('a section that asks for more words adds a finding; one that is asked for no longer takes its own away', () => {
  const long = {
    ...kh162,
    sections: kh162.sections.map((section) =>
      section.id === 'tasks' ? { ...section, minWords: 2000 } : section,
    ),
  }
  const loose = { ...kh162, recipients: kh162.recipients.map((body) => ({ ...body, required: false })) }
  const clean = goldDrafts.find(({ name }) => name === 'dang-uy-so-nong-nghiep')?.text ?? ''
  const changes = findingChanges(check(clean, kh162), check(clean, long))
  expect(rules(changes.added)).toEqual(['minimum-body'])
  const lacking = texts.find((each) => rules(check(each, kh162).findings).includes('recipient-missing')) ?? ''
  const looser = findingChanges(check(lacking, kh162), check(lacking, loose))
  expect(rules(looser.removed)).toEqual(['recipient-missing'])
})

test('every finding of both reports is told exactly once, or stands in both unchanged', () => {
  const other = { ...kh162, sections: kh162.sections.map((section) => ({ ...section, minWords: 100 })) }
  for (const text of texts) {
    const [before, after] = [check(text, kh162), check(text, other)]
    const { added, removed, changed } = findingChanges(before, after)
    const kept = after.findings.length - added.length - changed.length
    expect(before.findings.length - removed.length - changed.length).toBe(kept)
  }
})
