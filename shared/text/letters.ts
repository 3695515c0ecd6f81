/**
 * What a UTF-16 code unit means to folding, packed into one number:
 * bits 0–15 the lower-case letter without its tone, 16–18 the tone, 20–22 the kind, 24 whether it was upper case.
 */

/** Neither letter nor digit. */
export const GAP = 0
export const LETTER = 1
export const DIGIT = 2
/** A combining tone mark; its tone stands in bits 16–18. */
export const TONE = 3
/** A combining circumflex, breve or horn. */
export const SHAPE = 4
/** Soft hyphens, zero-width marks, variation selectors: read as if they were not there. */
export const IGNORED = 5

export const kindOf = (packed: number) => (packed >> 20) & 7
export const toneOf = (packed: number) => (packed >> 16) & 7
export const letterOf = (packed: number) => packed & 0xffff
export const isUpper = (packed: number) => (packed & 0x1000000) !== 0

/** acute 1, grave 2, hook 3, tilde 4, dot 5 */
const tones = new Map([
  [0x301, 1],
  [0x300, 2],
  [0x309, 3],
  [0x303, 4],
  [0x323, 5],
  [0x340, 2],
  [0x341, 1],
])
const shapes = new Set([0x302, 0x306, 0x31b])
const ignored = new Set([0xad, 0x34f, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff])
const anyLetter = /^\p{L}$/u
const anyDigit = /^\p{Nd}$/u

function pack(code: number): number {
  if (tones.has(code)) return (TONE << 20) | ((tones.get(code) ?? 0) << 16)
  if (shapes.has(code)) return (SHAPE << 20) | code
  if (ignored.has(code) || (code >= 0xfe00 && code <= 0xfe0f)) return IGNORED << 20
  if (code >= 0x300 && code <= 0x36f) return IGNORED << 20
  let char = String.fromCharCode(code)
  if (code >= 0xff01 && code <= 0xff5e) char = String.fromCharCode(code - 0xfee0)
  if (anyDigit.test(char)) return (DIGIT << 20) | char.charCodeAt(0)
  if (!anyLetter.test(char)) return GAP << 20
  const lower = char.toLowerCase()
  const upper = lower === char ? 0 : 0x1000000
  // Ð (eth) and Ɖ look like Đ and are typed for it.
  if (lower === 'ð' || lower === 'ɖ') return (LETTER << 20) | upper | 0x111
  let tone = 0
  let base = ''
  for (const mark of lower.normalize('NFD')) {
    const found = tones.get(mark.charCodeAt(0))
    if (found === undefined) base += mark
    else tone = found
  }
  return (LETTER << 20) | upper | (tone << 16) | base.normalize('NFC').charCodeAt(0)
}

const known = 0x2100
const table = new Int32Array(known).fill(-1)
const others = new Map<number, number>()

export function letter(code: number): number {
  if (code < known) {
    const packed = table[code] as number
    if (packed !== -1) return packed
    table[code] = pack(code)
    return table[code] as number
  }
  let packed = others.get(code)
  if (packed === undefined) {
    packed = pack(code)
    others.set(code, packed)
  }
  return packed
}

const shaped = new Map<number, number>()

/** The letter that `base` becomes under a combining circumflex, breve or horn. */
export function shape(base: number, mark: number): number {
  const key = (mark << 16) | base
  let found = shaped.get(key)
  if (found === undefined) {
    const whole = String.fromCharCode(base, mark).normalize('NFC')
    found = whole.length === 1 ? whole.charCodeAt(0) : base
    shaped.set(key, found)
  }
  return found
}

const bare = new Map<number, number>()

/** The letter without circumflex, breve, horn or stroke. */
export function skeletonOf(base: number): number {
  if (base < 0x80) return base
  let found = bare.get(base)
  if (found === undefined) {
    found = base === 0x111 ? 0x64 : String.fromCharCode(base).normalize('NFD').charCodeAt(0)
    bare.set(base, found)
  }
  return found
}
