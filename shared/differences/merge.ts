import { diff3Merge } from 'node-diff3'
import { isListOf, itemsOf, phrasesOf } from './compare.ts'
import { fieldsOf, type Item, isItem, isItems, isPhrases, keyed, type Path, same, type Tree } from './tree.ts'

export type Side = 'mine' | 'theirs'

/** A field or item that both sides changed, each in another way. Undefined stands for «taken out». */
export interface Conflict {
  path: Path
  base: Tree | undefined
  mine: Tree | undefined
  theirs: Tree | undefined
}

export interface Merge {
  /** Both sides' edits; where they contradict each other, the chosen side's, and mine until one is chosen. */
  merged: Item
  conflicts: Conflict[]
}

export const conflictKey = (path: Path): string => path.join('/')

/**
 * Three-way merge by fields and ids. What only one side changed is taken; what both changed alike is taken once; phrases
 * that either side added or took out are added or taken out; so are paragraphs of one text. All else is a conflict, for a person to decide.
 */
export function merge(
  base: Item,
  mine: Item,
  theirs: Item,
  choices: ReadonlyMap<string, Side> = new Map(),
): Merge {
  const conflicts: Conflict[] = []
  const merged = mergeItem([], base, mine, theirs, { conflicts, choices })
  return { merged, conflicts }
}

interface Work {
  conflicts: Conflict[]
  choices: ReadonlyMap<string, Side>
}

function mergeItem(path: Path, base: Item | undefined, mine: Item, theirs: Item, work: Work): Item {
  const out: Record<string, Tree> = {}
  for (const field of fieldsOf(mine, theirs)) {
    const value = mergeField([...path, field], base?.[field], mine[field], theirs[field], work)
    if (value !== undefined) out[field] = value
  }
  return out
}

function mergeField(
  path: Path,
  base: Tree | undefined,
  mine: Tree | undefined,
  theirs: Tree | undefined,
  work: Work,
): Tree | undefined {
  if (same(mine, theirs) || same(base, theirs)) return mine
  if (same(base, mine)) return theirs
  if (isListOf(isItems, base ?? [], mine ?? [], theirs ?? []))
    return mergeItems(path, base, mine, theirs, work)
  if (isListOf(isPhrases, base ?? [], mine ?? [], theirs ?? [])) return mergePhrases(base, mine, theirs)
  if (isItem(mine) && isItem(theirs))
    return mergeItem(path, isItem(base) ? base : undefined, mine, theirs, work)
  const text = mergeText(base, mine, theirs)
  return text ?? decide({ path, base, mine, theirs }, work)
}

/** Texts of several paragraphs that were changed in different ones; null where they meet, and for all other values. */
function mergeText(base: Tree | undefined, mine: Tree | undefined, theirs: Tree | undefined): string | null {
  if (typeof base !== 'string' || typeof mine !== 'string' || typeof theirs !== 'string') return null
  if (!base.includes('\n')) return null
  const lines: string[] = []
  for (const region of diff3Merge(mine.split('\n'), base.split('\n'), theirs.split('\n'))) {
    if (region.ok === undefined) return null
    lines.push(...region.ok)
  }
  return lines.join('\n')
}

function decide(conflict: Conflict, { conflicts, choices }: Work): Tree | undefined {
  conflicts.push(conflict)
  return choices.get(conflictKey(conflict.path)) === 'theirs' ? conflict.theirs : conflict.mine
}

function mergePhrases(base: Tree | undefined, mine: Tree | undefined, theirs: Tree | undefined): string[] {
  const [old, own, other] = [phrasesOf(base), phrasesOf(mine), phrasesOf(theirs)]
  const kept = (phrase: string) => !old.includes(phrase) || (own.includes(phrase) && other.includes(phrase))
  const wanted = new Set([...own, ...other].filter(kept))
  return arranged([...old], [...own], [...other]).filter((phrase) => wanted.has(phrase))
}

function mergeItems(
  path: Path,
  base: Tree | undefined,
  mine: Tree | undefined,
  theirs: Tree | undefined,
  work: Work,
): Item[] {
  const [old, own, other] = [base, mine, theirs].map((value) => keyed(itemsOf(value))) as [
    Map<string, Item>,
    Map<string, Item>,
    Map<string, Item>,
  ]
  const out: Item[] = []
  for (const key of arranged([...old.keys()], [...own.keys()], [...other.keys()])) {
    const value = mergeEntry([...path, key], old.get(key), own.get(key), other.get(key), work)
    if (value !== undefined) out.push(value)
  }
  return out
}

function mergeEntry(
  path: Path,
  base: Item | undefined,
  mine: Item | undefined,
  theirs: Item | undefined,
  work: Work,
): Item | undefined {
  if (mine !== undefined && theirs !== undefined) return mergeItem(path, base, mine, theirs, work)
  if (same(base, mine)) return theirs
  if (same(base, theirs)) return mine
  const value = decide({ path, base, mine, theirs }, work)
  return isItem(value) ? value : undefined
}

/**
 * All keys in one order: that of the side which changed it, mine where both did; a key that this side lacks comes after
 * the one it follows on the other side.
 */
function arranged(base: string[], mine: string[], theirs: string[]): string[] {
  const common = new Set(base.filter((key) => mine.includes(key) && theirs.includes(key)))
  const order = (keys: string[]) => keys.filter((key) => common.has(key)).join('\n')
  const [lead, rest] = order(base) === order(mine) ? [theirs, mine] : [mine, theirs]
  const out = [...lead]
  for (const [index, key] of rest.entries()) {
    if (out.includes(key)) continue
    const before = rest
      .slice(0, index)
      .reverse()
      .find((known) => out.includes(known))
    out.splice(before === undefined ? 0 : out.indexOf(before) + 1, 0, key)
  }
  return out
}
