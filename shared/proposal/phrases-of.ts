import type { Topic } from './topic.ts'
import { distinct, uncapitalised, wordCount } from './wording.ts'

/** Words that only lead to what is meant: «tiếp tục nâng cao chất lượng …», «các chương trình về …». */
const lead =
  /^(?:(?:tiếp tục|tăng cường|đẩy mạnh|chủ động|kịp thời|đồng thời|tập trung|phấn đấu|tích cực|thường xuyên|nâng cao|chất lượng|hiệu quả|có hiệu quả|triển khai|thực hiện|tổ chức|tham gia|xây dựng|bảo đảm|đảm bảo|phòng ngừa|giảm thiểu|ngăn chặn|chăm sóc|hỗ trợ|phổ biến|kỹ năng|hướng dẫn|quan tâm|nghiêm túc|nghiêm|tốt|tốt các|xử lý|hành vi|công tác|các|những|một số|mọi|việc|chương trình|kế hoạch|phong trào|cuộc vận động|mô hình|về|và|cho|đối với|trong|khác|100%|\d+%)\s+)+/iu
const tail =
  /\s(?:của|theo|nhằm|để|đối với|giai đoạn|năm \d|tại|trên|cho|trong|từ|khi|bằng|gắn với|do|khác|có liên quan|liên quan|trước|đến|vào|bảo đảm|đảm bảo|góp phần)(?=\s|$).*$/iu
/** Pairs that are one idea, though a comma stands in them; it is kept as `\u0000` while a sentence is parted. */
const pairs =
  /(phòng|kiểm tra|giám sát|lãnh đạo|phổ biến|tuyên truyền|phòng cháy|cứu nạn|cán bộ|thăm|hiệu lực|an ninh|văn hóa|xã|cơ chế),\s(?=chống|giám sát|kiểm tra|chỉ đạo|giáo dục|phổ biến|chữa cháy|cứu hộ|đảng viên|tặng|hiệu quả|trật tự|thể thao|phường|chính sách)/giu
const joined = (text: string): string => text.replace(pairs, '$1\u0000 ')
const parted = (text: string): string => text.replaceAll('\u0000', ',')

/** Of no use for telling whether a draft takes a task up. */
const general = new Set(
  'cán bộ, đảng viên|cán bộ|đảng viên|công chức|viên chức|người lao động|đoàn viên|hội viên|cơ quan|đơn vị|doanh nghiệp|trách nhiệm|nhận thức|nhà trường|gia đình|xã hội|tổ chức|cá nhân|hiệu quả|chất lượng|kịp thời|thường xuyên|chủ động|nghiêm túc|phù hợp|thiết thực|cụ thể|đồng bộ|giáo dục|phòng ngừa|ngăn chặn|xử lý nghiêm|kế hoạch|chương trình|mục tiêu|giải pháp|chỉ tiêu|chính sách|thời gian|nội dung|tinh gọn|hành vi'.split(
    '|',
  ),
)

/** The distinctive phrases of a task: names in quotation marks, and its parts without the words that lead to them. */
export function phrasesOf(sentence: string, topic: Topic | null, most = 8): string[] {
  const found: string[] = []
  for (const quoted of sentence.matchAll(/[“"«]([^”"»]{4,100})[”"»]/gu)) found.push(quoted[1] ?? '')
  for (const named of sentence.matchAll(
    /(?:Chương trình|Đề án|Dự án|Chiến lược|Phong trào|Cuộc vận động|Tháng|Ngày hội|Tuần lễ|Quỹ|Luật)\s[\p{L}\s]{4,80}?(?=\s(?:giai đoạn|năm|đến|theo|của|trên|tại|và|với)\s|[,.;:()“"]|$)/gu,
  ))
    if (wordCount(named[0]) <= 10) found.push(named[0])
  const parts = joined(sentence.replace(/[“”"«»]/gu, ''))
    .split(/[,;:.()]\s*|\s(?:và|hoặc)\s/u)
    .map(parted)
  const shared = sharedNoun(parts, topic)
  for (const part of parts) {
    const plain = part.trim().replace(lead, '').replace(tail, '').trim()
    const size = wordCount(plain)
    if (size < 2 || size > 7 || general.has(plain.toLowerCase())) continue
    // «các hành vi bị nghiêm cấm»: without its noun nothing is said.
    if (plain.startsWith('bị ')) found.push(`hành vi ${plain}`)
    else if (found.some((other) => other.toLowerCase().includes(plain.toLowerCase()))) continue
    else if (shared !== '' && size === 2 && !plain.toLowerCase().includes(shared))
      found.push(`${plain} ${shared}`)
    else found.push(uncapitalised(plain))
  }
  return distinct(found, most)
}

/** «xâm hại, bạo lực, mua bán trẻ em»: the noun at the end belongs to every part. */
function sharedNoun(parts: string[], topic: Topic | null): string {
  if (topic === null) return ''
  const noun = topic.noun.toLowerCase()
  const index = parts.findIndex((part) => part.trim().toLowerCase().endsWith(` ${noun}`))
  return index > 0 && wordCount(parts[index]?.trim() ?? '') === wordCount(noun) + 2 ? noun : ''
}

/** A short name for a task: its first clause, without the words that lead to it. */
export function titleOf(sentence: string, most = 14): string {
  const clause = sentence.split(/[;:.(]/u)[0] ?? sentence
  const plain = clause
    .replace(
      /^(?:(?:Tiếp tục|Tăng cường|Đẩy mạnh|Chủ động|Kịp thời|Đồng thời|Tập trung|Phấn đấu|Tích cực|Thường xuyên|tiếp tục|tăng cường|đẩy mạnh|đa dạng hóa|các hình thức|công tác|nâng cao chất lượng)[\s,]+)+/u,
      '',
    )
    .trim()
  const base = wordCount(plain) >= 3 ? plain : clause.trim()
  const cut = base.replace(
    /\s(?:của|đối với|nhằm|để|trên địa bàn|góp phần|bảo đảm|đảm bảo|phù hợp|theo|trong việc|sát với)\s.*$/u,
    '',
  )
  const short = wordCount(cut) >= 3 ? cut : base
  const words = short.split(' ')
  if (words.length <= most) return short.replace(/[\s,]+$/u, '')
  const kept = joined(words.slice(0, most).join(' '))
  const comma = kept.lastIndexOf(',')
  return parted(comma > 20 ? kept.slice(0, comma) : kept).replace(/[\s,]+$/u, '')
}
