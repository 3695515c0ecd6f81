/** HTML entities as they are met inside the words of pasted drafts. */

const names =
  'quot amp apos lt gt nbsp laquo raquo shy middot ETH eth ensp emsp thinsp zwnj zwj ndash mdash lsquo rsquo ldquo rdquo bull hellip'
const signs = '"&\'<>\u00a0«»\u00ad·Ðð\u2002\u2003\u2009\u200c\u200d–—‘’“”•…'
const named = new Map(names.split(' ').map((name, index) => [name, signs.charCodeAt(index)]))
for (const letter of 'AEIOUYaeiouy')
  for (const [name, mark] of [
    ['grave', '\u0300'],
    ['acute', '\u0301'],
    ['circ', '\u0302'],
    ['tilde', '\u0303'],
  ] as const) {
    const code = (letter + mark).normalize('NFC').charCodeAt(0)
    // HTML names letters of Latin-1 only.
    if (code <= 0xff) named.set(letter + name, code)
  }

const entity = /&(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|([A-Za-z]{2,6}));/y

/** The code unit and length of the entity that starts at `at`, or null. */
function entityAt(text: string, at: number): { code: number; length: number } | null {
  entity.lastIndex = at
  const found = entity.exec(text)
  if (found === null) return null
  const [whole, decimal, hex, name] = found
  const code =
    decimal !== undefined
      ? Number(decimal)
      : hex !== undefined
        ? Number.parseInt(hex, 16)
        : named.get(name ?? '')
  if (code === undefined || code === 0 || code > 0xffff) return null
  return { code, length: whole.length }
}

/** A text without entities: `starts` and `ends` are each unit's place in the text as given. */
interface Decoded {
  text: string
  starts: Int32Array
  ends: Int32Array
}

/** Puts entities right, and a space for a line end written out as `\\r\\n`; null where there is nothing to do. */
export function decode(text: string): Decoded | null {
  let out = ''
  const starts: number[] = []
  const ends: number[] = []
  let changed = false
  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at)
    const entity = char === '&' ? entityAt(text, at) : null
    const size = entity?.length ?? (char === '\\' && text.startsWith('\\r\\n', at) ? 4 : 1)
    changed ||= size > 1
    out += entity !== null ? String.fromCharCode(entity.code) : size === 4 ? ' ' : char
    starts.push(at)
    at += size
    ends.push(at)
  }
  return changed ? { text: out, starts: Int32Array.from(starts), ends: Int32Array.from(ends) } : null
}
