/**
 * The order of the Vietnamese alphabet: a, ă, â, b, c, d, đ, e, ê …; of syllables with the same letters by their tone
 * (none, huyền, hỏi, ngã, sắc, nặng), syllable by syllable as dictionaries have it; numbers by their value. Own code: an
 * `Intl.Collator` gives no key to keep a place by, compares tones only once all syllables are equal, and is not the
 * same in every runtime.
 */
const letters = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const marks = /[\u0300\u0301\u0303\u0309\u0323]/gu
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/** A text of which the code points compare as the alphabet has it. Case and punctuation count for nothing. */
export function alphabeticalKey(text: string): string {
  let key = ''
  for (const [word] of text
    .normalize('NFD')
    .toLowerCase()
    .matchAll(/\p{N}+|[\p{L}\p{M}]+/gu))
    key += /^\p{N}/u.test(word) ? keyOfNumber(word) : keyOfSyllable(word)
  return key
}

/** Longer numbers are greater; digits stand before all letters. */
function keyOfNumber(digits: string): string {
  const value = digits.replace(/^0+(?=.)/, '')
  return `${String.fromCharCode(48 + Math.min(value.length, 9))}${value}!`
}

/** The letters, by their place in the alphabet, and behind them the tone; `!` stands before every letter and digit. */
function keyOfSyllable(word: string): string {
  const tone = Math.max(...(word.match(marks) ?? ['']).map((mark) => tones.indexOf(mark)))
  const plain = word.replace(marks, '').normalize('NFC')
  let key = ''
  for (const letter of plain) {
    const place = letters.indexOf(letter)
    key += place === -1 ? letter : String.fromCharCode(65 + place)
  }
  return `${key}!${tone}`
}

/** For lists that are sorted where they are shown; equal keys keep the order in which they came. */
export const alphabetically =
  <Item>(nameOf: (item: Item) => string) =>
  (one: Item, other: Item): number => {
    const [first, second] = [alphabeticalKey(nameOf(one)), alphabeticalKey(nameOf(other))]
    return first < second ? -1 : first > second ? 1 : 0
  }
