import type { Particular } from './particulars.ts'

/** How secret and how urgent a paper is, by the marks at its head. */
export interface Marks {
  security: Particular | null
  urgency: Particular | null
}

/** A mark stands alone on its line or in its cell, in capitals, perhaps with the letter of its copy or an hour. */
const security = /(?:^|[\n\r\t|])[ *_]*(TUYỆT MẬT|TỐI MẬT|MẬT)[ *_]*(?=$|[\n\r\t|])/u
const urgency =
  /(?:^|[\n\r\t|])[ *_]*(HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)(?:[ ,]+HẸN GIỜ)?[ *_]*(?=$|[\n\r\t|])/u

export function marksOf(head: string): Marks {
  return { security: markIn(head, security), urgency: markIn(head, urgency) }
}

function markIn(head: string, pattern: RegExp): Particular | null {
  const found = pattern.exec(head)
  const words = found?.[1]
  if (!found || !words) return null
  const from = found.index + found[0].indexOf(words)
  return { text: words.charAt(0) + words.slice(1).toLowerCase(), from, to: from + words.length }
}
