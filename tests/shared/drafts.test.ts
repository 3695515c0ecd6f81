import { describe, expect, test } from 'vitest'
import { gold as goldSchema } from '../../cli/score/gold.ts'
import { Score } from '../../cli/score/score.ts'
import { check } from '../../shared/check.ts'
import { checklists } from '../../shared/checklists/index.ts'
import { chooseChecklist } from '../../shared/choose.ts'
import { checklistOf, goldDrafts, linesOf, orphans } from './gold-drafts.ts'

/** Every point of variety that the corpus has to hold; a draft names those it stands for in `covers`. */
const points = [
  ...[
    'party-committee',
    'party-cell',
    'state-office',
    'school',
    'youth-union',
    'womens-union',
    'trade-union',
  ],
  ...['mass-organisation', 'veterans', 'enterprise'],
  ...['opening-comma', 'opening-no-comma', 'opening-dash', 'opening-va', 'opening-muc-tieu'],
  ...['opening-muc-tieu-yeu-cau', 'opening-muc-tieu-chung', 'opening-lost-level-one'],
  ...['opening-yeu-cau-alone', 'opening-muc-dich-alone', 'combined-split', 'combined-unsplit'],
  ...['requirements-own-section', 'requirements-missing', 'purpose-missing', 'tasks-missing'],
  ...['tasks-noi-dung', 'tasks-nhiem-vu-va-giai-phap', 'tasks-nhiem-vu-giai-phap', 'tasks-trong-tam'],
  ...['tasks-nhiem-vu-trong-tam', 'tasks-nhiem-vu-giai-phap-chu-yeu', 'tasks-noi-dung-ke-hoach'],
  ...['tasks-noi-dung-hinh-thuc-hoat-dong', 'tasks-hinh-thuc-thuc-hien', 'tasks-noi-dung-thuc-hien'],
  ...['tasks-with-thuc-hien', 'tasks-table', 'implementation-phan-cong-thuc-hien'],
  ...['implementation-phan-cong-nhiem-vu', 'implementation-trach-nhiem-thuc-hien', 'implementation-nested'],
  ...['implementation-missing', 'implementation-empty', 'implementation-body-missing'],
  ...['decoy-kinh-phi-thuc-hien', 'decoy-thoi-gian-thuc-hien', 'decoy-tien-trinh-thuc-hien'],
  ...['reporting-section-after-implementation', 'other-section-between'],
  ...['numbering-roman-dot', 'numbering-roman-bare', 'numbering-roman-slash', 'numbering-roman-slash-dot'],
  ...['numbering-roman-dash', 'numbering-letters', 'numbering-arabic', 'numbering-phan-thu'],
  ...['numbering-repeated', 'numbering-gap', 'numbering-starts-at-two', 'numbering-same-at-two-levels'],
  ...['numbering-none', 'numbering-flattened', 'heading-not-capital', 'heading-same-line'],
  ...['heading-over-two-lines', 'heading-final-colon', 'heading-number-on-own-line', 'markdown'],
  ...['one-paragraph', 'hard-wrapped', 'page-breaks', 'merged-header-columns', 'crlf'],
  ...['recipients-glued-with-signature', 'recipients-inline-commas', 'recipients-inline-semicolons'],
  ...['recipients-numbered-heading', 'recipients-capital-heading', 'recipients-no-dash', 'recipients-plus'],
  ...['recipients-missing', 'recipients-in-table-cell', 'recipients-without-colon', 'archive-line-variants'],
  ...['appendix-repeats-section-words', 'second-document', 'table-of-contents'],
  ...['title-or-toc-without-body', 'closing-sentence-only', 'section-empty', 'section-misplaced'],
  ...['section-words-in-running-text', 'minimum-body', 'coverage-negated', 'coverage-title-only'],
  ...['citation-spaces', 'citation-without-so', 'citation-so-so', 'citation-in-title'],
  ...['citation-date-before', 'citation-date-far', 'citation-two-date-styles', 'citation-over-line-ends'],
  ...['citation-wrong-organ-suffix', 'citation-near-miss-number', 'citation-wrong-date'],
  ...['citation-date-of-another', 'citation-year-mismatch', 'citation-none'],
  ...['citation-neighbour-is-another-document', 'literal-escape-in-citation', 'legal-bases-as-list'],
  ...['date-in-brackets', 'date-with-dashes', 'date-with-dots', 'tasks-nhiem-vu-giai-phap-trong-tam'],
  ...['blank-number-and-date', 'mixed-form-marks', 'party-2026'],
  ...['nfd', 'tone-placement-mixed', 'eth-for-d-stroke', 'no-break-space', 'soft-hyphen', 'u2028'],
  ...['full-width', 'html-entities', 'tcvn3-whole', 'vni-whole', 'tcvn3-residue', 'tcvn3-letters-lost'],
  ...['no-accents', 'ocr', 'typing-slips', 'white-space-only'],
  ...['not-applicable-fire', 'not-applicable-tax', 'not-applicable-digital', 'not-applicable-in-passing'],
  ...['sub-headings-like-sections', 'numbering-phan-i', 'no-header', 'stray-markdown'],
  ...['recipient-over-two-lines', 'vni-residue', 'opening-muc-tieu-beside-muc-dich'],
  ...['implementation-phan-cong-to-chuc', 'task-assignment', 'form-number-wrong', 'form-date-wrong'],
  ...['recipient-unknown', 'form-title-missing', 'signing-power-k-t', 'must-mention', 'coverage-quoted'],
  ...['section-names-in-a-sentence', 'letters-lost-to-question-marks', 'mojibake', 'combined-empty'],
  ...['numbering-decimal', 'parts-with-own-numbers', 'headings-inside-a-line', 'heading-dash-inline'],
  ...['dotted-lines-only', 'decoy-noi-nhan', 'implementation-twice', 'near-words'],
  ...['list-marks-before-tabs', 'capitals-throughout', 'heads-without-accents', 'citation-wrong-subject'],
  ...['other-checklist', 'choose-clear', 'choose-none', 'choose-tie', 'section-of-another-kind'],
]

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ')

