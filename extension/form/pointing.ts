import { deepActiveElement, isFrame } from '../editors/frames.ts'
import { isLayer, Layer } from '../overlay/layer.ts'
import { type Control, controlsIn } from './controls.ts'
import { openDocuments, openFrame } from './open-documents.ts'

/**
 * Lets the person point at a field of the page: by a click on a sheet of ours that lies over the page, so that none of
 * its fields or buttons is clicked, or by Enter in the field. Null where they press Escape, or click on no field.
 */
export function pointedField(doc: Document, says: string, ended: AbortSignal): Promise<Control | null> {
  const end = new AbortController()
  const { signal } = end
  const documents = [...openDocuments(doc)]
  const controls = documents.flatMap(controlsIn)
  const { sheet, frame } = draw(doc, says, signal)
  return new Promise((resolve) => {
    const done = (control: Control | null) => {
      end.abort()
      resolve(control)
    }
    const at = ({ clientX, clientY }: MouseEvent) => {
      const found = elementAt(doc, clientX, clientY)
      return found && { ...found, control: controlAt(controls, found.element) }
    }
    ended.addEventListener('abort', () => done(null), { signal })
    sheet.addEventListener(
      'pointermove',
      (event) => {
        const found = at(event)
        frame(found?.control ?? null, found?.left ?? 0, found?.top ?? 0)
      },
      { signal },
    )
    sheet.addEventListener('click', (event) => event.isTrusted && done(at(event)?.control ?? null), {
      signal,
    })
    for (const inner of documents)
      inner.addEventListener(
        'keydown',
        (event) => {
          if (!event.isTrusted || (event.key !== 'Escape' && event.key !== 'Enter')) return
          event.preventDefault()
          event.stopImmediatePropagation()
          done(event.key === 'Enter' ? controlAt(controls, deepActiveElement(inner)) : null)
        },
        { signal, capture: true },
      )
  })
}

/** What of the page lies at a point, looked for through shadow roots and frames; and where its frame begins. */
function elementAt(
  tree: Document | ShadowRoot,
  x: number,
  y: number,
): { element: Element; left: number; top: number } | null {
  const element = tree
    .elementsFromPoint(x, y)
    .find((found) => found.getRootNode() === tree && !isLayer(found))
  if (!element) return null
  const here = { element, left: 0, top: 0 }
  if (element.shadowRoot) return elementAt(element.shadowRoot, x, y) ?? here
  const inner = isFrame(element) ? openFrame(element) : null
  if (!inner) return here
  const box = element.getBoundingClientRect()
  const left = box.left + element.clientLeft
  const top = box.top + element.clientTop
  const found = elementAt(inner, x - left, y - top)
  return found && { element: found.element, left: found.left + left, top: found.top + top }
}

function controlAt(controls: readonly Control[], target: Element | null): Control | null {
  const labelled = target?.closest('label')?.control ?? null
  const holds = (part: Element | null, { element, members, box }: Control) =>
    part !== null &&
    (element.contains(part) || box.contains(part) || members.some((member) => member === part))
  return controls.find((control) => holds(target, control) || holds(labelled, control)) ?? null
}

/** The sheet over the page, a frame around the field under the pointer, and a line that says what to do. */
function draw(doc: Document, says: string, signal: AbortSignal) {
  const { root } = new Layer(doc, css, signal)
  const sheet = doc.createElement('div')
  const around = doc.createElement('i')
  const line = doc.createElement('p')
  around.hidden = true
  line.setAttribute('role', 'status')
  line.textContent = says
  root.append(sheet, around, line)
  const frame = (control: Control | null, left: number, top: number) => {
    around.hidden = control === null
    if (!control) return
    const box = control.box.getBoundingClientRect()
    Object.assign(around.style, {
      left: `${box.left + left - 4}px`,
      top: `${box.top + top - 4}px`,
      width: `${box.width + 8}px`,
      height: `${box.height + 8}px`,
    })
  }
  return { sheet, frame }
}

const css = `
div { position: fixed; inset: 0; cursor: crosshair }
i { position: fixed; box-sizing: border-box; border: 3px solid #14508f; border-radius: 6px; pointer-events: none }
i[hidden] { display: none }
p {
  position: fixed; left: 16px; bottom: 16px; max-width: 520px; margin: 0; padding: 10px 14px; border-radius: 6px;
  background: #14508f; color: #fff; font: 15px/1.5 "Segoe UI", system-ui, Arial, sans-serif; pointer-events: none;
}
`
