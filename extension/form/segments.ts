import { nextFrame } from '../editors/settle.ts'

/** The parts of a date that a component lets people type one by one. */
interface Segments {
  day: HTMLElement
  month: HTMLElement
  year: HTMLElement
}

/** Day, month and year in a group, each a spin button, told by how far they count; null where they are not these. */
export function segmentsIn(group: Element): Segments | null {
  const parts = [...group.querySelectorAll<HTMLElement>('[role="spinbutton"]')]
  const counting = (most: number) => parts.find((part) => Number(part.getAttribute('aria-valuemax')) === most)
  const month = counting(12)
  const year = parts.find((part) => Number(part.getAttribute('aria-valuemax')) > 1000)
  const day = parts.find((part) => part !== month && Number(part.getAttribute('aria-valuemax')) <= 31)
  return parts.length === 3 && day && month && year ? { day, month, year } : null
}

/** The date that stands in the segments, `dd/mm/yyyy`; empty where a part is. */
export function dateInSegments(group: Element): string {
  const segments = segmentsIn(group)
  if (!segments) return ''
  const digits = [segments.day, segments.month, segments.year].map((part) =>
    (part.textContent ?? '').replace(/\D/g, ''),
  )
  return digits.includes('') ? '' : digits.join('/')
}

/** Types a date into the segments, or with '' takes out what stands there. `iso` is `YYYY-MM-DD`. */
export async function typeSegments(group: Element, iso: string): Promise<void> {
  const segments = segmentsIn(group)
  if (!segments) return
  const [year = '', month = '', day = ''] = iso.split('-')
  const typed: [HTMLElement, string][] = [
    [segments.day, day],
    [segments.month, month],
    [segments.year, year],
  ]
  for (const [part, digits] of typed) await write(part, digits)
  segments.year.blur()
}

/** As typing does: the component hears the browser's own `input`, once it knows which part has the focus. */
async function write(part: HTMLElement, digits: string): Promise<void> {
  const doc = part.ownerDocument
  part.focus({ preventScroll: true })
  await nextFrame()
  doc.getSelection()?.selectAllChildren(part)
  doc.execCommand(digits === '' ? 'delete' : 'insertText', false, digits)
  await nextFrame()
}
