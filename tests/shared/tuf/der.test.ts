import { createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derToRaw, rawToDer } from '../../../shared/tuf/der.ts'

const raws = fc.uint8Array({ minLength: 64, maxLength: 64 })
/** With runs of zeros and high bits, where encodings go wrong. */
const awkward = fc
  .tuple(raws, fc.nat(32), fc.nat(32))
  .map(([raw, first, second]) =>
    raw.map((byte, at) => (at < first || (at >= 32 && at < 32 + second) ? 0 : byte)),
  )

describe('a P-256 signature in DER', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(awkward, (raw) => {
        expect(derToRaw(rawToDer(raw))).toEqual(raw)
      }),
      { numRuns: 1000 },
    )
  })

  test('has one spelling: whatever is read is written the same', () => {
    const edited = fc.tuple(awkward, fc.nat(80), fc.nat(255)).map(([raw, at, byte]) => {
      const der = rawToDer(raw)
      der[at % der.length] = byte
      return der
    })
    fc.assert(
      fc.property(edited, (der) => {
        const raw = derToRaw(der)
        if (raw) expect(rawToDer(raw)).toEqual(der)
      }),
      { numRuns: 3000 },
    )
  })

  test('is refused when cut, lengthened or anything else', () => {
    fc.assert(
      fc.property(awkward, fc.nat(70), (raw, cut) => {
        const der = rawToDer(raw)
        expect(derToRaw(der.subarray(0, cut % der.length))).toBeNull()
        expect(derToRaw(Uint8Array.from([...der, 0]))).toBeNull()
      }),
    )
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void derToRaw(bytes)))
  })

  test('is what OpenSSL writes and takes', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    for (let round = 0; round < 50; round += 1) {
      const data = `lần ${round}`
      const der = createSign('sha256').update(data).sign(privateKey)
      const raw = derToRaw(der)
      expect(raw && Buffer.from(rawToDer(raw))).toEqual(der)
      expect(
        raw && createVerify('sha256').update(data).verify({ key: publicKey, dsaEncoding: 'ieee-p1363' }, raw),
      ).toBe(true)
    }
  })

  test('is never made of anything but 64 bytes', () =>
    expect(() => rawToDer(new Uint8Array(63))).toThrow(RangeError))
})
