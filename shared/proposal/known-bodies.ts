import { fold } from '../text/fold.ts'
import { Phrases } from '../text/phrases.ts'

/**
 * A body that plans give work to or are sent to, with the names under which drafts have it.
 * `{organ}` stands for the words after its name («Đảng ủy Khối»), `{short}` for that organ's initials («ĐUK»).
 */
export interface KnownBody {
  id: string
  signs: string[]
  working: string[]
  receiving: string[]
  /** Its name as a recipient, where the plan's own line is no name. */
  name?: string
}

const list = (text: string): string[] => text.split('|')
const organisations = list('tổ chức chính trị - xã hội|tổ chức CT-XH|đoàn thể')

const body = (id: string, signs: string, working: string, receiving = working, name?: string): KnownBody => ({
  id,
  signs: list(signs),
  working: list(working),
  receiving: list(receiving),
  ...(name === undefined ? {} : { name }),
})

export const knownBodies: KnownBody[] = [
  body(
    'grassroots',
    'các đảng ủy, chi ủy|đảng ủy, chi ủy|đảng ủy, chi bộ|chi ủy|chi bộ|cấp ủy|đảng bộ, chi bộ|đảng ủy cơ sở|tổ chức cơ sở đảng|các đảng bộ',
    'cấp ủy|chi ủy|chi bộ|đảng bộ bộ phận|các chi bộ trực thuộc|đảng ủy cơ sở|ban chấp hành|bí thư chi bộ',
    'đảng ủy, chi ủy cơ sở|các đảng ủy, chi ủy|chi ủy cơ sở trực thuộc|chi bộ trực thuộc|đảng bộ, chi bộ trực thuộc|chi ủy trực thuộc|đảng ủy cơ sở trực thuộc|các chi bộ|các chi ủy',
  ),
  {
    id: 'mass-organisations',
    signs: [
      ...organisations,
      'tổ chức đoàn thể',
      'các đoàn thể',
      'đoàn thể chính trị - xã hội',
      'Mặt trận Tổ quốc và các',
    ],
    working: [
      ...organisations,
      ...list(
        'công đoàn|đoàn thanh niên|đoàn TNCS Hồ Chí Minh|hội cựu chiến binh|hội phụ nữ|hội liên hiệp phụ nữ|nữ công|chi đoàn|đoàn trường|đoàn cơ sở|chi hội|hội cựu giáo chức|hội chữ thập đỏ|mặt trận tổ quốc',
      ),
    ],
    receiving: list(
      'tổ chức CT-XH cấp Khối|tổ chức chính trị - xã hội|tổ chức CT-XH|các đoàn thể|đoàn thể chính trị - xã hội|công đoàn|đoàn thanh niên',
    ),
  },
  body(
    'head-of-propaganda',
    'Trưởng Ban Tuyên giáo|Trưởng Ban Tuyên giáo và Dân vận',
    'Trưởng Ban Tuyên giáo|Trưởng Ban Tuyên giáo và Dân vận',
    'Trưởng Ban Tuyên giáo {organ}|Trưởng Ban Tuyên giáo và Dân vận {organ}|Ban Tuyên giáo {organ}|Ban Tuyên giáo và Dân vận {organ}',
  ),
  body(
    'propaganda-board',
    'Ban Tuyên giáo và Dân vận|Ban Tuyên giáo - Dân vận|Ban Tuyên giáo|Ban TG&DV',
    'Ban Tuyên giáo và Dân vận|Ban Tuyên giáo - Dân vận|Ban Tuyên giáo|bộ phận tuyên giáo|bộ phận tham mưu|văn phòng đảng ủy|cấp ủy viên phụ trách|chi ủy viên phụ trách|đồng chí phụ trách tuyên giáo',
    'Ban Tuyên giáo và Dân vận {organ}|Ban Tuyên giáo - Dân vận {organ}|Ban Tuyên giáo {organ}|Ban TG&DV {organ}|BTGDV {organ}|Ban Tuyên giáo và Dân vận {short}|Ban Tuyên giáo và Dân vận|Ban Tuyên giáo',
  ),
  body(
    'provincial-committee',
    'Ban Thường vụ Tỉnh ủy|Thường trực Tỉnh ủy|BTV Tỉnh ủy|Ban Thường vụ Thành ủy|Thường trực Thành ủy|Tỉnh ủy',
    'Tỉnh ủy|Thành ủy|Ban Thường vụ Tỉnh ủy',
    'Ban Thường vụ Tỉnh ủy|BTV Tỉnh ủy|Thường trực Tỉnh ủy|Thường vụ Tỉnh ủy',
  ),
  body(
    'standing-committee',
    'UVBTV|Ủy viên Ban Thường vụ|Ban Thường vụ|BTV|Thường trực Đảng ủy|Ban Chấp hành Đảng bộ|Đảng ủy Khối',
    'Ban Thường vụ|Thường trực Đảng ủy|Ban Chấp hành',
    'UVBTV {organ}|Ủy viên Ban Thường vụ {organ}|Ban Thường vụ {organ}|BTV {organ}|Thường trực {organ}|UVBTV {short}|BTV {short}|{organ}',
  ),
  body(
    'party-boards',
    'các ban đảng|các ban xây dựng Đảng|cơ quan tham mưu|các ban, văn phòng',
    'các ban đảng|cơ quan tham mưu|ban xây dựng Đảng|văn phòng',
  ),
  body('inspection', 'Ủy ban Kiểm tra|UBKT', 'Ủy ban Kiểm tra|UBKT|cơ quan ủy ban kiểm tra'),
  body('organisation-board', 'Ban Tổ chức', 'Ban Tổ chức|bộ phận tổ chức|tổ chức cán bộ'),
  body(
    'office',
    'Văn phòng|Chánh Văn phòng|VPUB|Văn phòng Đảng ủy',
    'Văn phòng|phòng hành chính|bộ phận hành chính|văn thư',
  ),
  body('peoples-council', 'Hội đồng nhân dân|HĐND', 'Hội đồng nhân dân|HĐND|Thường trực HĐND'),
  body(
    'provincial-peoples-committee',
    'UBND tỉnh|Ủy ban nhân dân tỉnh|Chủ tịch UBND tỉnh|UBND thành phố|Ủy ban nhân dân thành phố',
    'UBND tỉnh|Ủy ban nhân dân tỉnh|UBND thành phố|Ủy ban nhân dân thành phố',
    'UBND tỉnh|Ủy ban nhân dân tỉnh|Chủ tịch UBND tỉnh|Chủ tịch, các Phó Chủ tịch UBND tỉnh|lãnh đạo UBND tỉnh',
  ),
  body(
    'local-peoples-committees',
    'UBND các xã|UBND các xã, phường|Ủy ban nhân dân các xã|UBND xã|UBND phường|Ủy ban nhân dân xã|UBND các huyện|Ủy ban nhân dân các huyện|UBND cấp xã|Ủy ban nhân dân cấp xã',
    'UBND các xã|UBND xã|UBND phường|UBND các phường|Ủy ban nhân dân xã|Ủy ban nhân dân phường|UBND cấp xã|UBND các huyện|Ủy ban nhân dân các xã',
  ),
  body(
    'departments',
    'các sở, ban, ngành|sở, ban, ngành|các sở, ngành|các phòng, ban|phòng, ban chuyên môn',
    'các sở, ban, ngành|sở, ban, ngành|các sở, ngành|phòng, ban|các phòng, ban|phòng chuyên môn',
  ),
  body(
    'education',
    'Sở Giáo dục và Đào tạo|Phòng Giáo dục và Đào tạo|ngành giáo dục',
    'Sở Giáo dục và Đào tạo|Phòng Giáo dục và Đào tạo|Sở GD&ĐT|Phòng GD&ĐT|ngành giáo dục',
  ),
  body(
    'health',
    'Sở Y tế|Trung tâm Y tế|Trạm Y tế|ngành y tế',
    'Sở Y tế|Phòng Y tế|Trung tâm Y tế|Trạm Y tế|ngành y tế',
  ),
  body(
    'finance',
    'Sở Tài chính|Phòng Tài chính|Phòng Tài chính - Kế hoạch',
    'Sở Tài chính|Phòng Tài chính|Phòng Tài chính - Kế hoạch|bộ phận kế toán|kế toán',
  ),
  body('home-affairs', 'Sở Nội vụ|Phòng Nội vụ', 'Sở Nội vụ|Phòng Nội vụ'),
  body(
    'culture',
    'Sở Văn hóa|Sở Văn hóa, Thể thao và Du lịch|Phòng Văn hóa',
    'Sở Văn hóa, Thể thao và Du lịch|Sở VHTTDL|Phòng Văn hóa và Thông tin|Phòng Văn hóa',
  ),
  body(
    'labour',
    'Sở Lao động|Sở Lao động - Thương binh và Xã hội|Phòng Lao động',
    'Sở Lao động - Thương binh và Xã hội|Sở LĐTBXH|Phòng Lao động - Thương binh và Xã hội',
  ),
  body(
    'agriculture',
    'Sở Nông nghiệp|Sở Nông nghiệp và Môi trường|Sở Tài nguyên và Môi trường',
    'Sở Nông nghiệp và Môi trường|Sở Nông nghiệp|Sở Tài nguyên và Môi trường|Phòng Nông nghiệp',
  ),
  body(
    'science',
    'Sở Khoa học và Công nghệ|Sở Thông tin và Truyền thông',
    'Sở Khoa học và Công nghệ|Sở KH&CN|Sở Thông tin và Truyền thông|Sở TT&TT',
  ),
  body('justice', 'Sở Tư pháp|Phòng Tư pháp', 'Sở Tư pháp|Phòng Tư pháp|cán bộ tư pháp'),
  body('police', 'Công an tỉnh|Công an', 'Công an|Công an tỉnh|Công an xã|Công an phường|lực lượng công an'),
  body('army', 'Bộ Chỉ huy Quân sự|Ban Chỉ huy Quân sự', 'Bộ Chỉ huy Quân sự|Ban Chỉ huy Quân sự|BCHQS'),
  body(
    'press',
    'Báo và Đài|Đài Phát thanh|Báo và phát thanh|cơ quan báo chí',
    'Báo và Đài Phát thanh|Đài Phát thanh - Truyền hình|Đài Phát thanh|cơ quan báo chí|Báo',
  ),
  body(
    'fatherland-front',
    'Mặt trận Tổ quốc|UBMTTQ|Ủy ban MTTQ|MTTQ',
    'Mặt trận Tổ quốc|Ủy ban Mặt trận Tổ quốc|UBMTTQ|MTTQ',
  ),
  body(
    'trade-union',
    'Liên đoàn Lao động|Công đoàn|LĐLĐ',
    'Công đoàn|Liên đoàn Lao động|LĐLĐ|công đoàn cơ sở',
  ),
  body(
    'womens-union',
    'Hội Liên hiệp Phụ nữ|Hội Phụ nữ',
    'Hội Liên hiệp Phụ nữ|Hội LHPN|Hội Phụ nữ|chi hội phụ nữ',
  ),
  body('veterans', 'Hội Cựu chiến binh', 'Hội Cựu chiến binh|Hội CCB|chi hội cựu chiến binh'),
  body('farmers', 'Hội Nông dân', 'Hội Nông dân|chi hội nông dân'),
  body('youth-union-centre', 'Trung ương Đoàn|TW Đoàn|Ban Bí thư Trung ương Đoàn', 'Trung ương Đoàn|TW Đoàn'),
  body(
    'provincial-youth-union',
    'Tỉnh đoàn|Thành đoàn|Ban Thường vụ Tỉnh đoàn|Thường trực Tỉnh đoàn|BTV Tỉnh đoàn',
    'Tỉnh đoàn|Thành đoàn|Ban Thường vụ Tỉnh đoàn',
  ),
  body(
    'youth-units',
    'Đoàn trực thuộc|Đoàn cơ sở|cơ sở Đoàn|các cơ sở Đoàn|chi đoàn|Huyện đoàn|đoàn xã|Đoàn phường|Đoàn cấp cơ sở|Ban Chấp hành Đoàn',
    'chi đoàn|đoàn cơ sở|cơ sở đoàn|đoàn xã|đoàn phường|đoàn trường|ban chấp hành đoàn|bí thư chi đoàn',
  ),
  body(
    'youth-union',
    'Đoàn Thanh niên|Đoàn TNCS Hồ Chí Minh|Đoàn TNCS',
    'Đoàn Thanh niên|Đoàn TNCS Hồ Chí Minh|chi đoàn|đoàn cơ sở|đoàn trường',
  ),
  body(
    'young-pioneers',
    'Hội đồng Đội|Đội TNTP|Tổng phụ trách Đội',
    'Hội đồng Đội|Đội TNTP Hồ Chí Minh|liên đội|tổng phụ trách Đội',
  ),
  body(
    'schools',
    'các trường học|các cơ sở giáo dục|các trường|nhà trường|Hiệu trưởng',
    'các trường|nhà trường|cơ sở giáo dục|hiệu trưởng|ban giám hiệu|giáo viên',
  ),
  body('enterprises', 'các doanh nghiệp|doanh nghiệp', 'doanh nghiệp|công ty|tổng công ty'),
  body(
    'units',
    'các đơn vị trực thuộc|các cơ quan, đơn vị|các đơn vị|các phòng|các bộ phận|thủ trưởng các đơn vị',
    'các đơn vị|các phòng|các bộ phận|phòng chuyên môn|đơn vị trực thuộc|các tổ',
  ),
  body('residents', 'các thôn|khu phố|tổ dân phố|trưởng thôn', 'thôn|khu phố|tổ dân phố|trưởng thôn|bản'),
  body(
    'web',
    'Cổng thông tin điện tử|Trang thông tin điện tử|Trang TTĐT|Cổng TTĐT',
    'Cổng thông tin điện tử|Cổng TTĐT|Trang thông tin điện tử|Trang TTĐT',
  ),
  body('archive', 'Lưu', 'Lưu', 'Lưu|Lưu {store}|Lưu VPĐU|Lưu VT', 'Lưu văn phòng'),
]

