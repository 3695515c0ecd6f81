/** Abbreviations of offices and bodies, written out. */
const written: readonly (readonly [string, string])[] = [
  ['đ/c', 'đồng chí'],
  ['UV', 'Ủy viên'],
  ['UVBTV', 'Ủy viên Ban Thường vụ'],
  ['UVBCH', 'Ủy viên Ban Chấp hành'],
  ['BTV', 'Ban Thường vụ'],
  ['BCH', 'Ban Chấp hành'],
  ['CT-XH', 'chính trị - xã hội'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['LĐLĐ', 'Liên đoàn Lao động'],
  ['LHPN', 'Liên hiệp Phụ nữ'],
  ['CCB', 'Cựu chiến binh'],
  ['TTĐT', 'thông tin điện tử'],
  ['TW', 'Trung ương'],
]

const one = new RegExp(
  `(?<![\\p{L}\\d/-])(${written.map(([short]) => short).join('|')})(?![\\p{L}\\d/-])`,
  'gu',
)
const long = new Map(written)

export const writtenOut = (name: string): string => name.replace(one, (short) => long.get(short) ?? short)

/** «Đảng ủy Khối»: ĐUK. */
export const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.normalize('NFD').charAt(0).toUpperCase())
    .join('')
