import { dice, everyWord, type Wound } from './wound.ts'

const named: Record<string, string> = {
  à: '&agrave;',
  á: '&aacute;',
  ã: '&atilde;',
  â: '&acirc;',
  è: '&egrave;',
  é: '&eacute;',
  ê: '&ecirc;',
  ì: '&igrave;',
  í: '&iacute;',
  ò: '&ograve;',
  ó: '&oacute;',
  õ: '&otilde;',
  ô: '&ocirc;',
  ù: '&ugrave;',
  ú: '&uacute;',
  ý: '&yacute;',
  À: '&Agrave;',
  Á: '&Aacute;',
  Ã: '&Atilde;',
  Â: '&Acirc;',
  È: '&Egrave;',
  É: '&Eacute;',
  Ê: '&Ecirc;',
  Ì: '&Igrave;',
  Í: '&Iacute;',
  Ò: '&Ograve;',
  Ó: '&Oacute;',
  Õ: '&Otilde;',
  Ô: '&Ocirc;',
  Ù: '&Ugrave;',
  Ú: '&Uacute;',
  Ý: '&Yacute;',
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9.,:;()/-]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))

function insideWords(text: string, mark: string): string {
  const roll = dice(11)
  return everyWord(text, (word) => {
    if (word.length < 4 || roll() < 0.6) return word
    const at = 1 + Math.floor(roll() * (word.length - 2))
    return word.slice(0, at) + mark + word.slice(at)
  })
}

export const characters: Wound[] = [
  {
    name: 'no-break spaces for all spaces',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.replaceAll(' ', '\u00a0'),
  },
  {
    name: 'spaces doubled and turned to tabs, more at line ends',
    keepsLines: true,
    losesLetters: false,
    apply(text) {
      const roll = dice(13)
      return text
        .replaceAll(' ', () => (roll() < 0.3 ? '  ' : ' '))
        .replaceAll('. ', '.\t')
        .replace(/(?=\r\n|(?<!\r)\n)/g, '  ')
    },
  },
  {
    name: 'soft hyphens inside words',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => insideWords(text, '\u00ad'),
  },
  {
    name: 'zero-width spaces inside words',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => insideWords(text, '\u200b'),
  },
  {
    name: 'a byte order mark and joiners',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => `\ufeff${insideWords(text, '\u2060')}`,
  },
  { name: 'full-width digits and marks', keepsLines: true, losesLetters: false, apply: fullWidth },
  {
    name: 'named HTML entities',
    keepsLines: true,
    losesLetters: false,
    apply: (text) =>
      text.replace(/[\u00c0-\u00ff]/g, (letter) => named[letter] ?? letter).replaceAll('  ', ' &nbsp;'),
  },
  {
    name: 'numeric HTML entities',
    keepsLines: true,
    losesLetters: false,
    apply: (text) =>
      text.replace(/[\u0100-\u1eff]/g, (letter) => {
        const code = letter.charCodeAt(0)
        return code % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`
      }),
  },
]
