/**
 * Whether a word can be a Vietnamese syllable: onset + rhyme + at most one tone.
 *
 * Lenient on purpose, for it decides whether a text is damaged: any onset goes with any rhyme, a tone may
 * stand on any vowel («hoà», «hòa», «đựơc»), and a few spellings of place names («Đắk Lắk») pass. Strict
 * about what damage breaks: two tones, vowels in an order the language lacks, «p t c ch» with a wrong tone.
 *
 * The rhymes are those of standard orthography; the automaton is made from them once, at load.
 */

const onsets =
  ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x kr pl br bl gl ml hm hn hl j'.split(
    ' ',
  )

const rhymes = (
  'a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec ek em en eng eo ep et ê êc êch êm ên êng ênh êp êt êu ' +
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ych ynh yt yên yêm yêng yêt yêu ' +
  'o oc oi ok om on ong op ot ooc oong oa oac oach oai oan oang oanh oam oao oap oat oay ' +
  'oăc oăm oăn oăng oăt oe oem oen oeng oeo oet ' +
  'ô ôc ôi ôk ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt ' +
  'u ua uc ui uk um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uêu ' +
  'uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu ' +
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu'
).split(' ')

const alphabet = 'abcdefghijklmnopqrstuvwxyzăâđêôơư'
/** Rows of the automaton: one column a letter, column 0 unused. */
const width = 64