const phrases = new Phrases()
const bySign: KnownBody[] = []
for (const known of knownBodies) for (const sign of known.signs) bySign[phrases.add(sign)] = known

const bareOrgans = new Set(
  list('Tỉnh ủy|Thành ủy|Tỉnh đoàn|Thành đoàn|Đảng ủy Khối').flatMap((organ) =>
    knownBodies.flatMap((known) => known.signs).flatMap((sign, index) => (sign === organ ? index : [])),
  ),
)

/** The body that a name stands for, with what the name says after it; the longest of the known names counts. */
export function knownBody(name: string): { body: KnownBody; after: string } | null {
  const words = fold(name)
  let best: { body: KnownBody; from: number; to: number } | null = null
  phrases.find(words, Number.MAX_SAFE_INTEGER, (sign, from, to) => {
    const body = bySign[sign]
    if (body === undefined || (body.id === 'archive' && from > 0)) return
    // «Ban Phong trào Tỉnh đoàn» is not the Tỉnh đoàn: an organ's bare name at the end says whose part it is.
    if (from >= 2 && bareOrgans.has(sign)) return
    if (best === null || to - from > best.to - best.from) best = { body, from, to }
  })
  const found = best as { body: KnownBody; from: number; to: number } | null
  if (found === null) return null
  const end = words.to[found.to - 1] as number
  return { body: found.body, after: name.slice(end).replace(/^[\s,;:.-]+|[\s,;:.]+$/gu, '') }
}
