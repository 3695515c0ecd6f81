/**
 * The lines of a text. `\n`, `\r\n` and a lone `\r` end a line and count; U+2028, U+2029, U+0085, a vertical tab and a
 * form feed part paragraphs without counting, as editors show them.
 */
export interface Lines {
  count: number
  /** UTF-16 offsets of each line's first character, and of its end before what ends it. */
  starts: Int32Array
  ends: Int32Array
  /** 1-based number of each line. */
  numbers: Int32Array
}

/** The lines of a text, and how many of them at its start and end are those of the text before. */
export interface Relined {
  lines: Lines
  head: number
  tail: number
}

const unusual = /[\r\u2028\u2029\u0085\v\f]/
const anyEnd = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/g
const none: Lines = {
  count: 0,
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  numbers: new Int32Array(0),
}

export const splitLines = (text: string): Lines => resplit(text, '', none).lines

/** Splits a text into lines; only what differs from the text before, whose lines are known, is looked at. */
export function resplit(text: string, old: string, oldLines: Lines): Relined {
  const [before, after] = shared(text, old)
  let head = 0
  let from = 0
  let tail = 0
  let to = text.length
  if (oldLines.count > 0) {
    head = countUpTo(oldLines.starts, oldLines.count, before) - 1
    // A line before the cut is known to have ended; but a lone \r may have become a \r\n.
    while (head > 0 && old.charCodeAt((oldLines.starts[head] as number) - 1) === 0x0d) head--
    from = oldLines.starts[head] as number
    const kept = countUpTo(oldLines.starts, oldLines.count, old.length - after)
    tail = Math.max(0, oldLines.count - Math.max(kept, head + 1))
    if (tail > 0) to = (oldLines.starts[oldLines.count - tail] as number) + text.length - old.length
  }
  const window = endsIn(text, from, to)
  // Where lines follow, the last end in the window is the one before them.
  const fresh = window.length / 3 + (tail > 0 ? 0 : 1)
  const count = head + fresh + tail
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  const numbers = new Int32Array(count)
  starts.set(oldLines.starts.subarray(0, head))
  ends.set(oldLines.ends.subarray(0, head))
  numbers.set(oldLines.numbers.subarray(0, head))
  let start = from
  let number = head < oldLines.count ? (oldLines.numbers[head] as number) : 1
  for (let line = 0; line < fresh; line++) {
    starts[head + line] = start
    numbers[head + line] = number
    const end = window[line * 3]
    ends[head + line] = end ?? to
    if (end === undefined) break
    start = window[line * 3 + 1] as number
    number += window[line * 3 + 2] as number
  }
  const first = oldLines.count - tail
  const shift = text.length - old.length
  const more = tail > 0 ? number - (oldLines.numbers[first] as number) : 0
  for (let line = 0; line < tail; line++) {
    starts[head + fresh + line] = (oldLines.starts[first + line] as number) + shift
    ends[head + fresh + line] = (oldLines.ends[first + line] as number) + shift
    numbers[head + fresh + line] = (oldLines.numbers[first + line] as number) + more
  }
  return { lines: { count, starts, ends, numbers }, head, tail }
}

/** For each line end between two offsets: where it starts, where the next line does, and by how much that counts on. */
function endsIn(text: string, from: number, to: number): number[] {
  const found: number[] = []
  const window = text.slice(from, to)
  if (!unusual.test(window)) {
    for (let at = window.indexOf('\n'); at !== -1; at = window.indexOf('\n', at + 1))
      found.push(from + at, from + at + 1, 1)
    return found
  }
  for (const { 0: end, index } of window.matchAll(anyEnd))
    found.push(
      from + index,
      from + index + end.length,
      end === '\n' || end === '\r' || end === '\r\n' ? 1 : 0,
    )
  return found
}

/** How many ascending numbers are not above the limit. */
function countUpTo(numbers: Int32Array, count: number, limit: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The lengths of what two texts share at their start and, beyond that, at their end. */
export function shared(text: string, old: string): [number, number] {
  const most = Math.min(text.length, old.length)
  const before = longest(most, (from, to) => text.slice(from, to) === old.slice(from, to))
  const after = longest(
    most - before,
    (from, to) =>
      text.slice(text.length - to, text.length - from) === old.slice(old.length - to, old.length - from),
  )
  return [before, after]
}

/** The greatest length up to which all stretches are alike; each character is compared about twice, by the machine. */
function longest(most: number, alike: (from: number, to: number) => boolean): number {
  let low = 0
  let high = most
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (alike(low, middle)) low = middle
    else high = middle - 1
  }
  return low
}
