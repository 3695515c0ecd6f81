import { expect, test } from 'vitest'
import { Nonces } from '../../../extension/background/nonces.ts'

function at(start = 0) {
  const clock = { now: start }
  return { clock, nonces: new Nonces(() => clock.now) }
}

test('a nonce is good once', () => {
  const { nonces } = at()
  const nonce = nonces.give(7)
  expect(nonces.redeem(nonce, 7)).toBe(true)
  expect(nonces.redeem(nonce, 7)).toBe(false)
})

test('a nonce is good in its own tab only, and a try from another does not use it up', () => {
  const { nonces } = at()
  const nonce = nonces.give(7)
  expect(nonces.redeem(nonce, 8)).toBe(false)
  expect(nonces.redeem(nonce, 7)).toBe(true)
})

test('a nonce that waited too long is dead', () => {
  const { nonces, clock } = at()
  const nonce = nonces.give(7)
  clock.now = 31_000
  expect(nonces.redeem(nonce, 7)).toBe(false)
})

test('a guess is worth nothing', () => {
  const { nonces } = at()
  nonces.give(7)
  expect(nonces.redeem('00000000-0000-4000-8000-000000000000', 7)).toBe(false)
})
