import type { TextEdit } from '../schema/report.ts'
import { findDamage } from '../text/damage.ts'
import { unicode } from './regulations.ts'
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

const mostLayers = 2

const conversionOf = (text: string) =>
  findDamage(text).find((damage) => damage.converted !== undefined)?.converted

/** Text in TCVN3, VNI or a misread encoding that converts back without loss. */
export const legacyEncoding: Rule = {
  name: 'legacy-encoding',
  source: unicode,
  find(draft) {
    const damages = draft.damage.damages.filter((damage) => damage.converted !== undefined)
    const [first] = damages
    if (first?.converted === undefined) return []
    let { converted } = first
    // One encoding misread may hide another.
    for (let layer = 0; layer < mostLayers; layer++) converted = conversionOf(converted) ?? converted
    const edits = changed(draft.text, converted)
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

/** The edits that turn a text into another with as many lines: one for each line that differs, without what both share at its ends. */
function changed(text: string, converted: string): TextEdit[] {
  const lines = text.split(/[\n\r]/)
  const others = converted.split(/[\n\r]/)
  if (lines.length !== others.length) return changedLine(text, converted, 0)
  let at = 0
  return lines.flatMap((line, index) => {
    const from = at
    at += line.length + 1
    return changedLine(line, others[index] ?? '', from)
  })
}

/** The edit that turns a line, which starts at the offset, into another. */
function changedLine(line: string, other: string, offset: number): TextEdit[] {
  if (line === other) return []
  const most = Math.min(line.length, other.length)
  let start = 0
  while (start < most && line.charAt(start) === other.charAt(start)) start++
  let end = 0
  while (end < most - start && line.charAt(line.length - 1 - end) === other.charAt(other.length - 1 - end))
    end++
  return [
    {
      from: offset + start,
      to: offset + line.length - end,
      text: other.slice(start, other.length - end),
    },
  ]
}
