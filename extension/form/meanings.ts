import { bare, plain } from './plain.ts'
import type { FormRole } from './roles.ts'

/** What a label says a field is for. */
export interface Meaning {
  /** `other` for a field that is known and none of ours, `content` for «Nội dung», which may be subject or body. */
  role: FormRole | 'other' | 'content' | 'grade'
  /** 1 for a name that leaves no doubt; the higher, the more the rest of the form has to agree. */
  tier: number
  /** A piece of a number that stands in several boxes. */
  part?: 'count' | 'sub' | 'symbol'
}

const paper = '(?:van ban|vb|vbdi|vbdt|cong van|cv|du thao|ke hoach|tai lieu)'
/** What else a label may call the paper, once it has said which of its fields it means. */
const anyPaper = `(?:${paper}|quyet dinh|nghi quyet|chi thi|thong bao|to trinh|bao cao|huong dan|chuong trinh|giay moi|ket luan|quy che|quy dinh|de an|qd|nq|kh|ttr|bc)`
const ofPaper = `(?: (?:cua )?${anyPaper})?(?: (?:di|phat hanh|ban hanh|du thao|moi|noi bo|trinh ky|ky duyet))?`
const body = '(?:co quan(?: to chuc)?|cq|don vi|dv|noi|nguon|to chuc|cap uy|cq dv|co quan don vi)'
const issued = '(?:ban hanh|bh|phat hanh|ph)'
const document = '(?:document|doc|dispatch|outgoing document)'
const post = '(?:position|post|title|job title|role)'
const signs = '(?:nguoi|lanh dao|ld|can bo|cb|thu truong|dong chi|dc|nguoi dai dien)'

