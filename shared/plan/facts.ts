import type { Words } from '../text/fold.ts'
import { type Citation, findCitations } from './citations.ts'
import { findHeadings, type Heading, type TitleHit } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import { type Marker, markerAt } from './numbering.ts'

/** A phrase of the lexicon, met in a paragraph. */
export interface Hit {
  phrase: number
  from: number
  to: number
  word: number
  wordTo: number
}

/** What one paragraph says, whatever stands around it. Offsets count from its start. */
export interface Facts {
  words: number
  marker: Marker | null
  headings: readonly Heading[]
  hits: readonly Hit[]
  citations: readonly Citation[]
  steps: number
}

/** Pure in the paragraph's words and the lexicon: this is what a `Checker` remembers. */
export function factsOf(words: Words, lexicon: Lexicon): Facts {
  const hits: Hit[] = []
  const titles: TitleHit[] = []
  const steps = lexicon.phrases.find(words, (phrase, word, wordTo) => {
    const meaning = lexicon.meanings[phrase]
    if (meaning === undefined) return
    if (meaning.kind === 'section') titles.push({ word, to: wordTo, section: meaning.index, group: -1 })
    else if (meaning.kind === 'group') titles.push({ word, to: wordTo, section: -1, group: meaning.index })
    else
      hits.push({
        phrase,
        from: words.from[word] as number,
        to: words.to[wordTo - 1] as number,
        word,
        wordTo,
      })
  })
  return {
    words: words.count,
    marker: markerAt(words, 0),
    headings: titles.length === 0 ? [] : findHeadings(words, titles, lexicon, lexicon.recipients),
    hits,
    citations: findCitations(words),
    steps,
  }
}
