import { textIn } from './drawn-tree.ts'
import { clickOn, press, pressBeside, setValue, tell } from './events.ts'
import { monthNamed } from './months.ts'
import { plain } from './plain.ts'
import { until } from './until.ts'
import { isVisible } from './visible.ts'

/** How long a calendar may take to open or to turn a page, ms. */
const patience = 800
/** How soon a calendar that the focus opens is there, ms. */
const answer = 200
/** No calendar is turned by more months than these. */
const furthest = 60

const calendars =
  '[class*="calendar"], [class*="Calendar"], [class*="picker"], [class*="Picker"], [class*="date"], [class*="Date"], [role="dialog"], [role="grid"]'

/**
 * Chooses a day in the calendar that a field opens: for fields that can't be typed into. Only what shows itself once the
 * field is clicked is taken for its calendar. False where none comes, or where it can't be brought to the day.
 */
export async function pickDay(field: HTMLElement, iso: string): Promise<boolean> {
  const before = openCalendars(field)
  const opened = () => openCalendars(field).find((one) => !before.includes(one) && isVisible(one))
  field.focus({ preventScroll: true })
  if (!(await until(() => opened() !== undefined, answer))) clickOn(field)
  await until(() => opened() !== undefined, patience)
  const calendar = opened()
  if (!calendar) return false
  const picked = await pickIn(calendar, iso)
  if (isVisible(calendar)) press(field, 'Escape', ['keydown'])
  if (isVisible(calendar) && before.length === 0) pressBeside(field)
  return picked
}

/** Chooses a day in a calendar that is open; false where it can't be brought to it. */
export async function pickIn(calendar: HTMLElement, iso: string): Promise<boolean> {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  if (!(await turnTo(calendar, year, month))) return false
  // Some slide the days in once the month has changed.
  await until(() => dayIn(calendar, day) !== undefined, patience)
  const found = dayIn(calendar, day)
  if (found) clickOn(found)
  return found !== undefined
}

/** How long a calendar that is looked at once more may take to open, or to fade away before, ms. */
const reopening = 400
const forgetting = /^(?:xoa|bo chon|clear|reset)(?: |$)/

/**
 * Looks whether the calendar of a field that was emptied still has its day, and makes it forget that by what people do:
 * the key that deletes, its sign for none, the day once more. `empty` empties the field again. False where the calendar
 * keeps it.
 */
export async function forgetDay(
  field: HTMLElement,
  iso: string,
  empty: () => Promise<void>,
): Promise<boolean> {
  if (/^(?:date|datetime-local)$/.test(field.getAttribute('type') ?? '')) return true
  const calendar = await openAgain(field)
  if (!calendar) return true
  const keeps = () => isVisible(calendar) && showsAsChosen(calendar, iso, picked)
  if (!keeps()) {
    await leaveCalendar(field, calendar)
    return true
  }
  const day = Number(iso.split('-')[2])
  for (const way of [byKey, bySign, bySecondClick]) {
    way(field, calendar, day)
    if (await until(() => !keeps(), answer)) break
  }
  const stays = isVisible(calendar)
  const keptIt = keeps()
  await leaveCalendar(field, calendar)
  if ((field as HTMLInputElement).value !== '') await empty()
  if (stays) return !keptIt
  const last = await openAgain(field)
  const forgot = last !== null && !showsAsChosen(last, iso, picked)
  if (last) await leaveCalendar(field, last)
  // What only a click beside it closes, which is not ours to make, closes once a day is chosen.
  if (last && isVisible(last) && !forgot) {
    bySecondClick(field, last, day)
    if (await until(() => (field as HTMLInputElement).value !== '', answer)) await empty()
  }
  return forgot
}

/** The calendar of a field that was left, opened by the focus or else by a click. */
async function openAgain(field: HTMLElement): Promise<HTMLElement | null> {
  await until(() => openCalendars(field).length === 0, reopening)
  const standing = openCalendars(field)
  const opened = () => openCalendars(field).find((one) => !standing.includes(one) && isVisible(one))
  field.focus({ preventScroll: true })
  // Of what a component draws in its own tree nothing is seen here.
  if (!(await until(() => opened() !== undefined, answer)) && !field.assignedSlot) clickOn(field)
  await until(() => opened() !== undefined, reopening)
  const calendar = opened() ?? null
  if (!calendar) {
    pressBeside(field)
    field.blur()
  }
  return calendar
}

