import type { Finding, Report } from '../schema/report.ts'
import type { Draft } from './draft.ts'
import { first, rules } from './index.ts'
import { notApplicable } from './not-applicable.ts'

/** The report on a draft: what was understood, and what the rules find in it. */
export function reportOf(draft: Draft): Report {
  const { findings, verdict } = judge(draft)
  const { line } = draft
  const { share, passages } = draft.copied
  return {
    checklist: { id: draft.checklist.id, version: draft.checklist.version },
    form: draft.form.form,
    verdict,
    sections: draft.sections.map(({ section, place, status }) =>
      place === null
        ? { id: section.id, status, heading: null, line: null, from: null, to: null }
        : {
            id: section.id,
            status,
            heading: draft.text.slice(place.from, place.heading.titleTo),
            line: line(place.from),
            from: place.from,
            to: place.to,
          },
    ),
    references: draft.references.map(({ reference, status, found }) => ({
      number: reference.number,
      status,
      found: found === null ? null : draft.text.slice(found.from, found.to),
      line: found === null ? null : line(found.from),
      from: found?.from ?? null,
      to: found?.to ?? null,
    })),
    recipients: [
      ...draft.checklist.recipients.map((body, index) => {
        const met = draft.recipients.find((item) => item.index === index)
        return {
          id: body.id,
          name: body.name,
          status: met === undefined ? ('missing' as const) : ('ok' as const),
          line: met === undefined ? null : line(met.item.from),
        }
      }),
      ...draft.recipients
        .filter(
          (item, at) =>
            item.index < 0 || draft.recipients.findIndex((other) => other.index === item.index) !== at,
        )
        .map(({ item }) => ({ id: null, name: item.text, status: 'extra' as const, line: line(item.from) })),
    ],
    coverage: draft.checklist.coverage.map((item, index) => {
      const reading = draft.mentions.coverage[index]
      return {
        id: item.id,
        status: reading?.status ?? 'missing',
        evidence: (reading?.points ?? []).flatMap((at) =>
          at === null ? [] : [{ line: line(at.from), ...at }],
        ),
      }
    }),
    implementation: draft.checklist.implementation.map((body, index) => {
      const at = draft.mentions.implementation[index] ?? null
      return {
        id: body.id,
        status: at === null ? ('missing' as const) : ('present' as const),
        line: at === null ? null : line(at.from),
      }
    }),
    overlap: { share, passages: passages.map((at) => ({ line: line(at.from), ...at })) },
    findings,
  }
}

/** Where a draft can't be judged, or not by this checklist, that is all there is to say. */
function judge(draft: Draft): { findings: Finding[]; verdict: Report['verdict'] } {
  const before = first.flatMap((rule) => rule.find(draft))
  if (draft.overBudget || draft.damage.whole) return { findings: before, verdict: 'unreadable' }
  const other = notApplicable.find(draft)
  if (other.length > 0) return { findings: [...before, ...other], verdict: 'not-applicable' }
  const findings = [
    ...before,
    ...rules.filter((rule) => !first.includes(rule)).flatMap((rule) => rule.find(draft)),
  ]
  if (findings.some((finding) => finding.severity === 'error')) return { findings, verdict: 'fail' }
  return {
    findings,
    verdict: draft.sections.some(({ status }) => status === 'unreadable') ? 'unreadable' : 'pass',
  }
}
