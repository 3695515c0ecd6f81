import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainSyllable, isSyllable } from '../../../shared/text/syllable.ts'
import { sentence } from './words.ts'

const all = (words: string) => words.split(' ')

test.each(
  all(
    'nghiêng quyền giữa gì quốc khuya khuỷu huỳnh ngoằn ngoèo loắt choắt nguệch ngoạc ngoạm ướt ừ ô hươu rượu xoong soóc thuở huơ Ðảng ĐẢNG Đắk Lắk',
  ),
)('«%s» is a syllable, composed and decomposed', (word) => {
  expect(isSyllable(word)).toBe(true)
  expect(isSyllable(word.normalize('NFD'))).toBe(true)
})

test.each(['hoà hòa', 'uỷ ủy', 'thuý thúy', 'được đựơc'])(
  'both tone placements of %s are one syllable',
  (pair) => {
    for (const word of all(pair)) expect(isSyllable(word)).toBe(true)
  },
)

test.each(all('TĨÊŨ trờng phàp mưc nhiem duong Windows Zürich été ×'))('«%s» is none', (word) => {
  expect(isSyllable(word)).toBe(false)
})

test('soft hyphens and zero-width marks inside a word do not count', () => {
  expect(isSyllable('nhi\u00adệ\u200bm')).toBe(true)
})

test('the plain shape of a syllable is known whatever marks it bears', () => {
  for (const word of all('TĨÊŨ nhiem duong Đich phàp')) expect(isPlainSyllable(word)).toBe(true)
  for (const word of all('Windows présenté staff')) expect(isPlainSyllable(word)).toBe(false)
})

test('every made-up well-formed word is a syllable in either form', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      for (const word of text.match(/(?<![\p{L}\d-])[\p{Ll}]+(?![\p{L}\d-])/gu) ?? []) {
        expect(isSyllable(word), word).toBe(true)
        expect(isSyllable(word.normalize('NFD')), word).toBe(true)
        expect(isPlainSyllable(word), word).toBe(true)
      }
    }),
  )
})
