/**
 * Whether two short words differ by at most one slip of the keyboard: a letter too many, too few, another, or two
 * letters changed about (Damerau–Levenshtein distance 1). Linear in the length of the words.
 */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short.charAt(start) === long.charAt(start)) start++
  let end = 0
  while (
    end < short.length - start &&
    short.charAt(short.length - 1 - end) === long.charAt(long.length - 1 - end)
  )
    end++
  const left = short.length - start - end
  if (long.length > short.length) return left === 0
  if (left <= 1) return true
  return (
    left === 2 &&
    short.charAt(start) === long.charAt(start + 1) &&
    short.charAt(start + 1) === long.charAt(start)
  )
}
