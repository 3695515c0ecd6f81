import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineEdit } from '../../../extension/overlay/line-edit.ts'

const lines = (text: string) => text.match(/.*?\n/gs) ?? []

/** Makes edits until the text is whole; returns the lines after each. */
function follow(old: string, now: string, limit: number): string[][] {
  const steps: string[][] = []
  let text = old
  const standing = lines(old)
  for (;;) {
    const edit = lineEdit(text, now, limit)
    standing.splice(edit.first, edit.gone, ...edit.lines)
    steps.push([...standing])
    expect(standing.join('')).toBe(edit.text)
    text = edit.text
    if (edit.whole) return steps
  }
}

const text = fc.array(fc.constantFrom('a', 'b', '\n')).map((letters) => `${letters.join('')}\n`)

test('edits lead from any text to any other, and take no more lines at once than they may', () => {
  fc.assert(
    fc.property(
      fc.constant('') as fc.Arbitrary<string>,
      text,
      text,
      fc.integer({ min: 1, max: 9 }),
      (none, old, now, limit) => {
        for (const from of [none, old]) expect(follow(from, now, limit).at(-1)).toEqual(lines(now))
      },
    ),
    { numRuns: 3000 },
  )
})

test('a line that is opened, typed into or removed leaves all others as they are', () => {
  const old = 'một\nhai\nba\n'
  expect(lineEdit(old, 'một\n\nhai\nba\n', 100)).toMatchObject({ first: 1, gone: 0, lines: ['\n'] })
  expect(lineEdit(old, 'một\nhaii\nba\n', 100)).toMatchObject({ first: 1, gone: 1, lines: ['haii\n'] })
  expect(lineEdit(old, 'một\nba\n', 100)).toMatchObject({ first: 1, gone: 1, lines: [] })
})

test('a long text comes in pieces of whole lines', () => {
  const now = 'mười chữ!\n'.repeat(10)
  const steps = follow('', now, 25)
  expect(steps.map((standing) => standing.length)).toEqual([3, 6, 9, 10])
})
