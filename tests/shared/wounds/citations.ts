import type { Wound } from './wound.ts'

/** A number-symbol of a Party paper in running text, such as 28-CT/TW. */
const symbol = /(\d{1,3})-((?:CT|KH|KL)\/(?:TW|TU|ĐUK|ĐU))/g

export const citations: Wound[] = [
  {
    name: 'a space after the hyphen of each number-symbol',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.replace(symbol, '$1- $2'),
  },
  {
    name: 'spaces around every mark of a number-symbol',
    keepsLines: true,
    losesLetters: false,
    apply: (text) =>
      text.replace(symbol, (_all, digits: string, rest: string) => `${digits} - ${rest.replace('/', ' / ')}`),
  },
  {
    name: 'citations without «số»',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.replace(/(Chỉ thị|Kế hoạch|Kết luận|Nghị định) số (?=\d)/g, '$1 '),
  },
  {
    name: 'citations with «số số»',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.replace(/(Chỉ thị|Kế hoạch|Kết luận|Nghị định) số (?=\d)/g, '$1 số số '),
  },
  {
    name: 'dates in words',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.replace(/(\d{1,2})\/(\d{1,2})\/(\d{4})/g, '$1 tháng $2 năm $3'),
  },
  {
    name: 'dates with hyphens',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.replace(/(\d{1,2})\/(\d{1,2})\/(\d{4})/g, '$1-$2-$3'),
  },
  {
    name: 'no comma before «ngày»',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.replaceAll(', ngày', ' ngày'),
  },
  {
    name: 'a line end before each «ngày» in a citation',
    keepsLines: false,
    losesLetters: false,
    apply: (text) => text.replace(/((?:CT|KH|KL)\/(?:TW|TU|ĐUK|ĐU),?) ngày/g, '$1\nngày'),
  },
  {
    name: 'a literal \\r\\n before each «ngày» in a citation',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.replace(/((?:CT|KH|KL)\/(?:TW|TU|ĐUK|ĐU),?) ngày/g, '$1\\r\\nngày'),
  },
  {
    name: 'number and date left blank for the signature layer',
    keepsLines: true,
    losesLetters: false,
    apply: (text) =>
      text
        .replace(/^(Số:?) *\d+ ?([-/])/m, '$1      $2')
        .replace(/^(.{0,40}, ngày) *\d+ tháng *\d+ năm/m, '$1      tháng      năm'),
  },
]