/** From the surest to the vaguest; the whole label has to match. */
const known: readonly (readonly [
  FormRole | 'other' | 'content' | 'grade',
  number,
  string,
  Meaning['part']?,
])[] = [
  // Goods and books have a «Số hiệu» too.
  ['number', 3, 'so hieu|sh'],
  ['number', 1, `(?:so (?:(?:va|hoac|hieu) )?ky hieu|so kh|skh|so hieu|ky hieu so|sh)${ofPaper}`],
  ['number', 2, `so (?:cua )?(?:van ban|vb|cong van|cv|ke hoach)(?: (?:di|phat hanh|ban hanh))?`, 'count'],
  ['number', 2, `(?:${document}|reference|ref|official) (?:number|no|symbol|code)|number (?:and )?symbol`],
  ['number', 2, 'so (?:di|phat hanh|ban hanh)', 'count'],
  ['number', 3, 'so', 'count'],
  ['number', 3, 'so phu', 'sub'],
  ['number', 4, 'ky hieu|kh', 'symbol'],
  ['number', 3, `(?:ky hieu|kh|phan ky hieu)${ofPaper}`, 'symbol'],
  ['date', 1, `(?:ngay|ngay thang|ngay thang nam|thoi gian) (?:ban hanh|bh)${ofPaper}`],
  ['date', 2, `(?:ngay|ngay thang|ngay thang nam)(?: (?:cua|tren|ghi tren))? ${paper}(?: di)?`],
  ['date', 2, 'ngay thang(?: nam)?'],
  [
    'date',
    2,
    `(?:issue|issued|issuing|issuance|promulgation|${document}) date|date (?:of )?(?:issue|issuance)`,
  ],
  ['date', 2, 'ban hanh ngay|ngay thang nam van ban'],
  ['date', 3, '(?:sign|signed|signing|signature) date|date (?:of )?(?:signed|signing|signature)'],
  ['date', 3, `(?:ngay|ngay thang|ngay thang nam) (?:ky|phat hanh|ph)(?: (?:${paper}|ban hanh))?`],
  ['date', 4, 'ngay'],
  [
    'type',
    1,
    `(?:ten loai|ten the loai|loai|the loai|hinh thuc|kieu|loai hinh|phan loai) (?:cua )?(?:van ban|vb|cong van|cv|du thao)(?: (?:di|phat hanh|ban hanh|noi bo))?`,
  ],
  ['type', 1, `ten loai|${document} (?:type|kind)|(?:type|kind) of document`],
  ['type', 3, 'loai|the loai|hinh thuc'],
  [
    'subject',
    1,
    `(?:(?:ten loai|ten goi|ten|tieu de) va |tieu de |ten |ten van ban )?(?:trich yeu|tr yeu|t yeu|ty)(?: (?:noi dung|nd))?${ofPaper}`,
  ],
  ['subject', 1, `(?:noi dung|nd|tom tat) (?:trich|tr|t) yeu${ofPaper}`],
  ['subject', 2, 'v v|vv|ve viec'],
  ['subject', 2, `${document} (?:subject|title)|subject(?: matter)? of (?:the )?document`],
  ['subject', 3, 'subject|abstract|summary'],
  ['subject', 2, `tieu de ${paper}`],
  ['subject', 3, 'tieu de'],
  ['subject', 2, `ten ${paper}(?: di)?`],
  ['subject', 3, `tom tat(?: noi dung)?${ofPaper}|noi dung tom tat`],
  ['issuer', 1, `(?:ten )?${body} ${issued}${ofPaper}`],
  [
    'issuer',
    1,
    '(?:issuing|issuance|promulgating|promulgation) (?:agency|body|authority|organi[sz]ation|unit)|issuer|issued by',
  ],
  ['issuer', 1, 'cqbh|cq bh|dvbh|dvph|cqph|tac gia (?:van ban|vb)|noi ban hanh'],
  ['issuer', 3, 'tac gia'],
  [
    'signer',
    1,
    `(?:ho va ten |ho ten |ten )?(?:cua )?${signs} ky(?: ten| chinh| duyet| ban hanh)?${ofPaper}`,
  ],
  [
    'signer',
    1,
    '(?:signer|signatory)(?: s)?(?: (?:full )?name)?|signed by|name of (?:the )?(?:signer|signatory)',
  ],
  ['signer', 1, 'ky boi|duoc ky boi|ho ten nguoi ky'],
  ['signer', 2, `nguoi ban hanh(?: ${paper})?`],
  [
    'signerPost',
    1,
    `(?:chuc vu|chuc danh|cv|chuc vu chuc danh)(?: (?:va )?quyen han)?(?: cua)? ${signs} (?:ky|ban hanh)${ofPaper}`,
  ],
  ['signerPost', 1, 'chuc (?:vu|danh) ky'],
  ['signerPost', 1, `(?:signer|signatory)(?: s)? ${post}|${post} of (?:the )?(?:signer|signatory)`],
  ['signerPost', 2, 'chuc vu|chuc danh|chuc vu chuc danh|position|job title'],
  [
    'recipients',
    1,
    `(?:danh sach )?noi nhan(?: (?:noi bo|ben ngoai|ngoai|chinh|trong he thong|ngoai he thong|lien thong))?${ofPaper}(?: de (?:thuc hien|bao cao|biet|phoi hop))?`,
  ],
  [
    'recipients',
    2,
    `(?:danh sach )?(?:don vi|dv|co quan don vi|don vi ca nhan) nhan(?: (?:noi bo|ben ngoai|ngoai))?${ofPaper}`,
  ],
  ['recipients', 2, 'gui (?:den|toi)(?: (?:cac )?(?:don vi|co quan|noi nhan))?'],
  ['recipients', 1, '(?:recipient|receiver|addressee)s?(?: list)?|distribution(?: list)?|list of recipients'],
  [
    'security',
    1,
    `(?:dau )?(?:chi )?(?:muc )?(?:do|d) (?:bao )?mat${ofPaper}|muc (?:bao )?mat|cap do (?:bao )?mat|(?:security|confidentiality|secrecy) (?:level|classification)`,
  ],
  ['security', 1, '(?:level|degree) of (?:secrecy|confidentiality|security)'],
  ['security', 2, 'bao mat|mat|dau mat|confidentiality|secrecy'],
  ['urgency', 1, `(?:dau )?(?:chi )?(?:muc )?(?:do|d) khan(?: cap)?${ofPaper}|muc khan(?: cap)?|cap do khan`],
  ['urgency', 1, 'urgen(?:cy|t)(?: level)?|(?:level|degree) of urgency'],
  ['urgency', 2, 'khan|dau khan|tinh chat khan'],
  ['grade', 2, '(?:muc )?do uu tien|muc uu tien|uu tien|muc do|tinh chat|do|dm|dk'],
  ['grade', 2, '(?:security )?classification|priority(?: level)?'],
  ['body', 1, `(?:noi dung|nd) (?:chi tiet|toan van|day du|chinh|soan thao)(?: ${paper})?`],
  ['body', 2, `(?:noi dung|nd) ${paper}`],
  ['body', 1, `toan van(?: noi dung| ${paper})?|(?:than|phan) van ban|soan thao(?: noi dung)?`],
  ['content', 2, 'noi dung|nd'],
]

