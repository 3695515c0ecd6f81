import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shrink } from '../../../extension/draft/shrink.ts'

const made = (text: string, edit: { from: number; to: number; text: string }) =>
  text.slice(0, edit.from) + edit.text + text.slice(edit.to)

describe('an edit is made on as few characters as it needs', () => {
  test('a date put right changes one digit', () => {
    expect(shrink('ngày 25/11/2023 của', { from: 5, to: 15, text: '25/12/2023' })).toEqual({
      from: 9,
      to: 10,
      text: '2',
    })
  })

  test('an insertion stays where it is', () => {
    expect(shrink('ab', { from: 1, to: 1, text: '\nc' })).toEqual({ from: 1, to: 1, text: '\nc' })
  })

  test('a letter is not parted from its mark', () => {
    const old = 'hoa\u0300'
    expect(shrink(old, { from: 0, to: 4, text: 'hoa\u0301' })).toEqual({ from: 2, to: 4, text: 'a\u0301' })
  })

  test('a pair of surrogates is not parted', () => {
    expect(shrink('😀', { from: 0, to: 2, text: '😁' })).toEqual({ from: 0, to: 2, text: '😁' })
  })

  test('whatever the edit, it makes the same text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '\u0301', '😀', '\n', 'đ'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, word, word, (before, old, after, replacement) => {
        const text = before + old + after
        const edit = { from: before.length, to: before.length + old.length, text: replacement }
        expect(made(text, shrink(text, edit))).toBe(made(text, edit))
      }),
    )
  })
})
