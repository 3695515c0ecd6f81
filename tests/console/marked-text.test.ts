import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../shared/schema/report.ts'
import { markedText } from '../../worker/console/preview/marked-text.ts'

const finding = (
  from: number | null,
  to: number | null,
  severity: Finding['severity'] = 'warning',
): Finding => ({
  rule: 'coverage',
  severity,
  message: '',
  source: '',
  section: null,
  line: null,
  from,
  to,
})

test('the stretches are the text, whatever is marked in it', () => {
  const place = fc.nat(40)
  const findings = fc.array(
    fc.tuple(place, place, fc.constantFrom<Finding['severity']>('error', 'warning', 'info')),
  )
  fc.assert(
    fc.property(fc.string({ minLength: 41, maxLength: 60 }), findings, (text, marks) => {
      const list = marks.map(([from, to, severity]) => finding(from, to, severity))
      const stretches = markedText(text, list)
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
      for (const [index, { from, to }] of list.entries()) {
        if (from === null || to === null || to <= from) continue
        const marked = stretches.filter((stretch) => stretch.findings.includes(index))
        expect(marked.map((stretch) => stretch.text).join('')).toBe(text.slice(from, to))
      }
    }),
  )
})

test('where several mark one stretch, the gravest shows', () => {
  const [, both] = markedText('abcdef', [finding(0, 4, 'info'), finding(2, 4, 'error')])
  expect(both).toEqual({ text: 'cd', severity: 'error', findings: [0, 1] })
})
