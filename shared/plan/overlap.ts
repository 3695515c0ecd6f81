import type { Span } from './form.ts'
import type { Paragraph } from './plan.ts'

export interface Copied {
  /** 0–1: the part of the draft's shingles that the reference plan has too. */
  share: number
  passages: Span[]
}

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
  return { share: all === 0 ? 0 : same / all, passages }
}
