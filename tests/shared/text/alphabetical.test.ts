import { expect, it } from 'vitest'
import { alphabetically } from '../../../shared/text/alphabetical.ts'

const order = alphabetically((text: string) => text)

it.each([
  [
    'letters with their marks stand behind those without',
    'an ăn ân ba ca da đa em ên in om ôm ơn up ưa xa ya',
  ],
  ['capitals make no difference', 'an Ăn ÂN ba Da Đa'],
  ['tones come after letters', 'ma mà mả mã má mạ mai man'],
  ['a shorter word stands before the longer', 'đa đan đang'],
])('%s', (_, sorted) => {
  const words = sorted.split(' ')
  expect([...words].reverse().sort(order)).toEqual(words)
})

it('is told syllable by syllable, numbers by their value, whatever stands between', () => {
  const titles = [
    '2 việc',
    '10 việc',
    'Ban hành',
    'Bàn giao',
    'Chăm sóc trẻ em',
    'Chuyển đổi số',
    'Dân vận',
    'Đại hội',
    'Kế hoạch 9',
    'Kế hoạch số 2',
    '«Kế hoạch» số 10',
    'Ưu đãi',
  ]
  expect([...titles].reverse().sort(order)).toEqual(titles)
})

it('does not depend on how letters are put together', () => {
  expect(order('Đề án'.normalize('NFD'), 'Đề án')).toBe(0)
  expect(order('đề án', 'ĐỀ ÁN')).toBe(0)
})
