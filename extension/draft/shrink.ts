import type { TextEdit } from '../../shared/schema/report.ts'

/**
 * The same edit on as few characters as it needs, so that the bold, link or comment around a corrected letter stays
 * whole. Letters are not parted from their marks, nor pairs of surrogates.
 */
export function shrink(text: string, { from, to, text: replacement }: TextEdit): TextEdit {
  const old = text.slice(from, to)
  const most = Math.min(old.length, replacement.length)
  let head = 0
  while (head < most && old[head] === replacement[head]) head += 1
  while (head > 0 && (parts(old, head) || parts(replacement, head))) head -= 1
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === replacement.at(-1 - tail)) tail += 1
  while (tail > 0 && (parts(old, old.length - tail) || parts(replacement, replacement.length - tail)))
    tail -= 1
  return { from: from + head, to: to - tail, text: replacement.slice(head, replacement.length - tail) }
}

/** Whether an offset stands within what people see as one letter. */
function parts(text: string, at: number): boolean {
  return /^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(at, at + 1))
}
