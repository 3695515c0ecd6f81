import { computeAccessibleName } from 'dom-accessibility-api'
import type { Control } from './controls.ts'
import { childrenOf, parentOf } from './drawn-tree.ts'
import { monthNamed } from './months.ts'
import { wordsOfName } from './names.ts'
import { plain } from './plain.ts'

export type DateUnit = 'day' | 'month' | 'year'

/** The box of one part of a date. */
export interface DateBox {
  unit: DateUnit
  control: Control
}

const orders: readonly (readonly DateUnit[])[] = [
  ['day', 'month', 'year'],
  ['year', 'month', 'day'],
]
const named: Record<DateUnit, RegExp> = {
  day: /^(?:ngay|day|d|dd)$/,
  month: /^(?:thang|month|m|mm)$/,
  year: /^(?:nam|year|y|yy|yyyy)$/,
}
/** What a label says before the box of the day, once it has said which date. */
const lastWord = /(?:^|[\s,:;(]+)(?:ngày|ngay|day|d|dd)\s*[:(]?\s*$/iu

/** Three boxes in a row for day, month and year become one control, whose element is the first of them. */
export function joinDates(controls: readonly Control[]): Control[] {
  const joined: Control[] = []
  for (let at = 0; at < controls.length; at += 1) {
    const three = controls.slice(at, at + 3)
    const date = dateOf(three, controls)
    joined.push(date ?? (controls[at] as Control))
    if (date) at += 2
  }
  return joined
}

function dateOf(three: readonly Control[], all: readonly Control[]): Control | null {
  const [first, , last] = three
  if (!first || !last || !three.every(({ kind }) => kind === 'text' || kind === 'select' || kind === 'combo'))
    return null
  const around = commonAncestor(first.box, last.box)
  if (!around) return null
  const told = three.map((control, index) => unitsOf(control, three[index - 1], around))
  const order = orders.find((order) => order.every((unit, index) => told[index]?.has(unit)))
  if (!order) return null
  const alone = all.filter(({ box }) => around.contains(box)).length === 3
  return {
    kind: 'date',
    element: first.element,
    members: three.map(({ element }) => element),
    box: alone ? around : first.box,
    choices: [],
    dateBoxes: three.map((control, index) => ({ control, unit: order[index] as DateUnit })),
  }
}

/** What part of a date a box may be: by its choices, its hints and names, the word before it, the room in it. */
function unitsOf(control: Control, previous: Control | undefined, around: Element): Set<DateUnit> {
  const { element, choices } = control
  const words = wordsBetween(previous?.box ?? null, control.box, around)
  const between = words.at(-1) ?? ''
  // Another text between two boxes parts them.
  if (previous && words.some((word) => unitNamed(word) === null)) return new Set()
  const counted = unitOfChoices(choices)
  if (counted) return new Set([counted])
  if (choices.length > 2) return new Set()
  const hints = ['placeholder', 'title', 'aria-label'].map((name) => plain(element.getAttribute(name) ?? ''))
  const names = ['name', 'id', 'formcontrolname'].map((name) =>
    (wordsOfName(element.getAttribute(name) ?? '') || '').split(' ').at(-1),
  )
  const said = [
    lastSyllable(between),
    ...hints,
    lastSyllable(plain(computeAccessibleName(element))),
    ...names,
  ]
  const units = said.flatMap((word) => unitNamed(word ?? '') ?? [])
  if (units[0]) return new Set([units[0]])
  const room = Number(element.getAttribute('maxlength') ?? element.getAttribute('size') ?? Number.NaN)
  if (room === 2) return new Set(['day', 'month'])
  return new Set(room === 4 ? ['year'] : [])
}

/** What a text ends with; «ngày, tháng, năm» is the whole date. */
const lastSyllable = (text: string) =>
  /(?:^| )(?:thang|mm|month) \w+$/.test(text) ? '' : (text.split(' ').at(-1) ?? '')

function unitNamed(word: string): DateUnit | null {
  return (Object.keys(named) as DateUnit[]).find((unit) => named[unit].test(word)) ?? null
}

function unitOfChoices(choices: readonly string[]): DateUnit | null {
  const months = new Set(choices.map((choice) => monthNamed(plain(choice))).filter((month) => month > 0))
  if (months.size === 12 && choices.length <= 13) return 'month'
  const numbers = choices.flatMap((choice) => /^\D*(\d{1,4})\D*$/.exec(choice.trim())?.[1] ?? []).map(Number)
  if (numbers.length < choices.length - 1) return null
  if (numbers.length > 0 && numbers.every((number) => number >= 1900)) return 'year'
  const most = Math.max(...numbers)
  if (numbers.length === 31 && most === 31) return 'day'
  return numbers.length === 12 && most === 12 ? 'month' : null
}

/** The words of a part of the page between two boxes, each run of text for itself, without accents. */
function wordsBetween(from: Element | null, to: Element, around: Element): string[] {
  const words: string[] = []
  let begun = from === null
  const visit = (node: Node): boolean => {
    if (node === to) return true
    if (node === from) {
      begun = true
      return false
    }
    if (node.nodeType === 3) {
      const text = plain(node.nodeValue ?? '')
      if (begun && text !== '') words.push(text)
      return false
    }
    if (node.nodeType !== 1 || /^(?:SELECT|SCRIPT|STYLE|BUTTON|SVG)$/i.test(node.nodeName)) return false
    for (const child of childrenOf(node as Element)) if (visit(child)) return true
    return false
  }
  visit(around)
  return words
}

function commonAncestor(one: Element, other: Element): Element | null {
  for (let at = parentOf(one); at; at = parentOf(at)) if (at.contains(other)) return at
  return null
}

/** A label without the «ngày» that belongs to the first box; empty where it says no more than that. */
export function withoutDay(label: string): string {
  return label.replace(lastWord, '').trim()
}
