import { Checker } from '../../../shared/check.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Finding, TextEdit } from '../../../shared/schema/report.ts'
import { applied } from '../drafts.ts'

/** How many rules a person may have to let mend the text until no fix is offered. */
const rounds = 20

const editsOf = (findings: readonly Finding[]): TextEdit[] =>
  findings.flatMap((finding) => finding.fix?.edits ?? [])

/** What is wrong with the fixes that a check of the text offers, a line each. */
export function complaints(text: string, checklist: Checklist): string[] {
  const checker = new Checker(checklist)
  const found: string[] = []
  const first = checker.check(text).findings
  const rules = new Set(first.filter(({ fix }) => fix !== undefined).map(({ rule }) => rule))
  for (const rule of rules) found.push(...afterOne(text, first, rule, checker))
  return [...found, ...afterAll(text, first, checker)]
}

/** What is wrong with the fixes of a rule, and with the text after them. */
function afterOne(text: string, findings: readonly Finding[], rule: string, checker: Checker): string[] {
  const own = findings.filter((finding) => finding.rule === rule)
  const bad = own.flatMap(({ fix }) => misshapen(text, fix?.edits ?? []))
  const edits = editsOf(own).toSorted((one, other) => one.from - other.from)
  if (edits.some((edit, index) => edit.from < (edits[index - 1]?.to ?? 0))) bad.push('its fixes overlap')
  if (bad.length > 0) return bad.map((what) => `${rule}: ${what}`)
  const mended = applied(text, edits)
  const left = checker.check(mended).findings.filter((finding) => finding.rule === rule)
  const withoutFix = own.filter(({ fix }) => fix === undefined).length
  if (left.length <= withoutFix && editsOf(left).length === 0) return []
  return [
    `${rule} is not silent after ${quoted(text, edits)}: ${left[0]?.message} ${quoted(mended, editsOf(left))}`,
  ]
}

/** Edits ascend, do not overlap, stand in the text, and each changes something and takes no line end. */
function misshapen(text: string, edits: readonly TextEdit[]): string[] {
  return edits.flatMap((edit, index) => {
    const was = text.slice(edit.from, edit.to)
    const what = `«${was}» to «${edit.text}»`
    if (edit.from < 0 || edit.to < edit.from || edit.to > text.length) return [`${what} is out of the text`]
    if (edit.from < (edits[index - 1]?.to ?? 0)) return [`${what} stands before the edit ahead of it`]
    if (was === edit.text) return [`${what} changes nothing`]
    if (/[\n\r]/.test(was)) return [`${what} takes a line end`]
    return []
  })
}

/** Whether taking one rule’s fixes after another’s, checking in between, comes to an end. */
function afterAll(text: string, first: readonly Finding[], checker: Checker): string[] {
  let now = text
  let findings = first
  const taken: string[] = []
  for (let round = 0; round < rounds; round++) {
    const rule = findings.find(({ fix }) => fix !== undefined)?.rule
    if (rule === undefined) return []
    taken.push(rule)
    now = applied(now, editsOf(findings.filter((finding) => finding.rule === rule)))
    findings = checker.check(now).findings
  }
  return [`fixes come to no end: ${taken.join(', ')}`]
}

/** Edits among the text around them. */
const quoted = (text: string, edits: readonly TextEdit[]) =>
  edits
    .map(
      ({ from, to, text: by }) =>
        `«${text.slice(Math.max(0, from - 25), from)}[${text.slice(from, to)}→${by}]${text.slice(to, to + 25)}»`,
    )
    .join(' ')
    .slice(0, 400)
