import type { TextEdit } from '../schema/report.ts'
import { type About, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Văn bản hoặc một đoạn gõ bằng mã cũ (TCVN3, VNI) hay bị đọc sai mã, còn chuyển được sang Unicode mà không mất chữ.',
    en: 'A text or a part of it in an old encoding (TCVN3, VNI) or misread, which converts to Unicode without loss.',
  },
  example: { vi: 'Nh»m n©ng cao nhËn thøc …', en: 'Nh»m n©ng cao nhËn thøc …' },
  fix: { vi: 'Chuyển sang Unicode.', en: 'Converts to Unicode.' },
}

/** Text in TCVN3, VNI or a misread encoding that converts back without loss. */
export const legacyEncoding: Rule = {
  name: 'legacy-encoding',
  source: {
    vi: 'Bộ mã Unicode TCVN 6909:2001 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4)',
    en: 'Unicode set TCVN 6909:2001 (Decree 30/2020/NĐ-CP, Annex I, I.4)',
  },
  find(draft) {
    const damages = draft.damage.damages.filter((damage) => damage.converted !== undefined)
    const [first] = damages
    if (first?.converted === undefined) return []
    const edits = changed(draft.text, first.converted)
    return [
      note(draft, legacyEncoding, {
        severity: draft.damage.whole ? 'error' : 'warning',
        at: first,
        message: {
          vi: 'Văn bản có chữ gõ bằng mã cũ, chưa đọc được. Hãy bấm sửa để chuyển sang Unicode, rồi xem lại chữ hoa và tên riêng.',
          en: 'The text has letters in an old encoding and can’t be read yet. Apply the fix to convert them to Unicode, then look over capitals and names.',
        },
        fix: { title: { vi: 'Chuyển sang Unicode', en: 'Convert to Unicode' }, edits },
      }),
    ]
  },
}

/** The one edit that turns a text into another, without what they share at both ends. */
function changed(text: string, converted: string): TextEdit[] {
  let from = 0
  while (from < text.length && from < converted.length && text.charAt(from) === converted.charAt(from)) from++
  let end = 0
  while (
    end < text.length - from &&
    end < converted.length - from &&
    text.charAt(text.length - 1 - end) === converted.charAt(converted.length - 1 - end)
  )
    end++
  if (from === text.length && from === converted.length) return []
  return [{ from, to: text.length - end, text: converted.slice(from, converted.length - end) }]
}
