/** HTML entities as they are met inside the words of pasted drafts. */

const named = new Map<string, number>()
for (const [names, first] of [
  ['quot - - - amp apos', 0x22],
  ['lt - gt', 0x3c],
  ['nbsp - - - - - - - - - - laquo - shy - - - - - - - - - middot - - - raquo', 0xa0],
  ['Agrave Aacute Acirc Atilde - - - - Egrave Eacute Ecirc - Igrave Iacute', 0xc0],
  ['ETH - Ograve Oacute Ocirc Otilde - - - Ugrave Uacute - - Yacute', 0xd0],
  ['agrave aacute acirc atilde - - - - egrave eacute ecirc - igrave iacute', 0xe0],
  ['eth - ograve oacute ocirc otilde - - - ugrave uacute - - yacute', 0xf0],
  ['ensp emsp - - - - - thinsp - - zwnj zwj - - - - - ndash mdash - - - lsquo rsquo', 0x2002],
  ['ldquo rdquo - - - bull - - - hellip', 0x201c],
] as const)
  for (const [index, name] of names.split(' ').entries()) named.set(name, first + index)

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
