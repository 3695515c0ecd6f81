import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldedWords, skeletons } from '../../../shared/text/fold.ts'

const same: [string, string, string][] = [
  ['case', 'MỤC ĐÍCH', 'mục đích'],
  ['NFD', 'tổ chức thực hiện'.normalize('NFD'), 'tổ chức thực hiện'],
  ['marks in another order', 'ê\u0323', 'ệ'],
  ['tone placement', 'hoà uỷ thuỷ khoẻ', 'hòa ủy thủy khỏe'],
  ['eth for Đ', 'Ðảng \u00d0oàn', 'Đảng Đoàn'],
  ['no-break spaces', 'Nơi\u00a0nhận', 'Nơi nhận'],
  ['full-width marks and letters', '２８－ＣＴ／ＴＷ', '28-CT/TW'],
  ['soft hyphens', 'tổ chức th\u00adực hiện', 'tổ chức thực hiện'],
  ['zero-width marks', 'yêu\u200b c\u200dầu\ufeff', 'yêu cầu'],
  ['U+2028', 'mục\u2028đích', 'mục đích'],
  ['named entities', 'Ph&ograve;ng t&agrave;i ch&iacute;nh', 'Phòng tài chính'],
  ['numbered entities', 'th&#7911;y s&#x1EA3;n', 'thủy sản'],
  ['spaces as entities', 'n&#417;i&nbsp;nhận', 'nơi nhận'],
  ['a line end written out', 'số\\r\\n28', 'số 28'],
  ['punctuation', 'chăm sóc, giáo dục - và bảo vệ', 'chăm sóc giáo dục và bảo vệ'],
]
const different: [string, string, string][] = [
  ['tones', 'yêu cầu', 'yêu câu'],
  ['letters', 'nhiệm vụ', 'nhiệm kỳ'],
  ['d and đ', 'dân', 'đân'],
  ['numbers', '228', '28'],
]

describe('folding', () => {
  test.each(same)('makes %s not matter', (_, one, other) => {
    expect(foldedWords(one)).toEqual(foldedWords(other))
    const [first, second] = [fold(one), fold(other)]
    expect([...first.hash.subarray(0, first.count)]).toEqual([...second.hash.subarray(0, second.count)])
  })

  test.each(different)('keeps %s apart', (_, one, other) => {
    expect(foldedWords(one)).not.toEqual(foldedWords(other))
  })

  test('gives the skeleton without accents', () => {
    expect(skeletons('Đề cương MỤC TĨÊŨ')).toEqual(['de', 'cuong', 'muc', 'tieu'])
  })

  test('maps each word back to the text as given', () => {
    const text = 'Chỉ thị\u00a0số 28-\u00adCT/TW, h&ograve;a bình'
    const words = fold(text)
    const given = Array.from({ length: words.count }, (_, index) =>
      text.slice(words.from[index], words.to[index]),
    )
    expect(given).toEqual(['Chỉ', 'thị', 'số', '28', 'CT', 'TW', 'h&ograve;a', 'bình'])
  })

  test('reads NFC and NFD of any Vietnamese text alike', () => {
    const letters = [
      ...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ ,.-',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 40 }), (array) => {
        const text = array.join('')
        expect(foldedWords(text.normalize('NFD'))).toEqual(foldedWords(text))
        expect(foldedWords(text.toUpperCase())).toEqual(foldedWords(text))
      }),
    )
  })

  test('gives ascending places inside the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const words = fold(text)
        let last = 0
        for (let index = 0; index < words.count; index++) {
          expect(words.from[index]).toBeGreaterThanOrEqual(last)
          expect(words.to[index]).toBeGreaterThan(words.from[index] as number)
          last = words.to[index] as number
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
