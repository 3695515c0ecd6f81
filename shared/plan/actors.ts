import { CELL, COLON, COMMA, hashes, NEWLINE, SEMICOLON, STOP, type Words } from '../text/fold.ts'

const set = (words: string) => new Set(hashes(words))
/** First words of a body's or an office holder's name. */
const nouns = set(
  'phòng ban khoa tổ đội trung văn công đoàn hội chi đảng ủy bí phó giám quản hiệu thư chủ trưởng cấp bộ lãnh thủ chánh trạm mỗi thường',
)
/** What makes another word of them: phòng ngừa, ban hành, tổ chức, đoàn kết, khoa học, cấp phát, bộ tiêu chí. */
const others = set(
  'ngừa chống tránh hành chức nghị thảo thi kết ngũ học đầu phát tiêu xuyên khai bằng lý kiến trương cực',
)
const leads = set('giao do đề nghị yêu cầu')
const wall = STOP | COLON | SEMICOLON | NEWLINE | CELL

/** Whether a clause starts at the word with a body's or an office holder's name: «Phòng Y tế khám …», «Hiệu trưởng …». */
export function isActor(words: Words, index: number, start: number): boolean {
  if (!nouns.has(words.hash[index] as number) || index + 1 >= words.count) return false
  if (((words.gap[index + 1] as number) & (wall | COMMA)) !== 0) return false
  if (others.has(words.hash[index + 1] as number)) return false
  return (
    index === start ||
    ((words.gap[index] as number) & wall) !== 0 ||
    leads.has(words.hash[index - 1] as number)
  )
}
