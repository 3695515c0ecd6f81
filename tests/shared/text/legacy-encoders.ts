/** Unicode to the legacy sets, written letter by letter from the published charts, apart from the decoders. */

const tcvn3Letters: Record<string, number> = {
  à: 0xb5,
  ả: 0xb6,
  ã: 0xb7,
  á: 0xb8,
  ạ: 0xb9,
  ă: 0xa8,
  ằ: 0xbb,
  ẳ: 0xbc,
  ẵ: 0xbd,
  ắ: 0xbe,
  ặ: 0xc6,
  â: 0xa9,
  ầ: 0xc7,
  ẩ: 0xc8,
  ẫ: 0xc9,
  ấ: 0xca,
  ậ: 0xcb,
  đ: 0xae,
  è: 0xcc,
  ẻ: 0xce,
  ẽ: 0xcf,
  é: 0xd0,
  ẹ: 0xd1,
  ê: 0xaa,
  ề: 0xd2,
  ể: 0xd3,
  ễ: 0xd4,
  ế: 0xd5,
  ệ: 0xd6,
  ì: 0xd7,
  ỉ: 0xd8,
  ĩ: 0xdc,
  í: 0xdd,
  ị: 0xde,
  ò: 0xdf,
  ỏ: 0xe1,
  õ: 0xe2,
  ó: 0xe3,
  ọ: 0xe4,
  ô: 0xab,
  ồ: 0xe5,
  ổ: 0xe6,
  ỗ: 0xe7,
  ố: 0xe8,
  ộ: 0xe9,
  ơ: 0xac,
  ờ: 0xea,
  ở: 0xeb,
  ỡ: 0xec,
  ớ: 0xed,
  ợ: 0xee,
  ù: 0xef,
  ủ: 0xf1,
  ũ: 0xf2,
  ú: 0xf3,
  ụ: 0xf4,
  ư: 0xad,
  ừ: 0xf5,
  ử: 0xf6,
  ữ: 0xf7,
  ứ: 0xf8,
  ự: 0xf9,
  ỳ: 0xfa,
  ỷ: 0xfb,
  ỹ: 0xfc,
  ý: 0xfd,
  ỵ: 0xfe,
  Ă: 0xa1,
  Â: 0xa2,
  Ê: 0xa3,
  Ô: 0xa4,
  Ơ: 0xa5,
  Ư: 0xa6,
  Đ: 0xa7,
}

/** Capitals with a tone have no code: the small letter's stands for them, as in the .VnTimeH fonts. */
export const toTcvn3 = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    const code = tcvn3Letters[letter] ?? tcvn3Letters[letter.toLowerCase()]
    return code === undefined ? letter : String.fromCharCode(code)
  }).join('')

const vniMarks: [marks: string, sign: string][] = [
  ['\u0302\u0301', 'á'],
  ['\u0302\u0300', 'à'],
  ['\u0302\u0309', 'å'],
  ['\u0302\u0303', 'ã'],
  ['\u0323\u0302', 'ä'],
  ['\u0306\u0301', 'é'],
  ['\u0306\u0300', 'è'],
  ['\u0306\u0309', 'ú'],
  ['\u0306\u0303', 'ü'],
  ['\u0323\u0306', 'ë'],
  ['\u0302', 'â'],
  ['\u0306', 'ê'],
  ['\u0301', 'ù'],
  ['\u0300', 'ø'],
  ['\u0309', 'û'],
  ['\u0303', 'õ'],
  ['\u0323', 'ï'],
]
const vniWhole: Record<string, string> = {
  đ: 'ñ',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
  ơ: 'ô',
  ư: 'ö',
}

export const toVni = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    const small = letter.toLowerCase()
    const isCapital = small !== letter
    const put = (signs: string) => (isCapital ? signs.toUpperCase() : signs)
    const whole = vniWhole[small]
    if (whole !== undefined) return put(whole)
    const parts = small.normalize('NFD')
    const horn = parts.includes('\u031b')
    const base = horn ? (vniWhole[`${parts[0]}\u031b`.normalize('NFC')] ?? '') : parts.charAt(0)
    const marks = parts.slice(1).replace('\u031b', '')
    const sign = vniMarks.find(([own]) => own === marks)?.[1]
    return sign === undefined && !horn ? letter : put(base + (sign ?? ''))
  }).join('')

/** UTF-8 bytes shown as Windows-1252. */
export const asMojibake = (text: string): string =>
  new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
