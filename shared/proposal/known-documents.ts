/** Kinds of documents that plans cite, with a name in ASCII for ids; the longer before the shorter. */
const kinds: readonly (readonly [string, string])[] = [
  ['Nghị quyết liên tịch', 'resolution'],
  ['Thông tư liên tịch', 'circular'],
  ['Kế hoạch liên tịch', 'plan'],
  ['Chương trình hành động', 'programme'],
  ['Chương trình phối hợp', 'programme'],
  ['Văn bản hợp nhất', 'text'],
  ['Nghị quyết', 'resolution'],
  ['Nghị định', 'decree'],
  ['Chỉ thị', 'directive'],
  ['Quyết định', 'decision'],
  ['Kế hoạch', 'plan'],
  ['Kết luận', 'conclusion'],
  ['Quy định', 'regulation'],
  ['Quy chế', 'rules'],
  ['Hướng dẫn', 'guidance'],
  ['Thông tư', 'circular'],
  ['Thông báo', 'notice'],
  ['Thông tri', 'notice'],
  ['Công văn', 'letter'],
  ['Công điện', 'dispatch'],
  ['Chương trình', 'programme'],
  ['Đề án', 'scheme'],
  ['Báo cáo', 'report'],
  ['Tờ trình', 'submission'],
  ['Pháp lệnh', 'ordinance'],
  ['Luật', 'law'],
]

/** What stands before a number-symbol: the kind, perhaps «số», perhaps «số số». */
const before = new RegExp(`(${kinds.map(([name]) => name).join('|')})(?:\\s+(?:số|số số))?[\\s:]*$`, 'iu')
const starts = new RegExp(`^(?:${kinds.map(([name]) => name).join('|')})(?:\\s+số)?\\s+\\d`, 'iu')

/** The kind named right before a number-symbol, and where its name starts in `text`; null where none is named. */
export function kindBefore(text: string): { kind: string; from: number } | null {
  const found = before.exec(text)
  if (found === null) return null
  const name = (found[1] ?? '').toLowerCase()
  const [kind = ''] = kinds.find(([known]) => known.toLowerCase() === name) ?? []
  return { kind, from: found.index }
}

/** Whether the text starts with a cited document: «Chỉ thị số 28…». */
export const startsWithDocument = (text: string): boolean => starts.test(text)

const bySymbol: readonly (readonly [RegExp, string])[] = [
  [/-CT\b|^CT\b/u, 'Chỉ thị'],
  [/-NQ|\/NQ/u, 'Nghị quyết'],
  [/NĐ-CP/u, 'Nghị định'],
  [/-KH|\/KH/u, 'Kế hoạch'],
  [/-KL/u, 'Kết luận'],
  [/-HD/u, 'Hướng dẫn'],
  [/-QĐ\/TW|-QĐi/u, 'Quy định'],
  [/QĐ/u, 'Quyết định'],
  [/\/TT-/u, 'Thông tư'],
  [/-CTr|\/CTr/u, 'Chương trình'],
  [/-TB|\/TB/u, 'Thông báo'],
  [/-CV/u, 'Công văn'],
  [/\/QH\d/u, 'Luật'],
]

/** The kind that a number-symbol itself tells; null where it tells none. */
export const kindOfSymbol = (symbol: string): string | null =>
  bySymbol.find(([mark]) => mark.test(symbol))?.[1] ?? null

const issuers: readonly (readonly [RegExp, string])[] = [
  [/NĐ-CP|NQ-CP/u, 'Chính phủ'],
  [/-TTg$/u, 'Thủ tướng Chính phủ'],
  [/\/QH\d/u, 'Quốc hội'],
  [/\/TT-BGDĐT/u, 'Bộ Giáo dục và Đào tạo'],
  [/\/TT-BTC/u, 'Bộ Tài chính'],
  [/\/TT-BNV/u, 'Bộ Nội vụ'],
  [/\/TT-BCA/u, 'Bộ Công an'],
  [/\/TT-BYT/u, 'Bộ Y tế'],
  [/TWĐTN/u, 'Ban Chấp hành Trung ương Đoàn'],
  [/-UBND$/u, 'Ủy ban nhân dân'],
  [/-HĐND$/u, 'Hội đồng nhân dân'],
  [/-NQ\/TW$/u, 'Ban Chấp hành Trung ương'],
  [/\/TW$/u, 'Trung ương'],
  [/\/TU$/u, 'Tỉnh ủy'],
]

export const issuerOfSymbol = (symbol: string): string | null =>
  issuers.find(([mark]) => mark.test(symbol))?.[1] ?? null

/** The word for a kind in ids: `directive` for «Chỉ thị». */
export const kindSlug = (kind: string): string => kinds.find(([name]) => name === kind)?.[1] ?? 'document'

const plansOwn = ['Kế hoạch', 'Chương trình hành động', 'Chương trình', 'Đề án', 'Hướng dẫn'] as const

/** The kind of the plan itself, as its title in capitals names it. */
export const kindOfTitle = (title: string): string =>
  plansOwn.find((name) => title.toLowerCase().startsWith(name.toLowerCase())) ?? 'Kế hoạch'
