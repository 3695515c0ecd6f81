/** Text of one encoding read as Windows-1252: UTF-8 («Má»¥c») and Windows-1258 («Muòc»). Exact both ways. */

/** Bytes 80 to 9F in Windows-1252; the five it leaves open stand for themselves, as browsers read them. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function byteOf(sign: string): number {
  const at = high.indexOf(sign)
  return at < 0 ? sign.charCodeAt(0) : 0x80 + at
}

const run = new RegExp(`[\\u0080-\\u00ff${high}]{2,}`, 'g')

function decodeRun(signs: string): string {
  let encoded = ''
  for (const sign of signs) encoded += `%${byteOf(sign).toString(16).padStart(2, '0')}`
  try {
    return decodeURIComponent(encoded)
  } catch {
    // Not UTF-8: these characters are what they seem.
    return signs
  }
}

/** UTF-8 read as Windows-1252 or Latin-1, put right; runs that are no UTF-8 stay. */
export const fromUtf8AsLatin = (text: string): string => text.replace(run, decodeRun)

const misread = 'ÃãÕõÝýÐðÌÒÞìò'
const meant = 'ĂăƠơƯưĐđ\u0300\u0309\u0303\u0301\u0323'

/** Windows-1258 read as Windows-1252, put right (NFC). */
export const from1258AsLatin = (text: string): string =>
  text.replace(/[ÃãÕõÝýÐðÌÒÞìò]/g, (sign) => meant.charAt(misread.indexOf(sign))).normalize('NFC')
