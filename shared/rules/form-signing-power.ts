import type { Finding } from '../schema/report.ts'
import type { Draft } from './draft.ts'
import { both, decree30, guidances } from './regulations.ts'
import { type About, note, type Rule } from './rule.ts'

const state = decree30('II.7.b')

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Thể thức ký: T/M, K/T, T/L với văn bản Đảng; TM., KT., TL., TUQ. với văn bản hành chính.',
    en: 'Signing power: T/M, K/T, T/L in Party papers; TM., KT., TL., TUQ. in State papers.',
  },
  example: { vi: 'TM. BAN THƯỜNG VỤ (văn bản Đảng)', en: 'TM. BAN THƯỜNG VỤ (a Party paper)' },
  fix: { vi: 'Đổi sang cách viết đúng.', en: 'Writes it the right way.' },
}

export const formSigningPower: Rule = {
  name: 'form-signing-power',
  source: both(guidances, state),
  find(draft) {
    if (!draft.form.sure) return []
    const isState = draft.form.form === 'state-2020'
    const first = draft.outline.headings.find((item) => item.heading.sections.length > 0)?.from ?? 0
    const sign = draft.outline.signs.find((other) => other.kind === 'power' && other.from > first)
    if (sign === undefined) return []
    const written = /^(?:([TK])\/([MTL])|(TM|KT|TL|TUQ)(\.?))/.exec(
      draft.text.slice(sign.from, sign.from + 8),
    )
    if (written === null) return []
    const [whole, one, two, plain] = written
    const name = /^\S+\s+((?:PHÓ )?BÍ THƯ|BAN |CHI ỦY|ĐẢNG ỦY)/u.exec(
      draft.text.slice(sign.from, sign.from + 40).normalize('NFC'),
    )
    if (!isState && (one === 'K' || plain === 'KT') && name !== null)
      return [committee(draft, sign.from, whole)]
    const slashed = plain === undefined
    if (isState ? !slashed : slashed || plain === 'TUQ') return []
    const right = isState
      ? `${one ?? ''}${two ?? ''}.`
      : `${plain?.charAt(0) ?? ''}/${plain?.charAt(1) ?? ''}`
    return [
      note(draft, formSigningPower, {
        severity: isState ? 'warning' : 'info',
        at: { from: sign.from, to: sign.from + whole.length },
        source: isState ? state : guidances,
        message: {
          vi: `Thể thức ký «${whole}» nên viết là «${right}» trong ${isState ? 'văn bản hành chính' : 'văn bản của Đảng'}.`,
          en: `In a ${isState ? 'State' : 'Party'} paper the signing power “${whole}” is written “${right}”.`,
        },
        fix: {
          title: { vi: `Sửa thành «${right}»`, en: `Make it “${right}”` },
          edits: [{ from: sign.from, to: sign.from + whole.length, text: right }],
        },
      }),
    ]
  },
}

/** A committee decides together: its deputy signs on behalf of it, never «K/T». */
function committee(draft: Draft, from: number, whole: string): Finding {
  return note(draft, formSigningPower, {
    severity: 'info',
    at: { from, to: from + whole.length },
    source: guidances,
    message: {
      vi: `Cấp ủy làm việc theo chế độ tập thể nên phó bí thư ký «T/M» (thay mặt) cấp ủy, không ký «${whole}».`,
      en: `A committee decides together: its deputy secretary signs “T/M” on its behalf, not “${whole}”.`,
    },
  })
}
