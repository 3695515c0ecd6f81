import { shared } from '../../shared/plan/lines.ts'

/** How one text becomes another by lines: in the place of `gone` lines from the `first` stand `lines`, each with its end. */
export interface LineEdit {
  first: number
  gone: number
  lines: string[]
  /** The text with the edit made, and whether that is all of the new text. */
  text: string
  whole: boolean
}

/**
 * The edit from `old` to `now`, in both of which every line is ended. Lines that stand unchanged before and after it
 * stay. At most the lines of about `limit` new characters are taken; the rest is for another edit.
 */
export function lineEdit(old: string, now: string, limit: number): LineEdit {
  const [head, tail] = shared(now, old)
  const from = head === 0 ? 0 : old.lastIndexOf('\n', head - 1) + 1
  const to = lineStart(old, now, tail)
  const end = now.length - (old.length - to)
  const cut = end - from > limit ? now.indexOf('\n', from + limit) + 1 : end
  const taken = now.slice(from, cut)
  return {
    first: countEnds(old, 0, from),
    gone: countEnds(old, from, to),
    lines: taken.match(/.*?\n/gs) ?? [],
    text: old.slice(0, from) + taken + old.slice(to),
    whole: cut === end,
  }
}

/** Where, in `old`, the first whole line begins of the `tail` characters at the end that `now` has too. */
function lineStart(old: string, now: string, tail: number): number {
  const at = old.length - tail
  if (tail === 0) return at
  return isStart(old, tail) && isStart(now, tail) ? at : old.indexOf('\n', at) + 1
}

function isStart(text: string, tail: number): boolean {
  const before = text.length - tail - 1
  return before < 0 || text[before] === '\n'
}

/** How many line ends stand in `[from, to)`. */
function countEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
