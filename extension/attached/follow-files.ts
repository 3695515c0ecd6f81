/** A file that the person attached, and the element in which they did it. */
export interface AttachedFile {
  file: File
  place: Element
}

/** Files of Word are taken for the plan; pictures, scans and tables are the portal's affair. */
const plan = /\.docx?$/i

/**
 * Calls back with each Word file that the person chooses in a file field of `doc`, or drops somewhere in it. Nothing
 * else is done to the event: what the portal does with the file is as without us.
 */
export function followFiles(
  doc: Document,
  attached: (found: AttachedFile) => void,
  signal: AbortSignal,
): void {
  const look = (event: Event, files: FileList | null | undefined) => {
    const [place] = event.composedPath()
    const file = [...(files ?? [])].find(({ name }) => plan.test(name))
    if (event.isTrusted && file && place) attached({ file, place: place as Element })
  }
  const passive = { signal, capture: true, passive: true }
  // Unlike `change`, it comes out of shadow trees; and at capture, before a portal empties its field.
  doc.addEventListener('input', (event) => look(event, filesOf(event)), passive)
  doc.addEventListener('drop', (event) => look(event, event.dataTransfer?.files), passive)
}

function filesOf(event: Event): FileList | null {
  if ('inputType' in event) return null // typed, as nearly all are
  const [field] = event.composedPath()
  const { type, files = null } = field as Partial<HTMLInputElement>
  return type === 'file' ? files : null
}

/** A box that stands for a file field: the field itself, or what the portal draws in its place. */
export function boxOfPlace(place: Element): HTMLElement {
  let box = place
  for (let level = 0; level < 6 && box.parentElement; level += 1) {
    const { width, height } = box.getBoundingClientRect()
    if (width >= smallest.width && height >= smallest.height) break
    box = box.parentElement
  }
  return box as HTMLElement
}

/** A box in which the badge has room beside the field's own words, CSS pixels. */
const smallest = { width: 160, height: 24 }
