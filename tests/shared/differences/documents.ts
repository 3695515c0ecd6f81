import fc from 'fast-check'
import type { Item } from '../../../shared/differences/tree.ts'

/** Small documents of a checklist's shape, so that two of them often touch the same thing. */
const word = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const phrases = fc.uniqueArray(word, { maxLength: 4 })
const point = fc.record({ title: word, anyOf: phrases })
const unique = <Value>(key: (value: Value) => string, item: fc.Arbitrary<Value>) =>
  fc.uniqueArray(item, { maxLength: 4, selector: key })
const section = fc.record(
  {
    id: word,
    title: word,
    required: fc.boolean(),
    minWords: fc.nat(3),
    parent: word,
    headings: phrases,
    points: unique((item: { title: string }) => item.title, point),
  },
  { requiredKeys: ['id', 'title', 'required', 'headings', 'points'] },
)

export const documents: fc.Arbitrary<Item> = fc.record({
  title: word,
  basis: fc.record({ number: word, date: word }, { requiredKeys: ['number'] }),
  appliesTo: phrases,
  sections: unique((item: { id: string }) => item.id, section),
})
