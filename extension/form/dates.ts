/** How a field wants dates: by its type, its hints, or what stands in it; else as Vietnamese people write them. */
export function writtenFor(element: HTMLElement, iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  const type = element.getAttribute('type')
  if (type === 'date') return iso
  if (type === 'datetime-local') return `${iso}T00:00`
  const hints = ['placeholder', 'data-date-format', 'data-format', 'title'].map(
    (name) => element.getAttribute(name) ?? '',
  )
  const near = element.closest('[data-date-format]')?.getAttribute('data-date-format') ?? ''
  const format = [...hints, near].find((hint) => /y{2,4}/i.test(hint) && /d/i.test(hint)) ?? ''
  const pattern = /y{4}\W*m{1,2}\W*d{1,2}|d{1,2}\W*m{1,2}\W*y{2,4}|m{1,2}\W*d{1,2}\W*y{2,4}/i.exec(
    format,
  )?.[0]
  return (pattern ?? 'dd/mm/yyyy')
    .replace(/y{4}/i, year)
    .replace(/yy(?!y)/i, year.slice(2))
    .replace(/m{1,2}/i, month)
    .replace(/d{1,2}/i, day)
}

/** The date in a field as `YYYY-MM-DD`, null where none stands there. */
export function dateIn(text: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text.trim())
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text.trim())
  const [, year, month, day] = iso ?? (local ? [local[0], local[3], local[2], local[1]] : [])
  if (!year || !month || !day) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
