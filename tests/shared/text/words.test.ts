import { describe, expect, test } from 'vitest'
import { isOneSlip } from '../../../shared/text/distance.ts'
import { fold } from '../../../shared/text/fold.ts'
import { Phrases } from '../../../shared/text/phrases.ts'
import { eachShingle, packShingles, Shingles } from '../../../shared/text/shingle.ts'

test.each([
  ['đích', 'đihc', false],
  ['dich', 'dihc', true],
  ['cau', 'cu', true],
  ['cau', 'caau', true],
  ['cau', 'cam', true],
  ['nhu', 'yeu', false],
  ['', 'ab', false],
])('one slip between «%s» and «%s»: %s', (one, other, is) => {
  expect(isOneSlip(one, other)).toBe(is)
  expect(isOneSlip(other, one)).toBe(is)
})

describe('phrases', () => {
  const phrases = new Phrases()
  const names = ['tổ chức', 'tổ chức thực hiện', 'thực hiện', '28-CT/TW']
  for (const name of names) phrases.add(name)
  const found = (text: string) => {
    const hits: string[] = []
    phrases.find(fold(text), 1e6, (phrase) => hits.push(names[phrase] ?? ''))
    return hits
  }

  test('overlap freely', () => {
    expect(found('Việc TỔ CHỨC, THỰC HIỆN')).toEqual(['tổ chức', 'tổ chức thực hiện', 'thực hiện'])
  })

  test('do not reach over a full stop', () => {
    expect(found('các tổ chức. Thực hiện')).toEqual(['tổ chức', 'thực hiện'])
  })

  test('are whole words and numbers', () => {
    expect(found('228-CT/TW và 28- CT/TW')).toEqual(['28-CT/TW'])
  })

  test('stop at the limit', () => {
    const many = fold('tổ chức thực hiện '.repeat(1000))
    let hits = 0
    phrases.find(many, many.count + 50, () => hits++)
    expect(hits).toBeLessThan(20)
  })
})

test('shingles of a text are found in their packed set, others are not', () => {
  const hashes = (text: string) => {
    const list: number[] = []
    eachShingle(fold(text), 3, (hash) => list.push(hash))
    return list
  }
  const own = hashes('một hai ba bốn năm sáu')
  const set = new Shingles(packShingles(own))
  expect(own).toHaveLength(4)
  expect(own.every((hash) => set.has(hash))).toBe(true)
  expect(hashes('MỘT, hai ba').every((hash) => set.has(hash))).toBe(true)
  expect(hashes('ba hai một không').some((hash) => set.has(hash))).toBe(false)
  expect(new Shingles('').has(0)).toBe(false)
})
