import { type About, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Kết thúc nội dung văn bản Đảng bằng dấu chấm; từ Hướng dẫn 05-HD/VPTW không dùng «./.».',
    en: 'The body of a Party paper ends with a full stop; since Guidance 05-HD/VPTW not with «./.».',
  },
  example: { vi: '… nghiêm túc triển khai thực hiện./.', en: '… nghiêm túc triển khai thực hiện./.' },
  fix: { vi: 'Thay «./.» bằng dấu chấm.', en: 'Puts a full stop for «./.».' },
}

export const formEnding: Rule = {
  name: 'form-ending',
  source: {
    vi: 'Hướng dẫn 05-HD/VPTW (theo bản tóm tắt)',
    en: 'Guidance 05-HD/VPTW (from a digest)',
  },
  find(draft) {
    if (draft.form.form !== 'party-2026' || !draft.form.sure) return []
    const body = draft.text.slice(0, draft.outline.end).trimEnd()
    const end = body.slice(-16)
    const found = /\s*\.\s*\/[\s./]*$/.exec(end)
    if (found === null) return []
    const at = { from: body.length - end.length + found.index, to: body.length }
    return [
      note(draft, formEnding, {
        severity: 'info',
        at,
        message: {
          vi: 'Theo hướng dẫn mới, nội dung kết thúc bằng dấu chấm, không dùng «./.».',
          en: 'By the newer guidance the body ends with a full stop, not with «./.».',
        },
        fix: { title: { vi: 'Thay bằng dấu chấm', en: 'Put a full stop' }, edits: [{ ...at, text: '.' }] },
      }),
    ]
  },
}
