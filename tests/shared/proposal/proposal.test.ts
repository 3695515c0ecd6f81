import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { compareChecklists } from '../../../shared/differences/checklists.ts'
import { describe as inWords } from '../../../shared/differences/describe.ts'
import { propose } from '../../../shared/proposal/propose.ts'
import { type Checklist, checklist as schema } from '../../../shared/schema/checklist.ts'
import { referencePlan } from '../reference-plan.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const own = (name: string) => ({
  name,
  text: read(`plans/${name}.txt`),
  checklist: schema.parse(JSON.parse(read(`plans/${name}.checklist.json`))),
  list: read(`plans/${name}.differences.txt`),
})

/** The plan itself is not in the repository; what differs from its proposal is. */
const plans: { name: string; text: string; checklist: Checklist; list: string }[] = [
  ...(referencePlan === null
    ? []
    : [
        {
          name: 'kh-162',
          text: referencePlan.text,
          checklist: kh162,
          list: read('kh-162.differences.txt'),
        },
      ]),
  own('van-hoa-doc'),
  own('he-tinh-nguyen'),
]

function differences(from: Checklist, to: Checklist): string[] {
  return compareChecklists(from, to).map((difference) => {
    const { place, what } = inWords(difference, { before: from, after: to }, 'vi')
    return `${place}: ${what}`.replaceAll('\n', ' / ')
  })
}

describe.for(plans)('$name', ({ text, checklist, list }) => {
  const lines = list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' ‖ '))

  test('the proposal differs from the checklist by the committed list, and by nothing else', () => {
    expect(differences(propose(text).checklist, checklist)).toEqual(lines.map(([what]) => what))
  })

  test('each line of the list says why a person had to decide it', () => {
    for (const [what, why] of lines) expect(why?.length ?? 0, what).toBeGreaterThan(15)
  })

  test('the proposal fits the schema, and says what has to be looked at again', () => {
    const { checklist: proposed, notes } = propose(text)
    expect(schema.parse(proposed)).toEqual(proposed)
    expect(notes.length).toBeGreaterThan(0)
  })

  test('it is made in under a second', () => {
    const start = performance.now()
    propose(text)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
