import { plain } from './plain.ts'

const kinds =
  /^(?:cong van|ke hoach|quyet dinh|to trinh|bao cao|thong bao|nghi quyet|chi thi|huong dan|quy dinh|ket luan|chuong trinh|cong dien|giay moi|bien ban|quy che|thong tri|de an|phuong an|tong hop|nghi dinh|thong tu|thu moi)$/
const secrecy =
  /^(?:do )?(?:mat|tuyet mat|toi mat|khong mat)(?: [abc])?$|^(?:top secret|secret|confidential|restricted)$/
const haste =
  /^(?:khan|thuong khan|hoa toc|hoa toc hen gio|toi khan|khan cap|ra khan|rat khan|khong khan|urgent|(?:very|extremely|most) urgent|express|flash)$/
const ways = /^(?:(?:van ban|vb|cong van) )?(?:di|den|noi bo)$|^(?:noi bo|lien thong|ca nhan)$/

/** What the choices of a field tell of it; `other` where they are no kinds of papers, null where they tell nothing. */
export function choicesTell(choices: readonly string[]): 'type' | 'security' | 'urgency' | 'other' | null {
  const words = choices.map(plain)
  const count = (pattern: RegExp) => words.filter((choice) => pattern.test(choice)).length
  const counts = { type: count(kinds), security: count(secrecy), urgency: count(haste) }
  const told = (Object.keys(counts) as (keyof typeof counts)[]).filter((role) => counts[role] > 0)
  if (told.length === 1) return told[0] ?? null
  return told.length === 0 && count(ways) > 1 ? 'other' : null
}
