import { COLON, COMMA, hashes, QUOTE, SEMICOLON, STOP, type Words } from '../text/fold.ts'

const one = (word: string) => hashes(word)[0] as number
const set = (words: string) => new Set(words.split(' ').map(one))
const negating = set('không chưa chẳng đừng')
/** What turns «không» into no denial: không ngừng, không chỉ, không những, không để, không gian, không khí. */
const harmless = set('ngừng chỉ những để gian khí thể quân phận gây làm')
const reach = 6

/** Whether the words before `word`, in the same clause, deny what follows. */
export function isDenied(words: Words, word: number): boolean {
  for (let at = word - 1; at >= 0 && at >= word - reach; at--) {
    if (((words.gap[at + 1] as number) & (COMMA | STOP | SEMICOLON | COLON)) !== 0) return false
    if (negating.has(words.hash[at] as number))
      return !(at + 1 < words.count && harmless.has(words.hash[at + 1] as number))
  }
  return false
}

/** Whether the text has quotation marks at all: only then is `isQuoted` worth asking. */
export function hasQuotes(words: Words): boolean {
  for (let index = 0; index <= words.count; index++)
    if (((words.gap[index] as number) & QUOTE) !== 0) return true
  return false
}

/** Whether an odd number of quotation marks stands before the offset. */
export function isQuoted(text: string, offset: number): boolean {
  let open = 0
  let straight = false
  for (let at = 0; at < offset; at++) {
    const char = text.charAt(at)
    if (char === '“' || char === '«' || char === '„') open++
    else if (char === '”' || char === '»') open = Math.max(0, open - 1)
    else if (char === '"') straight = !straight
  }
  return open > 0 || straight
}
