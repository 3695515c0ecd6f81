import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checks } from '../../scripts/feed-checks.ts'
import { pageDefences } from '../../scripts/page-defences.ts'
import { serverDefences } from '../../scripts/server-defences.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const times = (text: string, piece: string) => text.split(piece).length - 1

test.each([...pageDefences, ...serverDefences])(
  '«$name» can still be taken out',
  ({ file, from, to, guard }) => {
    expect(times(read(file), from)).toBe(1)
    expect(to).not.toBe(from)
    expect(read(guard[0])).not.toBe('')
  },
)

test.each(checks)('the feed’s check «$name» can still be taken out', ({ file, code, without }) => {
  expect(times(read(file), code)).toBe(1)
  expect(without).not.toBe(code)
})
