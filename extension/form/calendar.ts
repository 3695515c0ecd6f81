import { textIn } from './drawn-tree.ts'
import { clickOn, press, pressBeside, setValue, tell } from './events.ts'
import { plain } from './plain.ts'
import { until } from './until.ts'
import { isVisible } from './visible.ts'

/** How long a calendar may take to open or to turn a page, ms. */
const patience = 800
/** No calendar is turned by more months than these. */
const furthest = 60

const calendars =
  '[class*="calendar"], [class*="Calendar"], [class*="picker"], [class*="Picker"], [role="dialog"], [role="grid"]'

/**
 * Chooses a day in the calendar that a field opens: for fields that can't be typed into. Only what shows itself once the
 * field is clicked is taken for its calendar. False where none comes, or where it can't be brought to the day.
 */
export async function pickDay(field: HTMLElement, iso: string): Promise<boolean> {
  const before = openCalendars(field)
  const opened = () => openCalendars(field).find((one) => !before.includes(one) && isVisible(one))
  field.focus({ preventScroll: true })
  if (!(await until(() => opened() !== undefined, patience / 4))) clickOn(field)
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
  const found = (await turnTo(calendar, year, month)) ? dayIn(calendar, day) : undefined
  if (found) clickOn(found)
  return found !== undefined
}

/** Whether a calendar shows a day as the one that is chosen. */
export function showsAsChosen(calendar: HTMLElement, iso: string): boolean {
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
    if (
      marks.includes('true') ||
      /(?:^|[\s_-])(?:active|select(?:ed)?|current|chosen|highlight)/i.test(cell.getAttribute('class') ?? '')
    )
      return true
  }
  return false
}

/** What shows a month of days now, or is about to fade in, outermost first. */
export function openCalendars(field: HTMLElement): HTMLElement[] {
  return [...field.ownerDocument.querySelectorAll<HTMLElement>(calendars)].filter(
    (one) => !one.contains(field) && isVisible(one, true) && cellsIn(one).length >= 28,
  )
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
  const named = names.findIndex((name) => name.test(heading)) + 1
  const month = months
    ? months.selectedIndex + 1
    : Number(numbered?.[1] ?? numbered?.[2] ?? numbered?.[3] ?? named)
  return year > 0 && month > 0 ? { year, month } : null
}

const names = [
  ['jan', 'mot'],
  ['feb', 'hai'],
  ['mar', 'ba'],
  ['apr', 'tu'],
  ['may', 'nam'],
  ['jun', 'sau'],
  ['jul', 'bay'],
  ['aug', 'tam'],
  ['sep', 'chin'],
  ['oct', 'muoi(?! (?:mot|hai))'],
  ['nov', 'muoi mot'],
  ['dec', 'muoi hai'],
].map(([english, vietnamese]) => new RegExp(`\\b(?:${english}|thang ${vietnamese}\\b)`))

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
  const lists = [...calendar.querySelectorAll<Years>('select, input')].filter((list) => isVisible(list))
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
