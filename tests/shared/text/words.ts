/** Made-up but well-formed Vietnamese for property tests. */
import fc from 'fast-check'

const onsets = ' b c ch d đ g h k kh l m n ng nh ph qu r s t th tr v x'.split(' ')
const rhymes =
  'a am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eo ê êm ên ênh i ia im in inh iêm iên iêu o oa oan oi on ong ô ôi ôm ông ơ ơi ơn u ua um ung uôn uy uyên ư ưa ưng ươi ươn ương'.split(
    ' ',
  )
const stopped = 'ac ăc ât ach at êt ich iêt oc ôc uc ươc ưc'.split(' ')
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

function toned(rhyme: string, tone: string): string {
  const vowels = rhyme.match(/^[aăâeêioôơuưy]+/)?.[0] ?? ''
  const marked = Math.max(...[...'ăâêôơư'].map((letter) => vowels.lastIndexOf(letter)))
  const at =
    marked >= 0
      ? marked
      : vowels.length > 1 && vowels.length === rhyme.length
        ? vowels.length - 2
        : vowels.length - 1
  return (rhyme.slice(0, at + 1) + tone + rhyme.slice(at + 1)).normalize('NFC')
}

const smallWord = fc
  .oneof(
    fc.tuple(fc.constantFrom(...onsets), fc.constantFrom(...rhymes), fc.constantFrom(...tones)),
    fc.tuple(fc.constantFrom(...onsets), fc.constantFrom(...stopped), fc.constantFrom('\u0301', '\u0323')),
  )
  .map(([onset, rhyme, tone]) => (onset === 'qu' && rhyme.startsWith('u') ? 'q' : onset) + toned(rhyme, tone))

/** A lower-case word, one with a capital, a number-symbol or a mark. */
const piece = fc.oneof(
  { weight: 12, arbitrary: smallWord },
  { weight: 2, arbitrary: smallWord.map((word) => word.charAt(0).toUpperCase() + word.slice(1)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('28-CT/TW', '25/12/2023,', 'I.', '-', 'UBND', '(2026)', 'Covid-19'),
  },
)

export const sentence = fc.array(piece, { minLength: 6, maxLength: 30 }).map((words) => words.join(' '))
export const plan = fc.array(sentence, { minLength: 3, maxLength: 12 }).map((lines) => lines.join('\n'))