const unmarked: Record<string, string> = { ă: 'a', â: 'a', đ: 'd', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' }
const withoutMarks = (word: string): string => word.replace(/[ăâđêôơư]/g, (letter) => unmarked[letter] ?? '')

export interface Automaton {
  /** `next[state * 64 + letter]`; state 0 is the dead one, state 1 the start. */
  readonly next: Uint16Array
  /** 0 no syllable, 1 a syllable, 2 one that ends in p, t, c or ch, and so needs the tone sắc or nặng. */
  readonly accepts: Uint8Array
}

/** The smallest automaton is not needed; states that expect the same endings are shared, which keeps it small. */
function automaton(starts: readonly string[], endings: readonly string[]): Automaton {
  const next: number[] = []
  const accepts: number[] = [0]
  const known = new Map<string, number>()
  for (let column = 0; column < width; column++) next.push(0)
  const state = (rest: readonly string[]): number => {
    const name = rest.join(' ')
    const old = known.get(name)
    if (old !== undefined) return old
    const id = accepts.length
    known.set(name, id)
    const end = rest.find((word) => word === '' || word === '.')
    accepts.push(end === undefined ? 0 : end === '.' ? 2 : 1)
    for (let column = 0; column < width; column++) next.push(0)
    const tails = new Map<string, Set<string>>()
    for (const word of rest) {
      const sign = word.charAt(0)
      if (sign === '' || sign === '.') continue
      const those = tails.get(sign)
      if (those === undefined) tails.set(sign, new Set([word.slice(1)]))
      else those.add(word.slice(1))
    }
    for (const [sign, those] of tails)
      next[id * width + alphabet.indexOf(sign) + 1] = state([...those].sort())
    return id
  }
  const ended = endings.map((rhyme) => (/(?:[ptck]|ch)$/.test(rhyme) ? `${rhyme}.` : rhyme))
  state(starts.flatMap((onset) => ended.map((rhyme) => onset + rhyme)).concat('gi', 'di'))
  return { next: Uint16Array.from(next), accepts: Uint8Array.from(accepts) }
}

/** With all marks in place, as it has to be written. */
export const written = automaton(onsets, rhymes)
/** With marks left out: «nhiem», «duc». */
export const plain = automaton([...new Set(onsets.map(withoutMarks))], [...new Set(rhymes.map(withoutMarks))])

/** Bits of `letterClass`: 0–5 the letter (1–26 a–z, 27–33 ăâđêôơư), 6–8 the tone, then these. */
export const TONE = 7 << 6
export const ACCENTED = 1 << 9
/** A letter of another alphabet, or with a mark that Vietnamese lacks. */
export const FOREIGN = 1 << 10
/** A sign of Latin-1 that is no letter, yet is one in TCVN3 or VNI fonts: «¹», «©». */
const SIGN = 1 << 11
/** A combining mark; bits 0–5 hold 1 circumflex, 2 breve, 3 horn, or 0 for a tone (bits 6–8). */
export const COMBINING = 1 << 12
/** Left out in reading: soft hyphens and zero-width marks. */
export const SILENT = 1 << 13
/** A Vietnamese letter that Latin-1 lacks, in one piece. */
export const HIGH = 1 << 14

const tones: Record<string, number> = {
  '\u0300': 1,
  '\u0301': 2,
  '\u0303': 3,
  '\u0309': 4,
  '\u0323': 5,
}
const shapes: Record<string, number> = { '\u0302': 1, '\u0306': 2, '\u031b': 3 }
/** `marked[shape][letter]`: a + circumflex is â. */
const marked = [{}, { a: 'â', e: 'ê', o: 'ô' }, { a: 'ă' }, { o: 'ơ', u: 'ư' }] as readonly Record<
  string,
  string
>[]

export const letterClass = new Uint16Array(0x2000)

function classify(code: number): number {
  const sign = String.fromCharCode(code)
  if (code === 0xad) return SILENT
  if (code >= 0x80 && code < 0xa0) return code === 0x85 ? 0 : FOREIGN
  if (code > 0xa0 && code <= 0xff && !/\p{L}/u.test(sign)) return SIGN | FOREIGN
  if (sign === 'ª' || sign === 'º') return SIGN | FOREIGN
  if (sign in tones) return COMBINING | ACCENTED | ((tones[sign] as number) << 6)
  if (sign in shapes) return COMBINING | ACCENTED | (shapes[sign] as number)
  if (/\p{M}/u.test(sign)) return FOREIGN | ACCENTED
  if (!/\p{L}/u.test(sign)) return 0
  if (sign === 'Ð' || sign === 'ð') return ACCENTED | (alphabet.indexOf('đ') + 1)
  let letter = ''
  let tone = 0
  for (const part of sign.normalize('NFD').toLowerCase()) {
    if (part in tones) tone = tones[part] as number
    else if (part in shapes) letter = marked[shapes[part] as number]?.[letter] ?? '?'
    else letter = letter === '' ? part : '?'
  }
  const index = letter === '' ? 0 : alphabet.indexOf(letter) + 1
  if (index === 0) return FOREIGN | ACCENTED
  return (code < 0x80 ? 0 : ACCENTED) | (code > 0xff ? HIGH : 0) | (tone << 6) | index
}
letterClass.fill(FOREIGN, 0x250)
for (const [from, to] of [
  [0, 0x250],
  [0x2b0, 0x370],
  [0x1e00, 0x1f00],
] as const)
  for (let code = from; code < to; code++) letterClass[code] = classify(code)

/** The class of any UTF-16 unit; zero for what parts words. */
export function classOf(code: number): number {
  if (code < 0x2000) return letterClass[code] as number
  if (code === 0xfffd) return FOREIGN
  return (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff ? SILENT : 0
}

const shapeTable = new Uint8Array(4 * width)
marked.forEach((letters, shape) => {
  for (const [letter, result] of Object.entries(letters))
    shapeTable[shape * width + alphabet.indexOf(letter) + 1] = alphabet.indexOf(result) + 1
})
/** The letter that a combining mark makes of another; 0 where there is none. */
export const shaped = (shape: number, letter: number): number => shapeTable[shape * width + letter] as number

/** Whether a syllable in this state may carry the tones counted: `tone` is the last, `count` how many. */
export const toneFits = (accepted: number, tone: number, count: number): boolean =>
  accepted !== 0 && count <= 1 && (accepted === 1 || tone === 2 || tone === 5)

/** Whether the word, in NFC, NFD or a mix, is a syllable with all its marks. */
export function isSyllable(word: string): boolean {
  let state = 1
  let before = 1
  let last = 0
  let tone = 0
  let count = 0
  for (let at = 0; at < word.length; at++) {
    const kind = classOf(word.charCodeAt(at))
    if (kind & SILENT) continue
    if (kind & FOREIGN || kind === 0) return false
    const letter = kind & 63
    if (kind & COMBINING && letter === 0) {
      count++
      tone = (kind >> 6) & 7
      continue
    }
    if (kind & COMBINING) {
      last = shaped(letter, last)
      state = last === 0 ? 0 : (written.next[before * width + last] as number)
    } else {
      before = state
      last = letter
      state = written.next[state * width + letter] as number
    }
    if ((kind >> 6) & 7) {
      count++
      tone = (kind >> 6) & 7
    }
  }
  return toneFits(written.accepts[state] as number, tone, count)
}

/** Whether the word, all marks taken off, has the shape of a syllable: true for «TĨÊŨ» and «nhiem». */
export function isPlainSyllable(word: string): boolean {
  let state = 1
  for (const sign of word.normalize('NFD').toLowerCase()) {
    if (/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(sign)) continue
    const letter = sign === 'đ' || sign === 'ð' ? 4 : alphabet.indexOf(sign) + 1
    state = letter === 0 || letter > 26 ? 0 : (plain.next[state * width + letter] as number)
    if (state === 0) return false
  }
  return plain.accepts[state] !== 0
}
