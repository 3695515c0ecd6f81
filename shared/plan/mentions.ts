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

/** Whether the text has quotation marks at all: only then is `markQuoted` needed. */
export function hasQuotes(words: Words): boolean {
  for (let index = 0; index <= words.count; index++)
    if (((words.gap[index] as number) & QUOTE) !== 0) return true
  return false
}

/** Marks those hits idle that stand between quotation marks. The hits ascend; the text is read once. */
export function markQuoted(text: string, hits: readonly { from: number; idle: boolean }[]) {
  let open = 0
  let straight = false
  let at = 0
  for (const hit of hits) {
    for (; at < hit.from; at++) {
      const char = text.charAt(at)
      if (char === '“' || char === '«' || char === '„') open++
      else if (char === '”' || char === '»') open = Math.max(0, open - 1)
      else if (char === '"') straight = !straight
    }
    if (open > 0 || straight) hit.idle = true
  }
}
