import { browser } from 'wxt/browser'
import type { Answers, OpenField } from '../../../shared/clause/fill.ts'

/*
 * What the person answered when clauses asked, and how often each clause was put in. It stays in this browser, and the
 * panel keeps it itself: no message carries it.
 */

export interface Memory {
  answers: Answers
  /** By the clause's key. */
  uses: Readonly<Record<string, number>>
}

export const nothingRemembered: Memory = { answers: {}, uses: {} }

/** As many as are kept; the oldest give way. */
const mostAnswers = 300
const mostUses = 1000
/** An answer longer than this is text of one draft. UTF-16. */
const longest = 500

export async function recall(): Promise<Memory> {
  return { ...nothingRemembered, ...(await browser.storage.local.get<Partial<Memory>>(['answers', 'uses'])) }
}

/** Keeps what was answered to `fields`, and counts the clauses that were put in. */
export async function remember(
  fields: readonly OpenField[],
  answered: Answers,
  clauses: readonly string[],
): Promise<Memory> {
  const { answers, uses } = await recall()
  const lasting = fields.filter((field) => isLasting(field) && answered[field.key] !== undefined)
  const added = Object.fromEntries(lasting.map(({ key }) => [key, (answered[key] ?? '').slice(0, longest)]))
  const counted = Object.fromEntries(clauses.map((key) => [key, (uses[key] ?? 0) + 1]))
  const memory = { answers: latest(answers, added, mostAnswers), uses: latest(uses, counted, mostUses) }
  await browser.storage.local.set(memory)
  return memory
}

/** What belongs to one draft is no answer for the next. */
function isLasting(field: OpenField): boolean {
  return field.kind !== 'value' || !(field.name === 'date' || field.name.startsWith('draft.'))
}

/** Those before and those added, which count as the latest; no more than `most`. */
function latest<Value>(
  before: Readonly<Record<string, Value>>,
  added: Readonly<Record<string, Value>>,
  most: number,
): Record<string, Value> {
  const others = Object.entries(before).filter(([key]) => !Object.hasOwn(added, key))
  return Object.fromEntries([...others, ...Object.entries(added)].slice(-most))
}
