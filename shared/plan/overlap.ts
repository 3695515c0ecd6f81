import type { Span } from './form.ts'
import type { Paragraph } from './plan.ts'

export interface Copied {
  /** 0–1: the part of the draft's shingles that the reference plan has too. */
  share: number
  passages: Span[]
}

/** A draft of fewer shingles is only begun: a copied line in it is no copied plan. */
const fewest = 100

/** The share of copied shingles, and the longer copied passages as offsets in the draft. */
export function copiedIn(paragraphs: readonly Paragraph[]): Copied {
  let all = 0
  let same = 0
  const passages: { from: number; to: number }[] = []
  for (const { from, facts } of paragraphs) {
    all += facts.shingles
    same += facts.copied
    for (let index = 0; index < facts.passages.length; index += 2)
      passages.push({
        from: from + (facts.passages[index] ?? 0),
        to: from + (facts.passages[index + 1] ?? 0),
      })
  }
  return { share: same / Math.max(all, fewest), passages }
}
