import { describe, expect, test } from 'vitest'
import { check } from '../../shared/check.ts'
import { checklistOf, type GoldDraft, goldDrafts, linesOf } from './gold-drafts.ts'

/** Where more than a heading and what follows it makes a section. */
const intricate = [
  'heading-over-two-lines',
  'numbering-flattened',
  'table-of-contents',
  'opening-muc-tieu-beside-muc-dich',
  'implementation-twice',
]

/** Drafts whose sections stand each under a heading line of its own, in order, one line of gold for each. */
const plain = goldDrafts.filter(({ gold }) => {
  const places = Object.values(gold.sections ?? {})
  const lines = places.map(({ line }) => line)
  return (
    gold.clean === true &&
    places.every(({ status }) => status === 'present') &&
    lines.every((line) => typeof line === 'number') &&
    new Set(lines).size === lines.length &&
    !gold.covers.some((point) => intricate.includes(point))
  )
})

/** A heading of another section, or of the group or a further section between, ends the body. */
const level = /^\W*(?:Phần \p{L}+|[IVX]+|[A-H]|\d+(?:\.\d+)*)(?:[./)-]|\s\s)/u

/** The 1-based lines of the section, its heading first. */
function span({ text, gold }: GoldDraft, id: string): [from: number, to: number] {
  const lines = linesOf(text)
  const own = gold.sections?.[id]?.line as number
  const others = Object.values(gold.sections ?? {}).map(({ line }) => line as number)
  let next = Math.min(...others.filter((line) => line > own), lines.length + 1)
  const style = level.exec(lines[own - 1] ?? '')?.[0].replace(/[\p{L}\d]+/gu, '') ?? null
  const isCapital = (line: string) => /\p{Lu}{2}/u.test(line) && line === line.toUpperCase()
  for (let line = own + 1; line < next; line++) {
    const words = lines[line - 1] ?? ''
    if (isCapital(words) && level.test(words) && style !== null) next = line
  }
  return [own, next - 1]
}

const statuses = (draft: GoldDraft, text: string) =>
  Object.fromEntries(
    check(text, checklistOf(draft.gold.checklist)).sections.map(({ id, status }) => [id, status]),
  )

const all = (draft: GoldDraft) =>
  Object.fromEntries(Object.keys(draft.gold.sections ?? {}).map((id) => [id, 'present']))

describe('cutting a section out of a good plan', () => {
  test('there are plans to cut', () => {
    expect(plain.length).toBeGreaterThan(25)
  })

  describe.each(['purpose', 'requirements', 'tasks', 'implementation'])('%s', (id) => {
    test.each(plain)('$name: heading and body gone, the section is missing and no other', (draft) => {
      const [from, to] = span(draft, id)
      const left = linesOf(draft.text).filter((_line, index) => index + 1 < from || index + 1 > to)
      const got = statuses(draft, left.join('\n'))
      expect(Object.fromEntries(Object.keys(all(draft)).map((each) => [each, got[each]]))).toEqual({
        ...all(draft),
        [id]: 'missing',
      })
    })

    test.each(plain.filter(({ gold }) => !gold.covers.includes('heading-same-line')))(
      '$name: body gone, the section is empty and no other',
      (draft) => {
        const [from, to] = span(draft, id)
        const left = linesOf(draft.text).map((line, index) =>
          index + 1 <= from || index + 1 > to ? line : '',
        )
        const got = statuses(draft, left.join('\n'))
        expect(Object.fromEntries(Object.keys(all(draft)).map((each) => [each, got[each]]))).toEqual({
          ...all(draft),
          [id]: 'empty',
        })
      },
    )
  })
})
