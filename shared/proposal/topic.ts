import { fold, type Words } from '../text/fold.ts'
import { startsWithDocument } from './known-documents.ts'
import { distinct, oneLine } from './wording.ts'

/** What a plan is about: «chăm sóc, giáo dục và bảo vệ trẻ em», and the thing itself: «trẻ em». */
export interface Topic {
  phrase: string
  noun: string
}

/** Words that only say how much is to be done; the topic stands after them. */
const lead =
  /^(?:về\s+)?(?:việc\s+)?(?:(?:tiếp tục|tăng cường|đẩy mạnh|nâng cao|chất lượng|hiệu quả|sự lãnh đạo của Đảng (?:đối với|trong|về)|triển khai|thực hiện|tổ chức|phát động|các|một số|nhiệm vụ|giải pháp|công tác|hoạt động|phong trào|và|,)\s+)*/iu
/** Words that start what is said about the topic: aims, times, places. */
const tail =
  /\s(?:đáp ứng|nhằm|để|góp phần|trong tình hình|trong thời kỳ|trong giai đoạn|giai đoạn|năm \d{4}|đến năm|từ năm|trên địa bàn|tại|theo|cho đến|gắn với|đối với|của|ở|trong|nhân dịp|hằng năm)(?=\s|$)|\s*,\s*(?=\p{Lu}|giai đoạn|năm)|\s[-–]\s|[(.;:]/u

export function topicOf(subject: string, text: string): Topic | null {
  const phrase = shortened(deepest(subject))
  // «thực hiện Chỉ thị số 28…» names a document, not what it is about.
  if (phrase.split(' ').length < 2 || startsWithDocument(phrase) || phrase.startsWith('chưa rõ')) return null
  return { phrase, noun: nounOf(phrase, text) }
}

/** «thực hiện Chỉ thị … của Bộ Chính trị về X»: the topic is what the last «về» names. */
function deepest(subject: string): string {
  const at = subject.search(/\s(?:về|V\/v)\s(?!.*\s(?:về|V\/v)\s\S)/u)
  const rest = at === -1 ? subject : subject.slice(at + 1)
  return oneLine(rest.replace(/^(?:về|V\/v)\s+(?:việc\s+)?/iu, ''))
}

function shortened(about: string): string {
  const plain = about.replace(lead, '')
  const end = plain.slice(4).search(tail)
  const phrase = (end === -1 ? plain : plain.slice(0, end + 4)).replace(/[\s,;:.–-]+$/u, '')
  return phrase.split(' ').slice(0, 16).join(' ')
}

/** The shortest end of the phrase that the plan itself says clearly more often than the whole phrase. */
function nounOf(phrase: string, text: string): string {
  const words = phrase.split(' ')
  const all = count(text, phrase)
  for (const size of [2, 3, 4]) {
    if (size >= words.length) break
    const part = words.slice(-size)
    if (part.some((word) => /[,;]$/.test(word)) || part.includes('và') || part.includes('các')) continue
    const noun = part.join(' ')
    const times = count(text, noun)
    if (times < Math.max(3, all * 1.3)) continue
    // «hóa đọc» stands only in «văn hóa đọc»: the longer one is the word.
    const longer = words.slice(-size - 1).join(' ')
    return size + 1 < words.length && count(text, longer) === times ? longer : noun
  }
  return phrase
}

const key = (words: Words) =>
  ` ${Array.from({ length: words.count }, (_, index) => words.word(index)).join(' ')} `
let counted = { text: '', key: '' }

/** How often a phrase stands in a text, whatever its case and punctuation. */
export function count(text: string, phrase: string): number {
  if (counted.text !== text) counted = { text, key: key(fold(text)) }
  return counted.key.split(key(fold(phrase))).length - 1
}

/** The topic's own names: itself, and each of its verbs with its noun: «chăm sóc trẻ em», «bảo vệ trẻ em». */
export function namesOf({ phrase, noun }: Topic, text: string): string[] {
  const names = [phrase]
  const rest = phrase.endsWith(noun) ? phrase.slice(0, -noun.length).trim() : ''
  const verbs = rest.split(/\s*,\s*|\s+và\s+/u).filter((verb) => verb.split(' ').length === 2)
  if (rest !== '' && verbs.length > 1) names.push(...verbs.map((verb) => `${verb} ${noun}`))
  for (const made of [`công tác ${noun}`, `hoạt động ${noun}`, `quyền của ${noun}`, `phong trào ${noun}`])
    if (phrase !== noun && count(text, made) > 0) names.push(made)
  return distinct(names, 12)
}
