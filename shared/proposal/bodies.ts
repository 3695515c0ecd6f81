import type { Checklist } from '../schema/checklist.ts'
import { writtenOut } from './abbreviations.ts'
import { knownBody } from './known-bodies.ts'
import type { Note } from './notes.ts'
import type { Piece } from './pieces.ts'
import { chargedIn } from './task-table.ts'
import { capitalised, clipped, distinct, oneLine, Slugs, slugOf, wordCount } from './wording.ts'

export interface Bodies {
  implementation: Checklist['implementation']
  /** Ids of those who watch over the plan or to whom units report. */
  watching: Set<string>
  notes: Note[]
}

const most = 60
/** The first words of what a body is to do. */
const duty = new RegExp(
  `\\s(?:${[
    'căn cứ|tăng cường|chỉ đạo|chỉ huy|chủ trì|chủ động|có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|tham mưu|phối hợp|xây dựng|hướng dẫn',
    '(?<!các |những |mọi )tổ chức (?!đảng|chính trị|đoàn|cơ sở|công đoàn|xã hội|thành viên|cán bộ|hành chính|và|CT-XH)',
    'triển khai|thực hiện|tổng hợp|theo dõi|đôn đốc|kiểm tra|đẩy mạnh|cụ thể hóa|lãnh đạo(?!\\s(?:các|đơn vị|cơ quan|sở))|quán triệt|tuyên truyền',
    'vận động|phát huy|tiếp tục|tập trung|bố trí|cân đối|lồng ghép|phân công|tích cực|thường xuyên|báo cáo|giúp|phát động|nghiên cứu|rà soát',
    'đưa tin|mở chuyên|thẩm định|cấp kinh phí|bảo đảm|đảm bảo|gửi|lập|ban hành|đăng ký|quan tâm|làm|là|được giao|phổ biến|định kỳ|hằng|hàng năm',
    'kịp thời|trước ngày|dựa|trên cơ sở|phụ trách|chuẩn bị|giao|cử|kèm cặp|kèm|nhận|tham gia|hỗ trợ|đề xuất|nộp|tặng|chăm lo|cung cấp|đánh giá|ghi|mở|xong',
  ].join('|')})(?=[\\s,:]|$)`,
  'iu',
)
const giving = /^(?:Giao|Đề nghị|Yêu cầu|Phân công|Đối với|Trách nhiệm của|Nhiệm vụ của)\s+(?:cho\s+)?/u
const watch = /theo dõi|đôn đốc|tổng hợp|thường trực|đầu mối|báo cáo kết quả/iu
/** A body's place in a hierarchy: in a unit's own plan it is another one, so it is left out of the name. */
const level =
  /\s+(?:cơ sở|cấp \p{L}+|trực thuộc(?:\s.*)?|các cấp|trong toàn (?:tỉnh|Khối|huyện)|(?:thuộc\s+)?Đảng ủy (?:Khối|các|Ủy)?.*|Tỉnh ủy|Thành ủy|Tỉnh đoàn|tỉnh|thành phố)$/u

/** Who is given work, in the plan's order. `organ` is the plan's own committee: a part of it is not a unit's. */
export function bodiesOf(pieces: readonly Piece[], tasks: readonly Piece[], organ: string): Bodies {
  const notes: Note[] = []
  const slugs = new Slugs()
  const seen = new Set<string>()
  const watching = new Set<string>()
  const implementation: Checklist['implementation'] = []
  for (const { name: full, duty: told, leads } of chargedBodies(pieces, tasks)) {
    const name = plainName(full, organ)
    const known = knownBody(writtenOut(name)) ?? knownBody(name)
    const key = known?.body.id ?? slugOf(name)
    if (key === '' || key === 'archive' || implementation.length === most) continue
    if (known !== null && watch.test(told)) watching.add(known.body.id)
    const own = organ !== '' && full.toLowerCase().includes(organ.toLowerCase())
    if (!own && !watch.test(told)) for (const id of reportedTo(told)) watching.add(id)
    if (seen.has(key)) continue
    seen.add(key)
    const path = `implementation.${implementation.length}`
    if (known === null) notes.push({ path: `${path}.aliases`, doubt: 'body-unknown', about: name })
    if (own) notes.push({ path: `${path}.required`, doubt: 'body-own', about: full })
    implementation.push({
      id: slugs.take(key, 'noi'),
      name: clipped(name, 300),
      aliases: distinct(known?.body.working ?? shorterNames(name), 30),
      required: leads && !own,
    })
  }
  if (implementation.length === 0) notes.push({ path: 'implementation', doubt: 'no-bodies', about: '' })
  return { implementation, watching, notes }
}

