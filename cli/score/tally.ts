/** Counts from which precision, recall and agreement come. */
export interface Tally {
  truePositives: number
  falsePositives: number
  falseNegatives: number
  right: number
  judged: number
}

export const newTally = (): Tally => ({
  truePositives: 0,
  falsePositives: 0,
  falseNegatives: 0,
  right: 0,
  judged: 0,
})

/** Null where nothing was found, or nothing was to be found. */
export const precision = ({ truePositives, falsePositives }: Tally): number | null =>
  truePositives + falsePositives === 0 ? null : truePositives / (truePositives + falsePositives)
export const recall = ({ truePositives, falseNegatives }: Tally): number | null =>
  truePositives + falseNegatives === 0 ? null : truePositives / (truePositives + falseNegatives)

export function sum(tallies: Iterable<Tally>): Tally {
  const total = newTally()
  for (const tally of tallies) {
    total.truePositives += tally.truePositives
    total.falsePositives += tally.falsePositives
    total.falseNegatives += tally.falseNegatives
    total.right += tally.right
    total.judged += tally.judged
  }
  return total
}
