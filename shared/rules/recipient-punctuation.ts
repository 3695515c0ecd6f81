import type { Form } from '../schema/checklist.ts'
import type { Draft } from './draft.ts'
import { decree30 } from './regulations.ts'
import { type About, note, type Rule, type Said } from './rule.ts'

const sources: Record<Form, Said> = {
  'party-2018': {
    vi: 'Hướng dẫn 36-HD/VPTW, điểm 8.2 (theo bản tóm tắt)',
    en: 'Guidance 36-HD/VPTW, 8.2 (from a digest)',
  },
  'party-2026': {
    vi: 'Hướng dẫn 05-HD/VPTW, điểm 9.2.5 (theo bản tóm tắt)',
    en: 'Guidance 05-HD/VPTW, 9.2.5 (from a digest)',
  },
  'state-2020': decree30('II.9.d'),
}

/** The mark that ends each recipient's line but the last. */
export const endMark = (draft: Draft) => (draft.form.form === 'party-2018' ? ',' : ';')

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Dấu cuối mỗi dòng nơi nhận: dấu phẩy theo Hướng dẫn 36-HD/VPTW (văn bản Đảng trước 27/5/2026), dấu chấm phẩy theo Hướng dẫn 05-HD/VPTW và Nghị định 30/2020/NĐ-CP; dòng cuối là dấu chấm.',
    en: 'The mark at the end of each recipient’s line: a comma by Guidance 36-HD/VPTW (Party papers before 27/5/2026), a semicolon by Guidance 05-HD/VPTW and Decree 30/2020/NĐ-CP; a full stop ends the last.',
  },
  example: {
    vi: 'Nơi nhận:\n- Ban Thường vụ Tỉnh ủy (để b/c)\n- Lưu VPĐU.',
    en: 'Nơi nhận:\n- Ban Thường vụ Tỉnh ủy (để b/c)\n- Lưu VPĐU.',
  },
  fix: { vi: 'Đặt dấu đúng ở cuối từng dòng.', en: 'Puts the right mark at each line’s end.' },
}

export const recipientPunctuation: Rule = {
  name: 'recipient-punctuation',
  source: {
    vi: 'Hướng dẫn 36-HD/VPTW, 05-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9.d',
    en: 'Guidance 36-HD/VPTW, 05-HD/VPTW; Decree 30/2020/NĐ-CP, Annex I, II.9.d',
  },
  find(draft) {
    const { recipients } = draft
    if (!draft.form.sure || recipients.length < 2 || !recipients.every(({ item }) => item.dashed)) return []
    const mark = endMark(draft)
    const edits = recipients.flatMap(({ item }, index) => {
      const right = index === recipients.length - 1 ? '.' : mark
      return item.end === right ? [] : [{ from: item.to, to: item.to + item.end.length, text: right }]
    })
    const [first] = edits
    if (first === undefined) return []
    const form = draft.form.form
    const name = mark === ',' ? { vi: 'dấu phẩy', en: 'a comma' } : { vi: 'dấu chấm phẩy', en: 'a semicolon' }
    const wrong = recipients.find(({ item }) => item.to === first.from)?.item
    return [
      note(draft, recipientPunctuation, {
        severity: 'info',
        section: 'recipients',
        at: wrong ?? first,
        source: sources[form],
        message: {
          vi: `Dấu cuối dòng nơi nhận chưa thống nhất ở ${edits.length} dòng: mỗi dòng kết thúc bằng ${name.vi}, dòng cuối bằng dấu chấm.`,
          en: `The marks after ${edits.length} recipients differ: each line ends with ${name.en}, the last with a full stop.`,
        },
        fix: { title: { vi: 'Sửa dấu cuối dòng', en: 'Put the marks right' }, edits },
      }),
    ]
  },
}
