import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type History, noHistory, noted, redone, undone } from '../../worker/console/editor/history.ts'

const typed = (...words: string[]) => {
  let history: History<string> = noHistory
  let now = ''
  for (const [at, word] of words.entries()) {
    history = noted(history, now, `field-${at}`, at * 10_000)
    now = word
  }
  return { history, now }
}

test('any number of steps back and as many forward lead to the same document', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 20 }), fc.nat(25), (words, steps) => {
      let { history, now } = typed(...words)
      const end = now
      let taken = 0
      for (; taken < steps; taken++) {
        const step = undone(history, now)
        if (step === null) break
        ;({ history, value: now } = step)
      }
      expect(taken).toBe(Math.min(steps, words.length))
      for (let forth = 0; forth < taken; forth++) {
        const step = redone(history, now)
        if (step === null) throw new Error('a step forward is missing')
        ;({ history, value: now } = step)
      }
      expect(now).toBe(end)
      expect(redone(history, now)).toBeNull()
    }),
  )
})

test('typing on in one field is one step; another field, or a pause, is another', () => {
  let history: History<string> = noHistory
  history = noted(history, '', 'title', 0)
  history = noted(history, 'K', 'title', 200)
  history = noted(history, 'Kế', 'title', 400)
  expect(undone(history, 'Kế h')?.value).toBe('')
  history = noted(history, 'Kế h', 'issuer', 500)
  expect(undone(history, 'x')?.value).toBe('Kế h')
  history = noted(history, 'x', 'issuer', 5000)
  expect(undone(history, 'y')?.value).toBe('x')
})

test('a change after a step back takes the way forward away', () => {
  const { history, now } = typed('a', 'b')
  const back = undone(history, now)
  if (back === null) throw new Error('no step back')
  expect(redone(noted(back.history, back.value, 'other', 99_999), 'c')).toBeNull()
})

test('moves and removals are steps of their own, however quick', () => {
  let history: History<string> = noHistory
  history = noted(history, 'a', null, 0)
  history = noted(history, 'b', null, 10)
  expect(undone(history, 'c')?.value).toBe('b')
})
