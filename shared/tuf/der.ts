/**
 * WebCrypto writes an ECDSA P-256 signature as r‖s, 32 bytes each; TUF clients expect the DER of
 * `SEQUENCE { INTEGER r, INTEGER s }` (RFC 3279, 2.2.3).
 */
const half = 32
const sequence = 0x30
const integer = 0x02

export function rawToDer(raw: Uint8Array): Uint8Array {
  if (raw.length !== 2 * half) throw new RangeError(`a raw P-256 signature has 64 bytes, not ${raw.length}`)
  const body = [...derInteger(raw.subarray(0, half)), ...derInteger(raw.subarray(half))]
  return Uint8Array.from([sequence, body.length, ...body])
}

function derInteger(bytes: Uint8Array): number[] {
  const first = bytes.findIndex((byte) => byte !== 0)
  const digits = first === -1 ? [0] : [...bytes.subarray(first)]
  const padded = (digits[0] as number) >= 0x80 ? [0, ...digits] : digits
  return [integer, padded.length, ...padded]
}

/** Null unless the bytes are exactly the DER of a P-256 signature. */
export function derToRaw(der: Uint8Array): Uint8Array | null {
  if (der[0] !== sequence || der[1] !== der.length - 2) return null
  const r = readInteger(der, 2)
  const s = r && readInteger(der, r.end)
  if (!r || !s || s.end !== der.length) return null
  const raw = new Uint8Array(2 * half)
  raw.set(r.digits, half - r.digits.length)
  raw.set(s.digits, 2 * half - s.digits.length)
  return raw
}

function readInteger(der: Uint8Array, at: number): { digits: Uint8Array; end: number } | null {
  const length = der[at + 1]
  if (der[at] !== integer || length === undefined || length === 0) return null
  const end = at + 2 + length
  const bytes = der.subarray(at + 2, end)
  const [first = 0, second = 0] = bytes
  const negative = first >= 0x80
  const padded = first === 0 && length > 1
  if (bytes.length !== length || negative || (padded && second < 0x80)) return null
  const digits = padded ? bytes.subarray(1) : bytes
  return digits.length > half ? null : { digits, end }
}
