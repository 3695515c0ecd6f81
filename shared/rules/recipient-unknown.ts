import { type About, layout, listed, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Nơi nhận không có trong danh sách của bộ tiêu chí: chỉ nhắc để xem lại.',
    en: 'Recipients that the checklist does not know: a remark, to be looked over.',
  },
  example: { vi: 'Nơi nhận:\n- Công ty Cổ phần A,\n…', en: 'Nơi nhận:\n- Công ty Cổ phần A,\n…' },
  fix: null,
}

export const recipientUnknown: Rule = {
  name: 'recipient-unknown',
  source: layout,
  find(draft) {
    const extra = draft.recipients.filter(({ index }) => index < 0)
    const [first] = extra
    if (first === undefined) return []
    const names = extra.map(({ item }) => `«${item.text.replace(/\s+/g, ' ').slice(0, 60)}»`)
    return [
      note(draft, recipientUnknown, {
        severity: 'info',
        section: 'recipients',
        at: first.item,
        message: {
          vi: `Ngoài danh sách của bộ tiêu chí còn có nơi nhận: ${listed(names, 'vi', 4)}. Nếu là nơi nhận riêng của đơn vị thì giữ nguyên.`,
          en: `Recipients beyond the checklist’s list: ${listed(names, 'en', 4)}. Keep them if they are your unit’s own.`,
        },
      }),
    ]
  },
}
