import { readdirSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { recognise } from '../../../extension/form/recognise.ts'
import { selectorOf } from '../../../extension/form/selector.ts'

const folder = new URL('../../fixtures/forms/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -5))

/** What stands in a fragment beside what it should have been recognised as. */
function judge(name: string) {
  const { document } = new JSDOM(readFileSync(new URL(`${name}.html`, folder), 'utf8')).window
  const gold: Record<string, string> = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
  const found = recognise(document).map(({ role, control }) => ({
    role,
    selector: selectorOf(control.element),
  }))
  const wrong = found.filter(({ role, selector }) => {
    const right = gold[role]
    return right === undefined || document.querySelector(right) !== document.querySelector(selector)
  })
  const alone = found.every(({ selector }) => document.querySelectorAll(selector).length === 1)
  return { name, wrong, alone, given: found.length, sought: Object.keys(gold).length }
}

const judged = names.map(judge)
const sum = (count: (one: (typeof judged)[number]) => number) =>
  judged.reduce((all, one) => all + count(one), 0)

describe('fields are recognised without a profile', () => {
  test('on at least 60 fragments of portals', () => {
    expect(names.length).toBeGreaterThanOrEqual(60)
  })

  test.each(judged)('$name: no field is taken for another', ({ wrong, alone }) => {
    expect(wrong).toEqual([])
    expect(alone).toBe(true)
  })

  test('at least 9 of 10 fields are found, and 99 of 100 found are right', () => {
    const given = sum((one) => one.given)
    const right = given - sum((one) => one.wrong.length)
    expect(right / given).toBeGreaterThanOrEqual(0.99)
    expect(right / sum((one) => one.sought)).toBeGreaterThanOrEqual(0.9)
  })
})

test('a filter that stands beside the form, with a frame or heading of its own, does not hide the form', () => {
  for (const name of ['khung-tim-kiem-ben-canh', 'the-tim-kiem-khong-nut-luu']) {
    const { given, sought } = judge(name)
    expect({ name, given }).toEqual({ name, given: sought })
  }
})
