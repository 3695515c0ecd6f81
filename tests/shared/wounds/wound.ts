/** What a gold file says of the places that a wound aims at. */
export interface Marks {
  /** 1-based lines of section headings, ascending; the recipients' label is not among them. */
  headings: number[]
  /** 1-based line of the label «Nơi nhận», or null. */
  recipients: number | null
  covers: string[]
}

/** A way in which people and programs damage a draft without changing what it says. */
export interface Wound {
  name: string
  /** Whether each line keeps its number. */
  keepsLines: boolean
  /** Whether a reader may be unable to read what is left: then «unreadable» is an answer too. */
  losesLetters: boolean
  /** Whether the draft can be wounded like that and still be understood by a person. */
  suits?(marks: Marks): boolean
  apply(text: string, marks: Marks): string
}

/** A small seeded generator, so that a wound hurts the same place each time. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Changes the given 1-based lines; the parting marks stay. */
export function onLines(text: string, lines: readonly number[], change: (line: string) => string): string {
  const parts = text.split(/(\r\n|\n|\r)/)
  for (const line of lines) {
    const at = (line - 1) * 2
    const part = parts[at]
    if (part !== undefined) parts[at] = change(part)
  }
  return parts.join('')
}

export const everyWord = (text: string, change: (word: string) => string): string =>
  text.replace(/[\p{L}\p{M}]+/gu, change)
