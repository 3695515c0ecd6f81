/** Holds reports against gold answers; the counting rules stand in `tests/fixtures/drafts/README.md`. */
import type { Report } from '../../shared/schema/report.ts'
import { type Gold, oneOf } from './gold.ts'
import { newTally, type Tally } from './tally.ts'

export interface Mistake {
  draft: string
  what: string
  expected: string
  got: string
}

export type Group = 'sections' | 'rules' | 'references' | 'others'

export class Score {
  readonly tallies: Record<Group, Map<string, Tally>> = {
    sections: new Map(),
    rules: new Map(),
    references: new Map(),
    others: new Map(),
  }
  readonly mistakes: Mistake[] = []
  #draft = ''

  /** `chosen` is the id that choosing among all shipped checklists gives, null for none. */
  add(draft: string, gold: Gold, report: Report, chosen: string | null): void {
    this.#draft = draft
    this.#sections(gold, report)
    this.#references(gold, report)
    this.#rules(gold, report)
    if (gold.verdict !== undefined) this.#agree('verdict', gold.verdict, report.verdict)
    if (gold.form !== undefined) this.#agree('form', gold.form, report.form)
    if (gold.choose !== undefined) this.#agree('choose', gold.choose ?? 'null', chosen ?? 'null')
    this.#recipients(gold, report)
    const status = new Map(report.implementation.map((item) => [item.id, item.status]))
    for (const id of gold.implementation.present)
      this.#agree('implementation', 'present', status.get(id) ?? 'none', id)
    for (const id of gold.implementation.missing)
      this.#agree('implementation', 'missing', status.get(id) ?? 'none', id)
    const covered = new Map(report.coverage.map((item) => [item.id, item.status]))
    for (const [id, expected] of Object.entries(gold.coverage))
      this.#agree('coverage', expected, covered.get(id) ?? 'none', id)
    this.#overlap(gold, report)
  }

  #tally(group: Group, name: string): Tally {
    const known = this.tallies[group].get(name)
    if (known !== undefined) return known
    const tally = newTally()
    this.tallies[group].set(name, tally)
    return tally
  }

  #note(isRight: boolean, tally: Tally, what: string, expected: unknown, got: unknown): void {
    tally.judged++
    if (isRight) tally.right++
    else
      this.mistakes.push({
        draft: this.#draft,
        what,
        expected: JSON.stringify(expected),
        got: JSON.stringify(got),
      })
  }

  #agree(name: string, expected: string | string[], got: string, detail = ''): void {
    const what = detail === '' ? name : `${name} ${detail}`
    this.#note(oneOf(expected, got), this.#tally('others', name), what, expected, got)
  }

  /** `stands`: the report says it is there; `shouldStand`: gold says so. */
  #count(tally: Tally, isRight: boolean, stands: boolean, shouldStand: boolean): void {
    if (isRight && stands) tally.truePositives++
    if (!isRight && stands) tally.falsePositives++
    if (!isRight && shouldStand) tally.falseNegatives++
  }

  #sections(gold: Gold, report: Report): void {
    const standing = ['present', 'empty', 'misplaced']
    for (const [id, expected] of Object.entries(gold.sections)) {
      const got = report.sections.find((section) => section.id === id)
      const status = got?.status ?? 'missing'
      const stands = standing.includes(status)
      const isRight =
        oneOf(expected.status, status) &&
        (!stands ||
          ((expected.line === undefined || oneOf(expected.line, got?.line ?? null)) &&
            holdsHeading(expected.heading, got?.heading ?? null)))
      const tally = this.#tally('sections', id)
      this.#count(
        tally,
        isRight,
        stands,
        standing.some((each) => oneOf(expected.status, each)),
      )
      this.#note(isRight, tally, `section ${id}`, expected, {
        status,
        line: got?.line,
        heading: got?.heading,
      })
    }
  }

  #references(gold: Gold, report: Report): void {
    for (const [number, expected] of Object.entries(gold.references)) {
      const got = report.references.find((reference) => reference.number === number)
      const status = got?.status ?? 'missing'
      const found = got?.found?.replace(/\s/g, '') ?? null
      const isRight =
        oneOf(expected.status, status) &&
        (expected.line === undefined || oneOf(expected.line, got?.line ?? null)) &&
        (expected.found === undefined ||
          [expected.found].flat().some((each) => (each?.replace(/\s/g, '') ?? null) === found))
      const tally = this.#tally('references', number)
      this.#count(tally, isRight, status === 'ok', oneOf(expected.status, 'ok'))
      this.#note(isRight, tally, `reference ${number}`, expected, {
        status,
        line: got?.line,
        found: got?.found,
      })
    }
  }

  #rules(gold: Gold, report: Report): void {
    const raised = new Set(report.findings.map((finding) => finding.rule))
    for (const rule of gold.rules.must) {
      const tally = this.#tally('rules', rule)
      this.#count(tally, raised.has(rule), raised.has(rule), true)
      this.#note(raised.has(rule), tally, `rule ${rule}`, 'raised', 'silent')
    }
    for (const rule of gold.rules.mustNot) {
      const tally = this.#tally('rules', rule)
      this.#count(tally, !raised.has(rule), raised.has(rule), false)
      const message = report.findings.find((finding) => finding.rule === rule)?.message
      this.#note(!raised.has(rule), tally, `rule ${rule}`, 'silent', message)
    }
  }

  #recipients(gold: Gold, report: Report): void {
    const listed = report.recipients.filter(({ status }) => status !== 'missing')
    const lines = new Set(listed.map(({ line }) => line))
    for (const line of gold.recipients.lines)
      this.#agree('recipients', 'listed', lines.has(line) ? 'listed' : 'not listed', `line ${line}`)
    for (const line of gold.recipients.notLines)
      this.#agree('recipients', 'not listed', lines.has(line) ? 'listed' : 'not listed', `line ${line}`)
    const status = (id: string) =>
      report.recipients.find((recipient) => recipient.id === id)?.status ?? 'none'
    for (const id of gold.recipients.ok) this.#agree('recipients', 'ok', status(id), id)
    for (const id of gold.recipients.missing) this.#agree('recipients', 'missing', status(id), id)
  }

  #overlap(gold: Gold, report: Report): void {
    const { min, max } = gold.overlap
    if (min === undefined && max === undefined) return
    const { share } = report.overlap
    const isRight = share >= (min ?? 0) && share <= (max ?? 1)
    this.#note(isRight, this.#tally('others', 'overlap'), 'overlap', gold.overlap, share)
  }
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()

function holdsHeading(expected: string | null | (string | null)[] | undefined, got: string | null): boolean {
  if (expected === undefined) return true
  return [expected]
    .flat()
    .some((each) => (each === null || got === null ? each === got : collapsed(got).includes(collapsed(each))))
}
