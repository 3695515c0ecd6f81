/** `25/12/2023`, also with dots, hyphens or two figures of the year, as `YYYY-MM-DD`; null for what no calendar has. */
export function parseDay(typed: string): string | null {
  const found = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})\s*$/.exec(typed)
  if (found === null) return null
  const [day = 0, month = 0, given = 0] = found.slice(1).map(Number)
  const year = given < 100 ? 2000 + given : given
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > last || year < 1900) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
