import { expect, test } from 'vitest'
import { Turns } from '../../../extension/draft/turns.ts'

/** Work that ends when it is told to. */
function work() {
  let end: (result: string) => void = () => {}
  const done = new Promise<string>((resolve) => {
    end = resolve
  })
  let begun = false
  const run = () => {
    begun = true
    return done
  }
  return { run, end, hasBegun: () => begun }
}

const soon = () => new Promise<void>((resolve) => setTimeout(resolve))

test('one write begins when the one before has ended', async () => {
  const turns = new Turns()
  const [first, second] = [work(), work()]
  const one = turns.take('first', first.run)
  const two = turns.take('second', second.run)
  await soon()
  expect([first.hasBegun(), second.hasBegun()]).toEqual([true, false])
  first.end('1')
  expect(await one).toBe('1')
  await soon()
  expect(second.hasBegun()).toBe(true)
  second.end('2')
  expect(await two).toBe('2')
})

test('what is asked for twice is done once, and again when asked for later', async () => {
  const turns = new Turns()
  const first = work()
  const one = turns.take('insert', first.run)
  const twice = work()
  expect(await turns.take('insert', twice.run)).toBe(null)
  first.end('1')
  await one
  expect(twice.hasBegun()).toBe(false)
  const later = work()
  const three = turns.take('insert', later.run)
  later.end('3')
  expect(await three).toBe('3')
})

test('a write that fails holds up no other', async () => {
  const turns = new Turns()
  const one = turns.take('first', () => Promise.reject(new Error('gone')))
  const two = turns.take('second', async () => 'done')
  await expect(one).rejects.toThrow('gone')
  expect(await two).toBe('done')
})
