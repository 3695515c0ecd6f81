import type { Span } from '../plan/form.ts'
import type { Finding } from '../schema/report.ts'
import type { Draft } from './draft.ts'
import { dayOf } from './reference-missing.ts'
import { type About, layout, note, type Rule } from './rule.ts'

/** Longer ago than this before the plan's own date a day is told of, not set, ms. */
const longAgo = 400 * 24 * 3600 * 1000

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Ngày nêu trong kế hoạch có trong lịch; thời hạn không sớm hơn ngày ban hành kế hoạch.',
    en: 'The days in a plan are in the calendar, and nothing is due before the plan’s own date.',
  },
  example: {
    vi: 'Kế hoạch ngày 24/6/2024: «hoàn thành trước ngày 10/5/2024», «báo cáo ngày 31/6/2025».',
    en: 'In a plan of 24/6/2024: “hoàn thành trước ngày 10/5/2024”, “báo cáo ngày 31/6/2025”.',
  },
  fix: null,
}

export const deadline: Rule = {
  name: 'deadline',
  source: layout,
  find(draft) {
    return [...wrongDays(draft)]
  },
}

function* wrongDays(draft: Draft): Generator<Finding> {
  const { head, date } = draft.form
  /** No day is before a plan's own date while that is blank. */
  const own = date?.iso ?? ''
  for (const { from, facts } of draft.plan.dated) {
    if (from < head) continue
    if (from >= draft.outline.end) return
    for (const day of facts.days) {
      const at = { from: from + day.from, to: from + day.to }
      if (day.iso === null) yield impossible(draft, at)
      else if (isOver(day.iso, own)) yield over(draft, at, own)
    }
  }
}

const isOver = (due: string, own: string) => due < own && Date.parse(own) - Date.parse(due) < longAgo

function impossible(draft: Draft, at: Span): Finding {
  const written = draft.text.slice(at.from, at.to)
  return note(draft, deadline, {
    severity: 'warning',
    at,
    message: {
      vi: `Ngày «${written}» không có trong lịch. Hãy xem lại.`,
      en: `There is no such day as “${written}”. Please look again.`,
    },
  })
}

function over(draft: Draft, at: Span, own: string): Finding {
  const written = draft.text.slice(at.from, at.to)
  return note(draft, deadline, {
    severity: 'warning',
    at,
    message: {
      vi: `Thời hạn «${written}» đã qua vào ngày của kế hoạch (${dayOf(own)}). Hãy xem lại thời hạn, hoặc ngày của kế hoạch.`,
      en: `The term “${written}” is over on the plan’s own date (${dayOf(own)}). Look at the term, or at the date, again.`,
    },
  })
}