async function leaveCalendar(field: HTMLElement, calendar: HTMLElement): Promise<void> {
  // What is still coming into sight does not hear that it should go.
  for (const wait of [0, answer, reopening]) {
    if (wait > 0 && (await until(() => !isVisible(calendar), wait))) break
    if (isVisible(calendar)) press(field, 'Escape', ['keydown'])
    if (isVisible(calendar)) press(calendar, 'Escape', ['keydown'])
    if (isVisible(calendar)) pressBeside(field)
  }
  field.blur()
}

function byKey(field: HTMLElement): void {
  press(field, 'Backspace', ['keydown'])
}

function bySign(_field: HTMLElement, calendar: HTMLElement): void {
  const sign = [...calendar.querySelectorAll('button, a, [role="button"]')].find(
    (one) => forgetting.test(plain(textIn(one))) && isVisible(one),
  )
  if (sign) clickOn(sign)
}

function bySecondClick(_field: HTMLElement, calendar: HTMLElement, day: number): void {
  const cell = dayIn(calendar, day)
  if (cell) clickOn(cell)
}

/** How a calendar marks a day as its own, and not only as today, or as where its keys stand. */
const picked = /selected|chosen|checked|(?:^|[\s_-])active(?:$|[\s_-])|range[-_]?start|start-date/i
const chosen = /(?:^|[\s_-])(?:active|select(?:ed)?|current|chosen|highlight)/i

/** Whether a calendar shows a day as the one that is chosen. */
export function showsAsChosen(calendar: HTMLElement, iso: string, called = chosen): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const at = monthIn(calendar)
  if (at === null || at.year !== year || at.month !== month) return false
  for (
    let cell: Element | null | undefined = dayIn(calendar, day), up = 0;
    cell && up < 3;
    cell = cell.parentElement, up += 1
  ) {
    if (cell === calendar) break
    const marks = ['aria-selected', 'aria-current', 'aria-pressed', 'aria-checked'].map((name) =>
      cell?.getAttribute(name),
    )
    if (marks.includes('true') || called.test(cell.getAttribute('class') ?? '')) return true
  }
  return false
}

/** What shows a month of days now, or is about to fade in, outermost first. */
export function openCalendars(field: HTMLElement): HTMLElement[] {
  const open = [...field.ownerDocument.querySelectorAll<HTMLElement>(calendars)].filter(
    (one) => !one.contains(field) && isVisible(one, true) && cellsIn(one).length >= 28,
  )
  return [...new Set(open.map((one) => withHeading(one, field)))]
}

/** A grid of days alone says nothing of its month: that stands in a box around it. */
function withHeading(calendar: HTMLElement, field: HTMLElement): HTMLElement {
  let around: HTMLElement | null = calendar
  for (let up = 0; around && up < 3; around = around.parentElement, up += 1) {
    if (around.contains(field)) break
    if (monthIn(around) !== null) return around
  }
  return calendar
}

const cellsIn = (calendar: HTMLElement) =>
  [...calendar.querySelectorAll<HTMLElement>('*')].filter(
    (cell) => cell.childElementCount === 0 && /^\s*\d{1,2}\s*$/.test(cell.textContent ?? ''),
  )

/** Brings a calendar to a month: by its lists of months and years, else page by page. */
async function turnTo(calendar: HTMLElement, year: number, month: number): Promise<boolean> {
  const at = () => monthIn(calendar)
  const gone = () => {
    const now = at()
    return now === null ? null : (year - now.year) * 12 + month - now.month
  }
  const [years, months] = listsIn(calendar)
  if (years) choose(years, String(year))
  if (months) choose(months, months.options[month - 1]?.value ?? '')
  for (let turned = 0; turned < furthest; turned += 1) {
    const left = gone()
    if (left === null || left === 0) return left === 0
    const sign = signIn(calendar, left > 0 ? /next|sau|forward/i : /prev|truoc|trước|back/i)
    if (!sign) return false
    clickOn(sign)
    if (!(await until(() => gone() !== left, patience))) return false
  }
  return false
}

