/**
 * The lines of a text. `\n`, `\r\n` and a lone `\r` end a line and count; U+2028, U+2029, U+0085, a vertical tab and a
 * form feed part paragraphs without counting, as editors show them.
 */
export interface Lines {
  texts: string[]
  /** UTF-16 offset of each line's first character. */
  starts: number[]
  /** 1-based number of each line. */
  numbers: number[]
}

const unusual = /[\r\u2028\u2029\u0085\v\f]/
const ends = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/g

/** Whether lines end in another way than by `\n`. */
export const hasUnusualEnds = (text: string) => unusual.test(text)

/** `texts`: the text split at `\n`, where that is known to be its only way of ending lines. */
export function splitLines(text: string, texts?: string[]): Lines {
  if (texts === undefined) return unusual.test(text) ? splitAny(text) : splitLines(text, text.split('\n'))
  const starts = new Array<number>(texts.length)
  const numbers = new Array<number>(texts.length)
  let at = 0
  for (let index = 0; index < texts.length; index++) {
    starts[index] = at
    numbers[index] = index + 1
    at += (texts[index] as string).length + 1
  }
  return { texts, starts, numbers }
}

function splitAny(text: string): Lines {
  const texts: string[] = []
  const starts: number[] = []
  const numbers: number[] = []
  let at = 0
  let number = 1
  for (const end of text.matchAll(ends)) {
    texts.push(text.slice(at, end.index))
    starts.push(at)
    numbers.push(number)
    at = end.index + end[0].length
    if (end[0] === '\n' || end[0] === '\r' || end[0] === '\r\n') number++
  }
  texts.push(text.slice(at))
  starts.push(at)
  numbers.push(number)
  return { texts, starts, numbers }
}