/** What the plan is based on: other papers, but named in a field of ours. */
const bases: readonly (readonly [number, string])[] = [
  [
    1,
    `can cu (?:ban hanh|phap ly|xay dung|van ban|vb)${ofPaper}|(?:van ban|vb|tai lieu) (?:can cu|vien dan)`,
  ],
  [2, '(?:van ban|vb) (?:lien quan|tham chieu)|related documents?'],
  [3, 'can cu'],
]
const basis = bases.map(([tier, pattern]) => ({
  meaning: { role: 'cited', tier } as const,
  whole: new RegExp(`^(?:${pattern})$`),
}))

const patterns = known.map(([role, tier, pattern, part]) => ({
  meaning: part ? { role, tier, part } : { role, tier },
  whole: new RegExp(`^(?:${pattern})$`),
}))

/** Fields that are none of ours however their labels go on. */
const others =
  /^(?:so (?:den|cv den|vb den|van ban den|cong van den|to|trang|ban|luong|phat|luu|dien thoai|thu tu|ho so|tien|fax|cmnd|cccd|dinh danh|lan|ngay|nguoi|thuoc|tham chieu)|sl |stt|ngay (?:den|nhan|tiep nhan|gui|soan|tao|lap|trinh|het|hieu luc|co hieu luc|ap dung|luu|xu ly|hoan|chuyen|cap nhat|sinh|tra|hen|bat dau|ket thuc|duyet|dang|nhap|vao so|giao|hop|in)|tu |den |han |thoi han|thang |ghi chu|y kien|mo ta|tu khoa|linh vuc|kinh gui|nguoi |ho (?:va )?ten|dien thoai|email|dia |mat khau|ten dang nhap|phong ban|don vi|tep|file|dinh kem|ho so|trang thai|tim |loc |ma |nam |can bo|chuyen vien|nhan vien|truong |pho |van thu|thu ky|lanh dao |ld |noi |cap (?!nhat )|nhom |hinh thuc (?:gui|chuyen|luu)|phuong thuc|chuc vu |chuc danh |quyen han|the thuc|loai (?:so|ban|hinh|ho|phat)|chuyen muc|danh muc tin|anh dai dien)/

/** Words of a filter or of another paper, which give any label another sense. */
const elsewhere =
  /(?:^| )(?:tim|tim kiem|loc|tra cuu|tu ngay|den ngay|cu|goc|lien quan|tham chieu|thay the|can cu|tra loi|kem theo|ho so)(?: |$)|(?:van ban|vb|cong van|cv|so|ngay) den(?: |$)|^(?:tu|den) |(?<!^gui) den$|^ngay .{0,15} tu$|ban luu|ky nhay/

/** Of papers, people and goods that are none of a unit's documents. */
export const trade =
  /(?:^| )(?:hop dong|hoa don|nghi phep|ly do nghi|nha thau|goi thau|khach hang|ben [ab]|giay phep|ngay cap(?=$| the| giay)|noi cap|ngay sinh|noi sinh|cu tru|so the|tai san|thiet bi|vat tu|nhap kho|bien lai|dang phi|he so|muc luong|nang luong|bien nhan|thu tuc|nguoi nop|nguoi ke khai|khieu nai|to cao|don thu|(?:so|loai|noi dung|nguoi (?:gui|viet|dung)) don)(?: |$)/

