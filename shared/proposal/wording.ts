import { fold, type Words } from '../text/fold.ts'

/** Small works on words of a plan: shortening, letters' case, names in ASCII. */

const spaces = /[\s\u00a0]+/g

export const oneLine = (text: string): string => text.replace(spaces, ' ').trim()

/** Cuts at a word's end so that at most `most` UTF-16 units are left. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const end = cut.lastIndexOf(' ')
  return cut.slice(0, end > most / 2 ? end : most).replace(/[\s,;:–-]+$/u, '')
}

export const wordCount = (text: string): number => (text === '' ? 0 : text.split(' ').length)

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Small first letter, unless the first word is an abbreviation or the second one has a capital too: a name. */
export function uncapitalised(text: string): string {
  const [first = '', second = ''] = text.split(' ')
  if (/^\p{Lu}[\p{Lu}\d&./-]/u.test(first) || /^\p{Lu}/u.test(second)) return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}

export const isCapitals = (text: string): boolean =>
  /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.normalize('NFC'))

/** «NHIỆM VỤ VÀ GIẢI PHÁP» as «Nhiệm vụ và giải pháp»; known names and abbreviations keep their capitals. */
export function sentenceCase(text: string): string {
  if (!isCapitals(text)) return text
  let out = text.toLowerCase()
  for (const name of properNames) out = out.replaceAll(name.toLowerCase(), name)
  return capitalised(out)
}

const properNames = [
  'Đảng ủy Khối',
  'Tỉnh ủy',
  'Thành ủy',
  'Trung ương',
  'Việt Nam',
  'Hồ Chí Minh',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Chính phủ',
  'TNCS',
  'PCCC',
  'UBND',
  'CNTT',
]

/** Names of bodies that are written small after their first word: «Ủy ban nhân dân tỉnh Hải Đông». */
const smallNames = [
  'ủy ban nhân dân',
  'hội đồng nhân dân',
  'ủy ban mặt trận tổ quốc',
  'ban chấp hành',
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'phường',
  'xã',
  'đảng bộ',
  'chi bộ',
  'trường',
  'sở',
  'phòng',
  'trung ương',
]
/** Words of two syllables in names of bodies: only the first is written large. */
const pairs =
  'trung tâm|công ty|chi cục|bệnh viện|văn phòng|nhà máy|nhà trường|quản lý|phụ nữ|cơ quan|doanh nghiệp|giáo dục|đào tạo|lao động|thương binh|xã hội|tài chính|kế hoạch|đầu tư|nông nghiệp|nông thôn|phát triển|môi trường|tài nguyên|khoa học|công nghệ|thông tin|truyền thông|văn hóa|thể thao|du lịch|bảo hiểm|hải quan|kiểm soát|bệnh tật|kinh doanh|tổ chức|biên chế|giao thông|vận tải|xây dựng|công thương|nội vụ|ngoại vụ|tư pháp|thanh tra|thống kê|dân tộc|tôn giáo|công đoàn|thanh niên|liên hiệp|liên đoàn|nông dân|chiến binh|mặt trận|tổ quốc|chữ thập|công an|quân sự|biên phòng|chỉ huy|tuyên giáo|dân vận|kiểm tra|kiểm sát|kiểm lâm|thi hành|dự án|khu công|công nghiệp|kinh tế|lưu trữ|lịch sử|văn thư|đất đai|đăng ký|thường xuyên|hướng nghiệp|đại học|cao đẳng|mầm non|tiểu học|trung học|phổ thông|cơ sở|chính trị|hành chính|cấp nước|điện lực|viễn thông|bưu điện|ngân hàng|kho bạc|đại diện|xúc tiến|pháp lý|trợ giúp|ngân sách|kế toán|pháp luật|nhà nước'.split(
    '|',
  )
const fixedNames = ['Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Đảng ủy', 'Tỉnh đoàn', 'Thành đoàn', 'Ban Thường vụ']

/** «THPT», «CĐCS»: no vowel stands in it. */
const isAbbreviation = (word: string): boolean =>
  word.length > 1 && !/[aeiouy]/i.test(word.normalize('NFD')) && /^[\p{L}\d]+$/u.test(word)

/** The name of a body that stands in capitals, as it is written in running text. */
export function bodyCase(text: string): string {
  if (!isCapitals(text)) return text
  let out = text
    .split(' ')
    .map((word) => (isAbbreviation(word) ? word : word.toLowerCase()))
    .map((word) => (word === 'và' || word === 'các' || word === 'của' ? word : capitalised(word)))
    .join(' ')
  for (const pair of pairs) out = out.replace(new RegExp(titled(pair), 'gu'), capitalised(pair))
  for (const name of smallNames) out = out.replace(new RegExp(titled(name), 'gu'), name)
  for (const name of fixedNames) out = out.replace(new RegExp(titled(name.toLowerCase()), 'gu'), name)
  return capitalised(out)
}

const titled = (name: string) => `(?<![\\p{L}])${name.split(' ').map(capitalised).join(' ')}(?![\\p{L}])`

/** Lower-case ASCII words joined by hyphens: `chi-doan-truong`. Empty where the text has no letter. */
export function slugOf(text: string): string {
  const words: Words = fold(text.replace(/[đĐÐ]/g, 'd'))
  const parts: string[] = []
  for (let index = 0; index < words.count; index++) {
    const part = words.skeleton(index).replace(/[^a-z0-9]/g, '')
    if (part !== '') parts.push(part)
  }
  let slug = ''
  for (const part of parts) {
    if (slug.length + part.length + 1 > 40) break
    slug += slug === '' ? part : `-${part}`
  }
  return slug === '' ? (parts[0] ?? '').slice(0, 48) : slug
}

/** Gives each item an id of its own: the wanted one, or that with a number after it. */
export class Slugs {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  take(wanted: string, otherwise = 'muc'): string {
    const base = wanted === '' ? otherwise : wanted
    let slug = base
    for (let number = 2; this.#taken.has(slug); number++) slug = `${base}-${number}`
    this.#taken.add(slug)
    return slug
  }
}

/** Keeps the first of phrases that are the same when folded, between 2 and 120 UTF-16 units. */
export function distinct(phrases: Iterable<string>, most: number): string[] {
  const seen = new Set<string>()
  const kept: string[] = []
  for (const phrase of phrases) {
    const plain = clipped(oneLine(phrase), 120)
    if (plain.length < 2) continue
    const words = fold(plain)
    const key = Array.from({ length: words.count }, (_, index) => words.word(index)).join(' ')
    if (key === '' || seen.has(key)) continue
    seen.add(key)
    kept.push(plain)
    if (kept.length === most) break
  }
  return kept
}
