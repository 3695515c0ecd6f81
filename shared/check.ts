import { lexiconOf } from './plan/lexicon.ts'
import { outline } from './plan/outline.ts'
import { lineAt, readPlan } from './plan/plan.ts'
import type { Checklist } from './schema/checklist.ts'
import type { Finding, Report } from './schema/report.ts'

export type Locale = 'vi' | 'en'

export interface CheckOptions {
  locale?: Locale
  /** How many steps the check may take before it answers «over budget». */
  steps?: number
}

export function check(text: string, checklist: Checklist, options: CheckOptions = {}): Report {
  const vi = options.locale !== 'en'
  const lexicon = lexiconOf(checklist)
  const plan = readPlan(text, lexicon)
  const found = outline(plan, lexicon)
  const findings: Finding[] = []
  const source = vi ? `bố cục ${checklist.basis.number}` : `layout of ${checklist.basis.number}`
  const sections: Report['sections'] = checklist.sections.map((section, index) => {
    const place = found.sections[index]
    if (place === null || place === undefined) {
      if (section.required)
        findings.push({
          rule: 'sections',
          severity: 'error',
          message: vi ? `Thiếu mục «${section.title}».` : `The section “${section.title}” is missing.`,
          source,
          section: section.id,
          line: null,
          from: null,
          to: null,
        })
      return { id: section.id, status: 'missing', heading: null, line: null, from: null, to: null }
    }
    const status = place.words === 0 ? 'empty' : 'present'
    const line = lineAt(plan, place.from)
    if (status === 'empty')
      findings.push({
        rule: 'sections',
        severity: 'error',
        message: vi
          ? `Mục «${section.title}» chưa có nội dung.`
          : `The section “${section.title}” has no text.`,
        source,
        section: section.id,
        line,
        from: place.from,
        to: place.to,
      })
    return {
      id: section.id,
      status,
      heading: text.slice(place.from, place.heading.titleTo),
      line,
      from: place.from,
      to: place.to,
    }
  })
  const references: Report['references'] = checklist.references.map((reference) => {
    for (const paragraph of plan.paragraphs)
      for (const citation of paragraph.facts.citations)
        if (citation.number === reference.number) {
          const from = paragraph.from + citation.from
          const wrong = citation.date !== null && citation.date !== reference.date
          return {
            number: reference.number,
            status: wrong ? ('wrong-date' as const) : ('ok' as const),
            found: text.slice(from, paragraph.from + citation.to),
            line: lineAt(plan, from),
            from,
            to: paragraph.from + citation.to,
          }
        }
    return {
      number: reference.number,
      status: 'missing' as const,
      found: null,
      line: null,
      from: null,
      to: null,
    }
  })
  return {
    checklist: { id: checklist.id, version: checklist.version },
    form: checklist.form,
    verdict: findings.some((finding) => finding.severity === 'error') ? 'fail' : 'pass',
    sections,
    references,
    recipients: checklist.recipients.map((body) => ({
      id: body.id,
      name: body.name,
      status: 'missing',
      line: null,
    })),
    coverage: checklist.coverage.map((item) => ({ id: item.id, status: 'missing', evidence: [] })),
    implementation: checklist.implementation.map((body) => ({ id: body.id, status: 'missing', line: null })),
    overlap: { share: 0, passages: [] },
    findings,
  }
}

/** Checks the drafts of one editor, one after another. */
export class Checker {
  readonly #checklist: Checklist
  readonly #options: CheckOptions

  constructor(checklist: Checklist, options: CheckOptions = {}) {
    this.#checklist = checklist
    this.#options = options
  }

  check(text: string): Report {
    return check(text, this.#checklist, this.#options)
  }
}
