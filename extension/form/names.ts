/** The syllables that names and ids of fields are made of, for those written as one word: `sokyhieu`. */
const syllables =
  'so va ky hieu trich yeu ty noi dung nd ngay thang nam ban hanh bh van vb loai co quan cq don vi dv nguoi chuc vu danh nhan do mat khan muc hinh thuc the ten tac gia lanh dao ld phat ph den di to trang cong cv du thao ke hoach kh tieu de toan tom tat bao khoa luong gui soan han xu ly luu ghi chu tim kiem tu skh cqbh dvbh dvph phu nguon ve viec can cu trinh duyet nghi'.split(
    ' ',
  )
const longest = Math.max(...syllables.map((syllable) => syllable.length))
const known = new Set(syllables)

/** What frameworks and habits put before and after the name proper. */
const affixes =
  /^(?:ctl\d+|cph\w*|contentplaceholder\d*|maincontent|main|txt|txa|tbx?|tb|ddl|cbo?|cbx|cmb|drp|dropdown|slt?|sel|select|rad|rdo?|rbl?|chk|dtp?|dte|dp|date|datepicker|inp|input|ip|txtarea|textarea|text|field|fld|frm|form|control|content|real|inner|ifr|hinput|focus|id|name|value|val|box|ctrl|model|data|item|doc|vanban|wt\d*|j|idt?\d+|pt\d+)$/

/** What a name may begin with that all fields of a form share: `vb_so_kh`. */
const paper = /^(?:vb|vbdi|vbd|vbpq|vbph|congvan)$/

const english: readonly (readonly [string, RegExp])[] = [
  [
    'so ky hieu',
    /^(?:(?:document|doc|official|reference|ref)?(?:number|no|code|symbol)|(?:document|doc)numbersymbol)$/,
  ],
  [
    'ngay ban hanh',
    /^(?:(?:issue|issued|issuing|issuance|document|doc|publish|promulgation)date|dateissued|dateofissue)$/,
  ],
  ['loai van ban', /^(?:document|doc)?(?:type|kind)$|^(?:document|doc)category$/],
  ['trich yeu', /^(?:abstract|subject|excerpt)$/],
  ['co quan ban hanh', /^(?:issuer|issuedby|issuing(?:authority|agency|body|unit|org|organization))$/],
  ['nguoi ky', /^(?:signer|signedby|signatory|signer(?:full)?name)$/],
  ['chuc vu nguoi ky', /^(?:signer|signatory)(?:title|position|post|role)$/],
  ['noi nhan', /^(?:recipients?|receivers?|destinations?|distribution(?:list)?)$/],
  ['do mat', /^(?:security|confidential(?:ity)?|secrecy|secret)(?:level|degree)?$/],
  ['do khan', /^urgen(?:cy|t)(?:level|degree)?$/],
]

/** The words that a name or id is made of: `ctl00$cph$txtTrichYeu` says «Trich Yeu». */
export function wordsOfName(name: string): string {
  const last =
    name
      .split(/[$:.\][]+|::/)
      .filter((part) => part !== '' && !/^(?:content|_?\d+)$/.test(part))
      .at(-1) ?? ''
  const parts = last
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_-]+/)
    .map((part) => part.toLowerCase().replace(/\d+$/, ''))
    .filter((part) => part !== '')
  const whole = parts.join('')
  while (parts.length > 1 && (affixes.test(parts[0] as string) || paper.test(parts[0] as string)))
    parts.shift()
  const tail = parts.join('')
  while (parts.length > 1 && affixes.test(parts.at(-1) as string)) parts.pop()
  const names = [whole, tail, parts.join('')]
  const said = english.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0]
  if (said !== undefined) return said
  return parts
    .map(
      (part) => spelt(part) ?? spelt(part.replace(/^(?:txt|ddl|cbo?|cmb|dtp?|sel|rdo?|chk|txa)/, '')) ?? part,
    )
    .join(' ')
}

/** A word written together, taken apart into syllables; null where it is not made of them. */
function spelt(word: string): string | null {
  const ways: (string | null)[] = [...Array(word.length + 1)].map(() => null)
  ways[0] = ''
  for (let to = 1; to <= word.length; to++)
    for (let from = Math.max(0, to - longest); from < to && ways[to] === null; from++) {
      const before = ways[from]
      const syllable = word.slice(from, to)
      if (before !== null && before !== undefined && known.has(syllable)) ways[to] = `${before} ${syllable}`
    }
  return ways[word.length]?.trim() ?? null
}
