import type { Finding } from '../schema/report.ts'
import type { Draft } from './draft.ts'

/** A sentence for readers of either language. */
export interface Said {
  vi: string
  en: string
}

/** One rule. `find` yields its findings in the order of the draft, and never throws. */
export interface Rule {
  /** Also the name of its file and of its page. */
  name: string
  /** Where it comes from: the layout of the reference plan, or a regulation with its number. */
  source: Said
  find(draft: Draft): Finding[]
}

/** What a rule's page in `docs/rules` says beside its source. It stands apart so that no page has to load it. */
export interface About {
  checks: Said
  /** A piece of a draft that breaks the rule. */
  example: Said
  /** What its fix does; null where only a person can mend it. */
  fix: Said | null
}

/** What a finding says beside its rule. */
export interface Note {
  severity: Finding['severity']
  message: Said
  /** Where it stands; nowhere for what is missing. */
  at?: { from: number; to: number } | null
  section?: string
  source?: Said
  fix?: { title: Said; edits: { from: number; to: number; text: string }[] }
}

/** The finding of a rule, in the reader's language. */
export function note(draft: Draft, rule: Pick<Rule, 'name' | 'source'>, what: Note): Finding {
  const { locale } = draft
  const at = what.at ?? null
  return {
    rule: rule.name,
    severity: what.severity,
    message: what.message[locale],
    source: (what.source ?? rule.source)[locale].replaceAll('{basis}', basisOf(draft)),
    section: what.section ?? null,
    line: at === null ? null : draft.line(at.from),
    from: at === null ? null : at.from,
    to: at === null ? null : at.to,
    ...(what.fix === undefined || what.fix.edits.length === 0
      ? {}
      : { fix: { title: what.fix.title[locale], edits: what.fix.edits } }),
  }
}

const basisOf = ({ checklist, locale }: Draft) =>
  locale === 'vi' || checklist.basis.kind !== 'Kế hoạch'
    ? `${checklist.basis.kind} ${checklist.basis.number}`
    : `Plan ${checklist.basis.number}`

/** The layout of the checklist's reference plan: no regulation read sets a plan's sections. */
export const layout: Said = { vi: 'Bố cục {basis}', en: 'Layout of {basis}' }

/** «mục a, b và c» */
export function listed(items: readonly string[], locale: 'vi' | 'en', most = 6): string {
  const shown = items.slice(0, most)
  const rest = items.length - shown.length
  if (rest > 0) return `${shown.join(', ')}${locale === 'vi' ? ` và ${rest} mục khác` : ` and ${rest} more`}`
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} ${locale === 'vi' ? 'và' : 'and'} ${shown.at(-1) ?? ''}`
}
