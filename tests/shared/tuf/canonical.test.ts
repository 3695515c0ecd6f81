import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalBytes, NotCanonical } from '../../../shared/tuf/canonical.ts'

const text = (value: unknown) => new TextDecoder().decode(canonicalBytes(value))

/** JSON values that have one canonical form. */
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 4 }),
  ),
})).value

describe('the canonical form', () => {
  test('is the same whatever the order of keys and the white space', () => {
    fc.assert(
      fc.property(values, (value) => {
        const reversed = (held: unknown): unknown => {
          if (Array.isArray(held)) return held.map(reversed)
          if (typeof held !== 'object' || held === null) return held
          const entries = Object.entries(held).reverse()
          return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]))
        }
        expect(text(JSON.parse(JSON.stringify(reversed(value), null, 2)))).toBe(text(value))
      }),
    )
  })

  test('sorts keys, leaves out white space and escapes quotes and backslashes alone', () => {
    expect(text({ b: [1, true, null], a: 'Mục "đích"\\\n' })).toBe(
      '{"a":"Mục \\"đích\\"\\\\\n","b":[1,true,null]}',
    )
  })

  test('keeps composed and decomposed letters apart', () => {
    expect(text('ế'.normalize('NFC'))).not.toBe(text('ế'.normalize('NFD')))
  })

  test('takes an own key named __proto__ for a key like any other', () => {
    expect(text(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}')
  })

  test.each([['\ud800'], ['a\udc00b'], ['\udc00\ud800'], [{ '\ud83d': 1 }], [['\ud83dx']]])(
    'does not exist for a lone surrogate: %j',
    (value) => expect(() => canonicalBytes(value)).toThrow(NotCanonical),
  )
  test('exists for letters beyond the basic plane', () => expect(text('𠂉👍')).toBe('"𠂉👍"'))

  test.each([0.5, 2 ** 53, -(2 ** 53), 1e21, Number.NaN])('does not exist for the number %d', (value) =>
    expect(() => canonicalBytes({ version: value })).toThrow(NotCanonical),
  )
})
