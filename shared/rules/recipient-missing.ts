import { endMark } from './recipient-punctuation.ts'
import { type About, layout, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Phần nơi nhận có những nơi mà kế hoạch nào cũng phải gửi.',
    en: 'The recipients hold those to whom every such plan goes.',
  },
  example: {
    vi: 'Nơi nhận:\n- Các chi bộ trực thuộc,\n- Lưu VPĐU.\n(thiếu nơi theo dõi của cấp trên)',
    en: 'Nơi nhận:\n- Các chi bộ trực thuộc,\n- Lưu VPĐU.\n(the superior board is missing)',
  },
  fix: {
    vi: 'Thêm một dòng vào danh sách có gạch đầu dòng.',
    en: 'Adds a line to a list with dashes.',
  },
}

export const recipientMissing: Rule = {
  name: 'recipient-missing',
  source: layout,
  find(draft) {
    const { recipients, checklist } = draft
    const own = draft.sections.find(({ section }) => section.id === 'recipients')
    if (own?.place == null || own.status === 'empty') return []
    const at = { from: own.place.from, to: own.place.bodyFrom }
    const missing = checklist.recipients.filter(
      (body, index) => body.required && !recipients.some((item) => item.index === index),
    )
    const dashed =
      recipients.length > 0 && recipients.every(({ item }) => item.dashed) && isList(draft.text, recipients)
    const head = plain(draft.text.slice(0, draft.form.head))
    return missing.flatMap((body) => {
      const { own, committee } = partsOf(body.name)
      // Who makes the plan does not send it to themselves.
      if (head.includes(own)) return []
      const elsewhere = committee !== null && someSuperior.test(head) && !head.includes(committee)
      return note(draft, recipientMissing, {
        severity: elsewhere ? 'info' : 'warning',
        section: 'recipients',
        at,
        message: elsewhere
          ? {
              vi: `Nơi nhận chưa có «${body.name}». Nếu đơn vị trực thuộc nơi này, hãy bổ sung.`,
              en: `The recipients lack “${body.name}”. If your unit is under it, please add it.`,
            }
          : {
              vi: `Nơi nhận chưa có «${body.name}». Hãy bổ sung.`,
              en: `The recipients lack “${body.name}”. Please add it.`,
            },
        ...(dashed ? { fix: addition(draft.text, recipients, body, endMark(draft)) } : {}),
      })
    })
  },
}

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ')

/** A body, and the committee it belongs to: «Ban Tuyên giáo và Dân vận» of «Khối». */
function partsOf(name: string): { own: string; committee: string | null } {
  const [, own, committee] = /^(.+?) (?:đảng ủy|đảng bộ) (\p{L}+)$/u.exec(plain(name)) ?? []
  return own && committee ? { own, committee } : { own: plain(name), committee: null }
}

/** Lines above the title that say under whom the unit is. */
const someSuperior = /đảng bộ|đảng ủy|đảng uỷ|ủy ban|uỷ ban|sở |hội |đoàn /

/** Each recipient stands on a line of its own. */
function isList(text: string, recipients: readonly { item: { from: number; to: number } }[]): boolean {
  return recipients.every(
    ({ item }, index) =>
      index === 0 || text.slice(recipients[index - 1]?.item.to ?? 0, item.from).includes('\n'),
  )
}

function addition(
  text: string,
  recipients: readonly { item: { from: number; to: number; end: string; text: string } }[],
  body: { id: string; name: string },
  mark: string,
) {
  const last = recipients.at(-1)?.item
  const title = { vi: `Thêm «${body.name}»`, en: `Add “${body.name}”` }
  if (last === undefined) return { title, edits: [] }
  const archived = /^lưu/iu.test(last.text.normalize('NFC'))
  if (!archived || recipients.length === 1) {
    const at = last.to + last.end.length
    return { title, edits: [{ from: at, to: at, text: `\n- ${body.name}${archived ? '' : '.'}` }] }
  }
  const before = recipients.at(-2)?.item ?? last
  const at = before.to + before.end.length
  const lead = /\n([^\S\n]*[-–+•*][^\S\n]*)$/.exec(text.slice(0, last.from))?.[1] ?? '- '
  return { title, edits: [{ from: at, to: at, text: `\n${lead}${body.name}${mark}` }] }
}