interface Charged {
  name: string
  duty: string
  /** False for one that only works together with another. */
  leads: boolean
}

function chargedBodies(pieces: readonly Piece[], tasks: readonly Piece[]): Charged[] {
  const found: Charged[] = []
  const add = (piece: Piece) => {
    const names = subjectsOf(piece.text)
    const told = `${piece.text} ${piece.children.map((child) => child.text).join(' ')}`
    for (const name of names) found.push({ name, duty: told, leads: true })
    if (names.length === 0) piece.children.forEach(add)
  }
  pieces.forEach(add)
  for (const { name, leads } of chargedIn([...pieces, ...tasks]))
    if (wordCount(name) >= 2 && wordCount(name) <= 12) found.push({ name, duty: '', leads })
  return found
}

/** The names before the duty; several where they are parted by semicolons. */
function subjectsOf(text: string): string[] {
  const plain = text.replace(giving, '')
  const end = ` ${plain}`.search(duty)
  const colon = plain.search(/[:.]/u)
  const cut = Math.min(end === -1 ? Infinity : end - 1, colon === -1 ? Infinity : colon)
  if (cut === 0) return []
  const subject = oneLine(cut === Infinity ? plain : plain.slice(0, cut)).replace(/[\s,;:.-]+$/u, '')
  const size = wordCount(subject)
  // What has no verb behind it is a body only where it is short, as the heading over its duties is.
  if (size < 2 || size > 22 || (cut === Infinity && size > 14)) return knownOnly(subject)
  if (!/^\p{Lu}/u.test(subject)) return []
  return subject
    .split(/;\s*/u)
    .map((name) => name.trim())
    .filter((name) => wordCount(name) >= 2 || knownBody(name) !== null)
    .filter((name) => knownBody(name) !== null || cut !== Infinity)
    .filter((name) => knownBody(name) !== null || !startsWithDuty(name))
}

const knownOnly = (subject: string): string[] =>
  wordCount(subject) === 1 && subject !== '' && knownBody(subject) !== null ? [subject] : []

const startsWithDuty = (name: string): boolean =>
  ` ${name}`.search(duty) === 0 ||
  /^(?:Kế hoạch|Trong quá trình|Kinh phí|Thời gian|Trên đây|Hằng|Định kỳ|Nội dung)/u.test(name)

/** «… gửi về Tỉnh đoàn», «… báo cáo Ban …»: to whom units send their plans and reports. */
function reportedTo(told: string): string[] {
  const ids: string[] = []
  for (const found of told.matchAll(
    /(?:gửi|báo cáo)\s+(?:kết quả\s+)?(?:thực hiện\s+)?(?:về\s+|cho\s+)?(\p{Lu}[^.;(]{3,80})/gu,
  )) {
    const known = knownBody((found[1] ?? '').split(/\s(?:trước|để|theo|qua|chậm|định)\s/u)[0] ?? '')
    if (known !== null) ids.push(known.body.id)
  }
  return ids
}

function plainName(full: string, organ: string): string {
  let name = oneLine(full.replace(/\([^)]*\)/gu, ' '))
  if (organ !== '' && name.endsWith(` ${organ}`) && wordCount(name.slice(0, -organ.length).trim()) >= 2)
    name = name.slice(0, -organ.length).trim()
  for (let times = 0; times < 3; times++) {
    const shorter = name.replace(level, '')
    if (wordCount(shorter) < 2 || knownBody(shorter) === null || /\s(?:và|,)\s*\S+$/u.test(shorter)) break
    name = shorter
  }
  return capitalised(name)
}

/** Of a name that is not known: itself, without «Các», and with its abbreviations written out. */
export function shorterNames(name: string): string[] {
  const bare = name.replace(/^(?:Các|Những|Toàn thể)\s+(?:đồng chí\s+)?/u, '')
  return distinct([name, bare, writtenOut(name)], 30).filter((alias) => alias.length <= 120)
}
