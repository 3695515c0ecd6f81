import type { Placed } from '../plan/outline.ts'
import type { TextEdit } from '../schema/report.ts'
import { layout, note, type Rule } from './rule.ts'

const romans =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV'.split(' ')
const letters = 'ABCDĐEGHIKLMN'

export const numbering: Rule = {
  name: 'numbering',
  checks: {
    vi: 'Số của các đề mục lớn liên tục từ đầu, không nhảy số, không trùng số.',
    en: 'The numbers of the main headings run on from the first, without gap or repeat.',
  },
  source: layout,
  example: { vi: 'I. …\nII. …\nIV. …', en: 'I. …\nII. …\nIV. …' },
  fix: { vi: 'Đánh số lại các đề mục lớn.', en: 'Numbers the main headings anew.' },
  find(draft) {
    const top = topHeadings(draft.outline.headings)
    const wrong = top.findIndex((item, index) => item.heading.value !== index + 1)
    const first = top[wrong]
    if (top.length < 2 || first === undefined) return []
    const edits = top.flatMap((item, index) => renumbered(draft.text, item, index + 1))
    const before = top[wrong - 1]
    const was = draft.text.slice(first.from, numberEnd(draft.text, first))
    return [
      note(draft, numbering, {
        severity: 'warning',
        at: { from: first.from, to: first.titleTo },
        message: {
          vi:
            before === undefined
              ? `Đề mục đầu tiên mang số ${was}. Hãy đánh số lại từ đầu.`
              : `Số đề mục ${was} ${before.heading.value >= first.heading.value ? 'bị trùng hoặc lùi' : 'bị nhảy'} so với đề mục trước. Hãy đánh số lại cho liên tục.`,
          en:
            before === undefined
              ? `The first heading is numbered ${was}. Start from the first number.`
              : `The number ${was} ${before.heading.value >= first.heading.value ? 'repeats or goes back' : 'leaves a gap'}. Number the headings on.`,
        },
        ...(edits.length === 0 ? {} : { fix: { title: { vi: 'Đánh số lại', en: 'Number anew' }, edits } }),
      }),
    ]
  },
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
