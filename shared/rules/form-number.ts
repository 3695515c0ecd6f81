import type { Finding } from '../schema/report.ts'
import type { Draft } from './draft.ts'
import { both, decree30, guidances } from './regulations.ts'
import { type About, note, type Rule } from './rule.ts'

const state = decree30('II.3')

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Cách ghi số, ký hiệu: «Số 12-KH/ĐU» với văn bản Đảng, «Số: 12/KH-UBND» với văn bản hành chính; số dưới 10 có số 0 đứng trước; ký hiệu của kế hoạch là «KH». Số để trống thì không nhắc.',
    en: 'How the number is written: «Số 12-KH/ĐU» in Party papers, «Số: 12/KH-UBND» in State papers; below 10 with a leading 0; a plan’s symbol says “KH”. A blank number is no error.',
  },
  example: { vi: 'Số: 7-KH/ĐU (văn bản Đảng)', en: 'Số: 7-KH/ĐU (a Party paper)' },
  fix: { vi: 'Viết lại dòng số, ký hiệu theo mẫu.', en: 'Writes the line as the form has it.' },
}

export const formNumber: Rule = {
  name: 'form-number',
  source: both(guidances, state),
  find(draft) {
    const { number } = draft.form
    if (number === null) return []
    const other = otherKind(draft)
    if (other.length > 0 || !draft.form.sure) return other
    const isState = draft.form.form === 'state-2020'
    const written = draft.text.slice(number.from, number.to)
    const right = rightNumber(draft, isState)
    if (right === null || plain(right) === plain(written)) return []
    return [
      note(draft, formNumber, {
        severity: isState ? 'warning' : 'info',
        at: number,
        source: isState ? state : guidances,
        message: {
          vi: `Số, ký hiệu «${written}» nên viết là «${right}».`,
          en: `Better write the number “${written}” as “${right}”.`,
        },
        fix: {
          title: { vi: `Sửa thành «${right}»`, en: `Make it “${right}”` },
          edits: [{ from: number.from, to: number.to, text: right }],
        },
      }),
    ]
  },
}

/** What other papers than plans carry in their number-symbol. */
const otherKinds = /^(?:CV|NQ|QĐ|QyĐ|QC|CT|CTr|BC|HD|TB|KL|TTr|TT|ĐA|BB|GM|GUQ|CTHĐ)$/u

/** The number-symbol of a plan says «KH», in every form. */
function otherKind(draft: Draft): Finding[] {
  const { number, title } = draft.form
  const kind = /[\p{L}]+/u.exec(number?.symbol.text ?? '')
  if (number === null || title === null || kind === null || !otherKinds.test(kind[0])) return []
  const from = number.symbol.from + kind.index
  return [
    note(draft, formNumber, {
      severity: 'warning',
      at: { from: number.symbol.from, to: number.symbol.to },
      message: {
        vi: `Ký hiệu «${kind[0]}» không phải của kế hoạch. Hãy sửa thành «KH».`,
        en: `“${kind[0]}” is not the symbol of a plan. Please make it “KH”.`,
      },
      fix: {
        title: { vi: 'Sửa thành «KH»', en: 'Make it “KH”' },
        edits: [{ from, to: from + kind[0].length, text: 'KH' }],
      },
    }),
  ]
}

const plain = (line: string) =>
  line
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s/g, ' ')
    .normalize('NFC')

/** The line as its form has it; null where its parts can't be told. */
function rightNumber(draft: Draft, isState: boolean): string | null {
  const { number } = draft.form
  if (number === null) return null
  const parts = number.symbol.text
    .normalize('NFC')
    .split(/[-–/]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const [kind, ...organ] = parts
  if (kind === undefined || organ.length === 0) return null
  const label = draft.text.slice(number.from, number.from + number.label.length)
  const between = draft.text.slice(number.from + number.label.length, number.symbol.from)
  const blank = !/\d/.test(number.figures)
  const gap = blank ? between.replace(/^\s*:/, '') : ` ${number.figures.padStart(2, '0')}`
  const rest = organ.join('-')
  return isState ? `${label}:${gap}/${kind}-${rest}` : `${label}${gap}-${kind}/${rest}`
}
