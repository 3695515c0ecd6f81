import { romans } from '../plan/numbering.ts'
import type { Placed, SectionPlace } from '../plan/outline.ts'
import type { Paragraph, Plan } from '../plan/plan.ts'
import type { Finding, TextEdit } from '../schema/report.ts'
import type { Draft } from './draft.ts'
import { type About, layout, note, type Rule } from './rule.ts'

const letters = 'ABCDĐEGHIKLMN'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Số của các đề mục lớn liên tục từ đầu, không nhảy số, không trùng số.',
    en: 'The numbers of the main headings run on from the first, without gap or repeat.',
  },
  example: { vi: 'I. …\nII. …\nIV. …', en: 'I. …\nII. …\nIV. …' },
  fix: { vi: 'Đánh số lại các đề mục lớn.', en: 'Numbers the main headings anew.' },
}

export const numbering: Rule = {
  name: 'numbering',
  source: layout,
  find(draft) {
    return [...topFindings(draft), ...innerFindings(draft)]
  },
}

function topFindings(draft: Draft): Finding[] {
  return runsOf(topHeadings(draft.outline.headings)).flatMap((top) => {
    const wrong = top.findIndex((item, index) => item.heading.value !== index + 1)
    const first = top[wrong]
    if (top.length < 2 || first === undefined) return []
    const edits = top.flatMap((item, index) => renumbered(draft.text, item, index + 1))
    const before = top[wrong - 1]
    const was = draft.text.slice(first.from, numberEnd(draft.text, first))
    const repeats = before !== undefined && before.heading.value >= first.heading.value
    return [
      note(draft, numbering, {
        severity: 'warning',
        at: { from: first.from, to: first.titleTo },
        message: {
          vi:
            before === undefined
              ? `Đề mục đầu tiên mang số ${was}. Hãy đánh số lại từ đầu.`
              : `Số đề mục ${was} ${repeats ? 'bị trùng hoặc lùi' : 'bị nhảy'} so với đề mục trước. Hãy đánh số lại cho liên tục.`,
          en:
            before === undefined
              ? `The first heading is numbered ${was}. Start from the first number.`
              : `The number ${was} ${repeats ? 'repeats or goes back' : 'leaves a gap'}. Number the headings on.`,
        },
        fix: { title: { vi: 'Đánh số lại', en: 'Number anew' }, edits },
      }),
    ]
  })
}

/** Parts of a plan may each start from I again: a run ends where the number goes back to 1 after two headings or more. */
function runsOf(top: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = []
  for (const item of top) {
    const last = runs.at(-1)
    if (last === undefined || (item.heading.value === 1 && last.length > 1)) runs.push([item])
    else last.push(item)
  }
  return runs
}

/** Gaps and repeats among the numbered points of a section, where these plainly run 1, 2, 3. */
function innerFindings(draft: Draft): Finding[] {
  return draft.sections.flatMap(({ section, place }) => {
    if (place === null || place.shared || section.level === 0) return []
    const points = pointsOf(draft.plan, place)
    const wrong = points.findIndex((point, index) => figureAt(point) !== index + 1)
    const first = points[wrong]
    const before = points[wrong - 1]
    if (before === undefined || first === undefined) return []
    if (points.slice(wrong).some((point) => figureAt(point) === 1)) return []
    const numbers = { is: figureAt(first), after: figureAt(before) }
    return [
      note(draft, numbering, {
        severity: 'info',
        section: section.id,
        at: figureOf(draft.text, first),
        message: {
          vi: `Trong mục «${section.title}», số ${numbers.is} đứng sau số ${numbers.after}: bị nhảy hoặc trùng số. Hãy đánh số lại cho liên tục.`,
          en: `In “${section.title}” the number ${numbers.is} follows ${numbers.after}: a gap or a repeat. Number the points on.`,
        },
        fix: {
          title: { vi: 'Đánh số lại', en: 'Number anew' },
          edits: points.flatMap((point, index) =>
            figureAt(point) === index + 1
              ? []
              : [{ ...figureOf(draft.text, point), text: String(index + 1) }],
          ),
        },
      }),
    ]
  })
}

/** The paragraphs of a section that start with `1.`, `2.` and so on. */
function pointsOf(plan: Plan, place: SectionPlace): Paragraph[] {
  const points: Paragraph[] = []
  for (let index = place.heading.paragraph + 1; index < plan.paragraphs.length; index++) {
    const paragraph = plan.paragraphs[index]
    if (paragraph === undefined || paragraph.from >= place.to) break
    if (paragraph.facts.marker?.style === 'arabic' && !paragraph.facts.cells) points.push(paragraph)
  }
  return points
}

const figureAt = (paragraph: Paragraph) => paragraph.facts.marker?.value ?? 0

/** Where a paragraph's number stands. */
function figureOf(text: string, { from, to }: Paragraph): { from: number; to: number } {
  const figure = /[\d０-９]{1,2}/.exec(text.slice(from, Math.min(to, from + 16)))
  const at = from + (figure?.index ?? 0)
  return { from: at, to: at + (figure?.[0].length ?? 0) }
}

/** The headings of the outermost numbered level; none where a main heading has no number, for then numbers were lost. */
function topHeadings(headings: readonly Placed[]): Placed[] {
  const outer = headings.filter(({ heading }) => isOuter(heading.style) && heading.leads)
  const style = outer[0]?.heading.style
  const top = outer.filter(({ heading }) => heading.style === style)
  const loose = headings.some(
    ({ heading, from }) =>
      heading.style === null &&
      heading.capitals &&
      heading.leads &&
      heading.sections.length > 0 &&
      from > (top[0]?.from ?? 0) &&
      !heading.sections.some((section) => top.some((item) => item.heading.sections.includes(section))) &&
      heading.sections.length > 1,
  )
  return loose ? [] : top
}

const isOuter = (style: Placed['heading']['style']) =>
  style === 'roman' || style === 'letter' || style === 'part'

const figures = /^(?:[IVXl]+|[A-Zđ])/u

const numberEnd = (text: string, item: Placed) =>
  item.from + (figures.exec(text.slice(item.from, item.from + 8))?.[0].length ?? 0)

function renumbered(text: string, item: Placed, value: number): TextEdit[] {
  const to = numberEnd(text, item)
  const right = item.heading.style === 'letter' ? letters.charAt(value - 1) : romans[value - 1]
  if (
    item.heading.style === 'part' ||
    right === undefined ||
    item.heading.value === value ||
    to === item.from
  )
    return []
  return [{ from: item.from, to, text: right }]
}