describe('the gold answers', () => {
  test('stand beside every draft', () => {
    expect(orphans).toEqual([])
    expect(goldDrafts.length).toBeGreaterThanOrEqual(66)
  })

  test('cover every point of variety, and name no other', () => {
    const covered = new Set(goldDrafts.flatMap(({ gold }) => gold.covers))
    expect(points.filter((point) => !covered.has(point))).toEqual([])
    expect([...covered].filter((point) => !points.includes(point)).sort()).toEqual([])
  })

  test.each(goldDrafts)(
    '$name: each heading stands on its line, each recipient on one of its own',
    (draft) => {
      const lines = linesOf(draft.text)
      for (const { line, heading } of Object.values(draft.gold.sections ?? {})) {
        const standing = [line ?? []].flat().map((each) => plain(lines[each - 1] ?? ''))
        const wordings = [heading ?? []].flat().map(plain)
        if (heading === null || line === null) expect([line, heading]).toEqual([null, null])
        else expect(standing.some((text) => wordings.some((each) => text.includes(each)))).toBe(true)
      }
      for (const line of draft.gold.recipients?.lines ?? [])
        expect(lines[line - 1]?.replace(/^\W*/u, '')).not.toBe('')
    },
  )
})

describe('the checker agrees with a careful reader', () => {
  test.each(goldDrafts)('$name: $gold.about', ({ name, text, gold }) => {
    const score = new Score()
    const { chosen } = chooseChecklist(text, checklists)
    score.add(name, goldSchema.parse(gold), check(text, checklistOf(gold.checklist)), chosen?.id ?? null)
    expect(score.mistakes.map(({ what, expected, got }) => `${what}: ${expected}, not ${got}`)).toEqual([])
  })

  test.each(goldDrafts.filter(({ gold }) => gold.rules?.at !== undefined))(
    '$name: findings stand on their lines',
    ({ text, gold }) => {
      const { findings } = check(text, checklistOf(gold.checklist))
      for (const [rule, lines] of Object.entries(gold.rules?.at ?? {}))
        expect(
          findings.flatMap((finding) => (finding.rule === rule ? [finding.line] : [])),
          rule,
        ).toEqual(expect.arrayContaining(lines))
    },
  )

  test.each(goldDrafts.filter(({ gold }) => gold.notApplicable !== undefined))(
    '$name: other checklists do not apply, which is said once',
    ({ text, gold }) => {
      for (const id of gold.notApplicable ?? []) {
        const report = check(text, checklistOf(id))
        expect(report.verdict, id).toBe('not-applicable')
        expect(report.findings.filter(({ rule }) => rule === 'not-applicable')).toHaveLength(1)
        expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
      }
    },
  )
})
