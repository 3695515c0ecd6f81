/** HTML entities as they are met inside the words of pasted drafts. */

const latin = [
  ...['Agrave', 'Aacute', 'Acirc', 'Atilde', '', '', '', '', 'Egrave', 'Eacute', 'Ecirc', ''],
  ...['Igrave', 'Iacute', '', '', 'ETH', '', 'Ograve', 'Oacute', 'Ocirc', 'Otilde', '', '', ''],
  ...['Ugrave', 'Uacute', '', '', 'Yacute'],
]
const named = new Map<string, number>([
  ['nbsp', 0xa0],
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
  ['shy', 0xad],
  ['ensp', 0x2002],
  ['emsp', 0x2003],
  ['thinsp', 0x2009],
  ['zwnj', 0x200c],
  ['zwj', 0x200d],
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['laquo', 0xab],
  ['raquo', 0xbb],
  ['bull', 0x2022],
  ['middot', 0xb7],
  ['hellip', 0x2026],
])
for (const [index, name] of latin.entries()) {
  if (name === '') continue
  named.set(name, 0xc0 + index)
  named.set(name.charAt(0).toLowerCase() + (name === 'ETH' ? 'th' : name.slice(1)), 0xe0 + index)
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