/** The year and the month that a calendar shows, by its lists or its heading. */
function monthIn(calendar: HTMLElement): { year: number; month: number } | null {
  const [years, months] = listsIn(calendar)
  const heading = plain(headingOf(calendar))
  const year = Number(years?.value ?? /\b(?:19|20)\d\d\b/.exec(heading)?.[0])
  const numbered = /(?:thang|thg) (\d{1,2})|\b(\d{1,2}) (?:19|20)\d\d\b|\b(?:19|20)\d\d (\d{1,2})\b/.exec(
    heading,
  )
  const month = months
    ? months.selectedIndex + 1
    : Number(numbered?.[1] ?? numbered?.[2] ?? numbered?.[3] ?? monthNamed(heading))
  return year > 0 && month > 0 ? { year, month } : null
}

/** What a calendar says before its first day. */
function headingOf(calendar: HTMLElement): string {
  const first = cellsIn(calendar)[0]
  let text = ''
  for (let at: Element | null = first ?? null; at && at !== calendar; at = at.parentElement)
    for (let other = at.previousElementSibling; other; other = other.previousElementSibling)
      if (isVisible(other)) text = `${textIn(other)} ${text}`
  return text
}

type Years = HTMLSelectElement | HTMLInputElement

/** The fields in which a calendar lets the year and the month be chosen. */
function listsIn(calendar: HTMLElement): [Years | undefined, HTMLSelectElement | undefined] {
  // Some lie unseen over what is written of them.
  const lists = [...calendar.querySelectorAll<Years>('select, input')].filter((list) => isVisible(list, true))
  const years = lists.find(({ value }) => /^(?:19|20)\d\d$/.test(value))
  const months = lists.find(
    (list): list is HTMLSelectElement =>
      list.tagName === 'SELECT' && (list as HTMLSelectElement).length === 12,
  )
  return [years, months]
}

function choose(list: Years, value: string): void {
  if (list.tagName === 'SELECT') list.value = value
  else setValue(list as HTMLInputElement, value)
  tell(list, 'input')
  press(list, 'Unidentified', ['keyup'])
  tell(list, 'change')
}

/** The sign that turns a calendar by a month, not by a year; the innermost of what is called so. */
function signIn(calendar: HTMLElement, says: RegExp): Element | undefined {
  const signs = [...calendar.querySelectorAll('button, a, span, th, div, i')].filter((sign) => {
    const words = [...sign.attributes].map(({ value }) => value).join(' ')
    const turns = says.test(words) && !/year|năm|super|double/i.test(words)
    return turns && isVisible(sign) && !/\d/.test(sign.textContent ?? '')
  })
  return signs.find((sign) => !signs.some((other) => other !== sign && sign.contains(other)))
}

const otherMonth =
  /(?:^|[\s_-])(?:old|new|prev|next|prevMonthDay|nextMonthDay|other|outside|muted|disabled|off|adjacent)/i

/** The cell of a day. Of the months before and after, a calendar shows the last days before its own and the first behind. */
function dayIn(calendar: HTMLElement, day: number): HTMLElement | undefined {
  const all = cellsIn(calendar)
  const cells = all.filter((cell) => Number(cell.textContent) === day && isVisible(cell))
  const own = cells.filter((cell) => !isOfOtherMonth(cell, calendar))
  if (own.length < 2) return own[0]
  return all.length > mostCells ? undefined : day > 15 ? own.at(-1) : own[0]
}

/** Six weeks: what shows more shows two months. */
const mostCells = 42

function isOfOtherMonth(cell: HTMLElement, calendar: HTMLElement): boolean {
  for (let at: Element | null = cell, up = 0; at && at !== calendar && up < 3; at = at.parentElement, up += 1)
    if (otherMonth.test(at.getAttribute('class') ?? '') || at.getAttribute('aria-disabled') === 'true')
      return true
  return false
}
