import type { Checklist } from '../schema/checklist.ts'
import { compare, type Difference } from './compare.ts'
import { type Conflict, merge, type Side } from './merge.ts'
import { type Item, isItems } from './tree.ts'

/**
 * Checklists compare and merge without what only follows from something else: the version, which the server counts, and
 * each section's order, which is its place in the list.
 */
const plain = (checklist: Checklist): Item => ({
  ...checklist,
  version: undefined,
  sections: checklist.sections.map((section) => ({ ...section, order: undefined })),
})

export const compareChecklists = (before: Checklist, after: Checklist): Difference[] =>
  compare(plain(before), plain(after))

export interface ChecklistMerge {
  merged: Checklist
  conflicts: Conflict[]
}

/**
 * Both sides' edits in one checklist, under their version. It has a checklist's shape, though not always a valid one:
 * where one side took out a section for which the other wrote a clause, the clause says so at its field.
 */
export function mergeChecklists(
  base: Checklist,
  mine: Checklist,
  theirs: Checklist,
  choices: ReadonlyMap<string, Side>,
): ChecklistMerge {
  const { merged, conflicts } = merge(plain(base), plain(mine), plain(theirs), choices)
  const sections = isItems(merged.sections) ? merged.sections : []
  return {
    merged: {
      ...theirs,
      ...merged,
      sections: sections.map((section, index) => ({ ...blank, ...section, order: index + 1 })),
    },
    conflicts,
  }
}

const blank: Checklist['sections'][number] = {
  id: '',
  title: '',
  headings: [],
  level: 1,
  order: 1,
  required: true,
  minWords: 0,
  mustMention: [],
}
