import MiniSearch, { type Query } from 'minisearch'
import { foldedWords, skeletons } from '../text/fold.ts'

/** A clause as it is searched. */
export interface Searched {
  key: string
  title: string
  /** The section's title and the other names of its heading. */
  section: string
  text: string
  /** How often it was put in from this browser. */
  uses: number
}

/** A word of this many letters may hold a slip. */
const slippery = 5

/**
 * Finds clauses as Vietnamese people type: with accents, without, or with some; by section, title or words of the text;
 * the last word may be unfinished. Those that are used most come first.
 */
export class ClauseSearch {
  readonly #clauses: readonly Searched[]
  readonly #index: MiniSearch<Searched>

  constructor(clauses: readonly Searched[]) {
    this.#clauses = clauses
    this.#index = new MiniSearch<Searched>({
      idField: 'key',
      fields: ['title', 'section', 'text'],
      storeFields: ['uses'],
      tokenize: tokens,
      processTerm: (term) => term,
      searchOptions: { boost: { title: 3, section: 3 } },
    })
    this.#index.addAll(clauses)
  }

  /** Keys of the clauses that hold every word of the query, the best first; all of them for an empty query. */
  search(query: string): string[] {
    const words = split(query)
    if (words.length === 0) return byUse(this.#clauses).map(({ key }) => key)
    const queries = words.map((word, index) => wordQuery(word, index === words.length - 1))
    return this.#index
      .search(
        { combineWith: 'AND', queries },
        { boostDocument: (_, __, stored) => 1 + Math.log1p(Number(stored?.uses ?? 0)) },
      )
      .map(({ id }) => String(id))
  }
}

/** The most used first; others stay in their order. */
export function byUse<Item extends { uses: number }>(clauses: readonly Item[]): Item[] {
  return [...clauses].sort((one, other) => other.uses - one.uses)
}

/** Each word with its accents, if it has any, and without; accents are told from plain letters by a mark. */
function tokens(text: string): string[] {
  const bare = skeletons(text)
  return foldedWords(text).flatMap((word, index) => {
    const plain = bare[index] ?? word
    return word === plain ? [plain] : [plain, accented(word)]
  })
}

const accented = (word: string) => `${word}'`

function split(query: string): { plain: string; word: string }[] {
  const words = foldedWords(query)
  return skeletons(query).map((plain, index) => ({ plain, word: words[index] ?? plain }))
}

/** A word that was typed with accents finds the same accents first, then the letters under any. */
function wordQuery({ plain, word }: { plain: string; word: string }, last: boolean): Query {
  const letters: Query = {
    queries: [plain],
    prefix: last,
    fuzzy: plain.length >= slippery ? 1 : false,
  }
  if (word === plain) return letters
  return {
    combineWith: 'OR',
    queries: [letters, { queries: [accented(word)], boost: { title: 6, section: 6, text: 3 } }],
  }
}
