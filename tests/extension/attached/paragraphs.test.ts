import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphsOf } from '../../../extension/attached/paragraphs.ts'
import type { Finding } from '../../../shared/schema/report.ts'

const finding = (
  from: number | null,
  to: number | null,
  severity: Finding['severity'] = 'error',
): Finding => ({
  rule: `${severity}-${from}`,
  severity,
  message: '',
  source: '',
  section: null,
  line: null,
  from,
  to,
})

const shown = (text: string, findings: Finding[]) =>
  paragraphsOf(text, findings).map(({ pieces }) =>
    pieces.map((piece) => (piece.finding ? `[${piece.text}]` : piece.text)).join(''),
  )

describe('the text of a file', () => {
  test.each([
    ['a\nb', [], ['a', 'b']],
    ['a\r\nb\rc\n', [], ['a', 'b', 'c', '']],
    ['ngày 25/11/2023 của', [finding(5, 15)], ['ngày [25/11/2023] của']],
    ['một\r\nhai\r\nba', [finding(1, 9)], ['m[ột]', '[hai]', 'ba']],
    ['một', [finding(null, null), finding(2, 2)], ['một']],
    ['một', [finding(0, 90)], ['[một]']],
  ])('%j is cut at line ends and findings', (text, findings, lines) =>
    expect(shown(text, findings)).toEqual(lines),
  )

  test('of two findings at one place, the graver is marked', () => {
    const [paragraph] = paragraphsOf('một hai ba', [finding(0, 10, 'info'), finding(4, 7, 'warning')])
    expect(paragraph?.pieces.map((piece) => [piece.text, piece.finding?.severity])).toEqual([
      ['một ', 'info'],
      ['hai', 'warning'],
      [' ba', 'info'],
    ])
  })

  test('whatever is found in it, the text is whole and each piece stands at its offset', () => {
    const place = fc.tuple(fc.nat(30), fc.nat(30))
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ê', '\n', '\r', ' '), maxLength: 30 }),
        fc.array(place),
        (text, places) => {
          const findings = places.map(([from, length]) => finding(from, from + length))
          const paragraphs = paragraphsOf(text, findings)
          for (const { pieces } of paragraphs)
            for (const { from, text: piece } of pieces)
              expect(text.slice(from, from + piece.length)).toBe(piece)
          expect(paragraphs.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))).toEqual(
            text.split(/\r\n|\r|\n/),
          )
        },
      ),
    )
  })
})