/** What stands before or after the name of a field without being part of it. */
const asking =
  /^(?:\d{1,2} )?(?:(?:vui long|xin|hay|moi) (?=nhap|chon|dien|go|lua))?(?:(?:nhap|chon|dien|go|lua chon)(?: vao)? )?(?:thong tin |cac |gia tri )?/
const remark =
  /(?: bat buoc| tuy chon| dinh dang .*| neu co| toi da \d.*| dd mm yyyy| dd mm yy| ngay thang nam| \d+ \d+)+$| (?:vd|vi du) .*$/

export function meaningOf(label: string): Meaning | null {
  const words = plain(label).replace(asking, '').replace(remark, '')
  if (words === '' || words.length > 80) return null
  // «Sổ văn bản» is a register; only its accent tells it from «Số văn bản».
  if (/(?:^|\P{L})sổ(?:\P{L}|$)/iu.test(label.normalize('NFC'))) return { role: 'other', tier: 1 }
  const cited = basis.find(({ whole }) => whole.test(words))
  if (cited) return cited.meaning
  if (elsewhere.test(words) || trade.test(words)) return { role: 'other', tier: 1 }
  const found = patterns.find(({ whole }) => whole.test(words))
  // «Nội dung (trích yếu)»
  if (found?.meaning.role === 'content' && /trich yeu/.test(bare(label))) return { role: 'subject', tier: 1 }
  const meaning = found?.meaning ?? toldTwice(label)
  if (meaning) return meaning
  return others.test(`${words} `) ? { role: 'other', tier: 1 } : null
}

/** A label in two languages: «Nơi nhận / Recipients», «Trích yếu Abstract». */
function toldTwice(label: string): Meaning | null {
  const sides = label.split(/\s*[/|]\s*|\s+[-–—]\s+/)
  const words = label.trim().split(/\s+/)
  const halves =
    sides.length === 2
      ? [sides as [string, string]]
      : words.map((_, at): [string, string] => [words.slice(0, at).join(' '), words.slice(at).join(' ')])
  for (const [one, other] of halves) {
    const [first, second] = [one, other].map(
      (half) => patterns.find(({ whole }) => whole.test(plain(half)))?.meaning,
    )
    const vietnamese = [one, other].map((half) => /[^\p{ASCII}–—]/u.test(half))
    if (first && second) {
      if (first.role === second.role && (sides.length === 2 || vietnamese[0] !== vietnamese[1]))
        return first.tier <= second.tier ? first : second
    } else if (sides.length === 2 && vietnamese[0] !== vietnamese[1]) {
      // Of what the other language says, only that it is no other field.
      const known = vietnamese[0] ? first : second
      const rest = `${plain(vietnamese[0] ? other : one)} `
      if (known && !others.test(rest) && !elsewhere.test(rest)) return known
    }
  }
  return null
}

const hints: readonly (readonly [FormRole, RegExp])[] = [
  ['number', /so (?:va )?ky hieu|so hieu/],
  ['subject', /trich yeu/],
  ['date', /ngay ban hanh|ngay van ban/],
  ['signerPost', /chuc (?:vu|danh).* ky/],
  ['signer', /nguoi ky|lanh dao ky/],
  ['issuer', /(?:co quan|don vi|noi) (?:ban|phat) hanh/],
  ['recipients', /noi nhan/],
  ['security', /do (?:bao )?mat/],
  ['urgency', /do khan/],
  ['type', /loai van ban|hinh thuc van ban/],
]

/** The field that a longer label speaks of among other things; it counts only where an attribute agrees. */
export function mentionedIn(label: string): FormRole | null {
  const words = plain(label)
  if (elsewhere.test(words)) return null
  const met = hints.filter(([, pattern]) => pattern.test(words))
  return met.length === 1 ? (met[0]?.[0] ?? null) : null
}
