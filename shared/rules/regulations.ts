import type { Said } from './rule.ts'

/** A point of the annex that says how State papers look. */
export const decree30 = (point: string): Said => ({
  vi: `Nghị định 30/2020/NĐ-CP, Phụ lục I, mục ${point}`,
  en: `Decree 30/2020/NĐ-CP, Annex I, ${point}`,
})

/** How Party papers look; known from digests only. */
export const guidances: Said = {
  vi: 'Hướng dẫn 36-HD/VPTW, 05-HD/VPTW (theo bản tóm tắt)',
  en: 'Guidance 36-HD/VPTW, 05-HD/VPTW (from digests)',
}

export const both = (one: Said, other: Said): Said => ({
  vi: `${one.vi}; ${other.vi}`,
  en: `${one.en}; ${other.en}`,
})

/** How a document is cited. */
export const citing: Said = {
  vi: `Văn bản nêu trong {basis}; cách viện dẫn theo ${decree30('II.6.b').vi}`,
  en: `Document named in {basis}; citing as in ${decree30('II.6.b').en}`,
}

/** The set of letters for all papers. */
export const unicode: Said = {
  vi: `Bộ mã Unicode TCVN 6909:2001 (${decree30('I.4').vi})`,
  en: `Unicode set TCVN 6909:2001 (${decree30('I.4').en})`,
}
