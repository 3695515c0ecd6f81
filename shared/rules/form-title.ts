import type { Finding } from '../schema/report.ts'
import type { Draft } from './draft.ts'
import { decree30 } from './regulations.ts'
import { type About, note, type Rule } from './rule.ts'

const inAddress =
  /^[ \t*_]*((?:V\/v\.?:?|v\/v\.?:?|Về việc:)(?:[ \t]*(?:V\/v\.?:?|v\/v\.?:?|Về việc:))*)[ \t]*/u
const smallTitle = /^[ \t*_]*(kế hoạch)[ \t*_:]*$/iu

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Tên loại «KẾ HOẠCH» in hoa trên một dòng riêng; trích yếu không bắt đầu bằng «V/v» (chỉ dùng cho công văn).',
    en: '«KẾ HOẠCH» stands in capitals on a line of its own; the subject does not start with «V/v» (that is for official letters).',
  },
  example: {
    vi: 'Kế hoạch\nV/v chăm sóc, giáo dục và bảo vệ trẻ em',
    en: 'Kế hoạch\nV/v chăm sóc, giáo dục và bảo vệ trẻ em',
  },
  fix: { vi: 'Viết hoa tên loại, bỏ «V/v».', en: 'Writes the title in capitals, drops «V/v».' },
}

export const formTitle: Rule = {
  name: 'form-title',
  source: decree30('II.5'),
  find(draft) {
    const { lines } = draft.plan
    const until = draft.outline.headings.find((item) => item.heading.sections.length > 0)?.from ?? 0
    const isState = draft.form.form === 'state-2020' && draft.form.sure
    const found: Finding[] = []
    for (let line = 0; line < Math.min(lines.count, 40); line++) {
      const from = lines.starts[line] ?? 0
      if (from >= until) break
      const text = draft.text.slice(from, lines.ends[line])
      const title = smallTitle.exec(text.normalize('NFC').length === text.length ? text.normalize('NFC') : '')
      const written = title?.[1]
      if (written !== undefined && written !== written.toUpperCase()) {
        const at = from + text.length - text.replace(/^[ \t*_]+/, '').length
        found.push(
          note(draft, formTitle, {
            severity: isState ? 'warning' : 'info',
            at: { from: at, to: at + written.length },
            message: {
              vi: 'Tên loại văn bản phải in hoa: «KẾ HOẠCH».',
              en: 'The kind of document stands in capitals: «KẾ HOẠCH».',
            },
            fix: {
              title: { vi: 'Viết hoa', en: 'Write in capitals' },
              edits: [{ from: at, to: at + written.length, text: written.toUpperCase() }],
            },
          }),
        )
      }
      const address = inAddress.exec(text)
      const mark = address?.[1]
      if (address !== null && mark !== undefined && /\p{L}/u.test(text.slice(address[0].length))) {
        const at = from + address[0].indexOf(mark)
        found.push(
          note(draft, formTitle, {
            severity: isState ? 'warning' : 'info',
            at: { from: at, to: at + mark.length },
            message: {
              vi: `Trích yếu của kế hoạch không bắt đầu bằng «${mark}» (chỉ dùng cho công văn). Hãy bỏ đi.`,
              en: `A plan’s subject does not start with «${mark}» (that is for official letters). Please drop it.`,
            },
            fix: {
              title: { vi: `Bỏ «${mark}»`, en: `Drop «${mark}»` },
              edits: [{ from: at, to: from + address[0].length, text: '' }],
            },
          }),
        )
      }
    }
    if (found.length === 0 && lacksTitle(draft)) found.push(absent(draft, isState))
    return found
  },
}

/** A draft with a header of its own, but without the line «KẾ HOẠCH» above its first section. */
function lacksTitle({ form, outline, text }: Draft): boolean {
  const until = outline.headings.find((item) => item.heading.sections.length > 0)?.from ?? 0
  return (
    form.number !== null &&
    form.title === null &&
    // A scanner may have read its accents wrong.
    !/KE\s+HOACH/u.test(text.slice(0, until).normalize('NFD').replace(/\p{M}/gu, ''))
  )
}

function absent(draft: Draft, isState: boolean): Finding {
  return note(draft, formTitle, {
    severity: isState ? 'warning' : 'info',
    at: draft.form.number,
    message: {
      vi: 'Chưa thấy tên loại văn bản. Hãy thêm dòng «KẾ HOẠCH» in hoa phía trên trích yếu.',
      en: 'The kind of document is not named. Add the line «KẾ HOẠCH» in capitals above the subject.',
    },
  })
}
