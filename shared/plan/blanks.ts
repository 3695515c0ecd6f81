/** Without any of these a text has no blank; a search for each is faster than one for all. */
const signs = ['…', '...', '___', '[', '{{']
const dots = /(?:…|\.{3}|_{3})(?:[….\s_]{0,40}[…._])?/g
const named =
  /\{\{[^}\n]{1,80}\}\}|\[\s{0,3}(?:…|\.\.|điền|ghi|nhập|nội dung|tên|số|ngày|đơn vị|họ và tên)[^\]\n]{0,80}\]/giu
/** Dots of this width (`…` counts three) are no end of an enumeration. */
const wide = 6
/** What asks for a figure, a day or a name after it, or for a figure before it. */
const asking =
  /(?:^|[\s(])(?:ngày|tháng|năm|số|quý|khoảng|ít nhất|tối thiểu|tối đa|dưới|trên|đạt|đồng chí|ông|bà|lúc|tỷ lệ|tỉ lệ|kinh phí|điện thoại)\s*:?\s*$/iu
const counted = /^\s?(?:%|\/|(?:cháu|suất|đồng|triệu|tỷ|lượt|buổi|lớp|hộ|đợt|cuộc|giờ)(?!\p{L}))/iu
/** Blanks no further apart are one: «ngày … tháng … năm …». UTF-16. */
const apart = 12

/** The places of a paragraph that are kept free for something still to be written: pairs of offsets, UTF-16. */
export function findBlanks(text: string): number[] {
  if (!signs.some((sign) => text.includes(sign))) return []
  const found: number[] = []
  for (const { 0: run, index } of text.matchAll(dots))
    if (isBlank(text, index, run)) found.push(index, index + run.length)
  for (const { 0: place, index } of text.matchAll(named)) found.push(index, index + place.length)
  return joined(found)
}

function isBlank(text: string, at: number, run: string): boolean {
  // A line of dots alone is drawn, not written.
  if (!/[\p{L}\d]/u.test(text)) return false
  if (run.replaceAll('…', '...').replace(/\s/g, '').length >= wide) return true
  const before = text.slice(Math.max(0, at - 24), at).normalize('NFC')
  if (asking.test(before)) return true
  return (
    /[^\s,;]\s+$/.test(before) &&
    counted.test(text.slice(at + run.length, at + run.length + 12).normalize('NFC'))
  )
}

/** Pairs in order, those that touch or nearly do made one. */
function joined(pairs: readonly number[]): number[] {
  const spans = Array.from({ length: pairs.length / 2 }, (_, index) => pairs.slice(index * 2, index * 2 + 2))
  spans.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0))
  const found: number[] = []
  for (const [from = 0, to = 0] of spans) {
    const last = found.at(-1)
    if (last !== undefined && from - last <= apart) found[found.length - 1] = Math.max(last, to)
    else found.push(from, to)
  }
  return found
}
