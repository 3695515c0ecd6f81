import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { from1258AsLatin, fromUtf8AsLatin } from '../../../shared/text/legacy/misread.ts'
import { fromTcvn3, hyphensAsHornedU } from '../../../shared/text/legacy/tcvn3.ts'
import { fromVni } from '../../../shared/text/legacy/vni.ts'
import { asMojibake, toTcvn3, toVni } from './legacy-encoders.ts'
import { plan } from './words.ts'

const letters = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ'

describe('TCVN3', () => {
  test('text as an old office wrote it', () => {
    expect(fromTcvn3('§¶ng ñy Khèi - Sè 162-KH/§UK')).toBe('Đảng ủy Khối - Số 162-KH/ĐUK')
  })

  test('every small letter, and the capitals that the set has', () => {
    expect(fromTcvn3(toTcvn3(`a ${[...letters].join(' a ')}`))).toBe(`a ${[...letters].join(' a ')}`)
    expect(fromTcvn3('¡ ¢ £ ¤ ¥ ¦ §')).toBe('Ă Â Ê Ô Ơ Ư Đ')
  })

  test('capitals with tones, which share codes with small letters, are told by the word around them', () => {
    for (const line of [
      'KẾ HOẠCH',
      'I. MỤC ĐÍCH, YÊU CẦU',
      'Ở CƠ SỞ',
      'Mỹ và Ý kiến',
      'Số 12-KH/TU của UBND xã',
    ])
      expect(fromTcvn3(toTcvn3(line)).toLowerCase()).toBe(line.toLowerCase())
    expect(fromTcvn3(toTcvn3('NHIỆM VỤ VÀ GIẢI PHÁP'))).toBe('NHIỆM VỤ VÀ GIẢI PHÁP')
    expect(fromTcvn3(toTcvn3('Mỹ Sơn'))).toBe('Mỹ Sơn')
  })

  test('any Vietnamese text goes there and back, but for the case of single capitals', () => {
    fc.assert(
      fc.property(plan, (text) => {
        expect(fromTcvn3(toTcvn3(text)).toLowerCase()).toBe(text.toLowerCase())
        expect(fromTcvn3(toTcvn3(text.toLowerCase()))).toBe(text.toLowerCase())
      }),
    )
  })

  test('hyphens that stand for ư are read so; other hyphens stay', () => {
    expect(hyphensAsHornedU('tr-ờng đ-ợc nh- sau; l-u trữ; chính trị - xã hội, 28-CT/TW, T-shirt')).toBe(
      'trường được như sau; lưu trữ; chính trị - xã hội, 28-CT/TW, T-shirt',
    )
  })
})

describe('VNI', () => {
  test('text as an old office wrote it', () => {
    expect(fromVni('Soá 162-KH/ÑUK, KEÁ HOAÏCH, nghóa vuï')).toBe('Số 162-KH/ĐUK, KẾ HOẠCH, nghĩa vụ')
  })

  test('any Vietnamese text goes there and back, case and all', () => {
    fc.assert(
      fc.property(plan, (text) => {
        for (const each of [text, text.toUpperCase()]) expect(fromVni(toVni(each))).toBe(each)
      }),
    )
  })
})

describe('UTF-8 read as Windows-1252', () => {
  test('goes back exactly, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          plan,
          plan.map((text) => text.normalize('NFD')),
        ),
        (text) => {
          expect(fromUtf8AsLatin(asMojibake(text))).toBe(text)
        },
      ),
    )
  })

  test('text that was never misread stays', () => {
    for (const text of ['où été «déjà» Zürich', 'Kế hoạch – “Vì trẻ em”…', 'Ã', 'á»'])
      expect(fromUtf8AsLatin(text)).toBe(text)
  })
})

test('Windows-1258 read as Windows-1252 goes back', () => {
  expect(from1258AsLatin('Nhiêòm vuò vaÌ giaÒi phaìp, ðýõòc')).toBe('Nhiệm vụ và giải pháp, được')
})
