import { computeAccessibleName } from 'dom-accessibility-api'
import { frameOf, isFrame } from '../editors/frames.ts'
import { takeFocus } from '../editors/settle.ts'
import { isLayer, Layer } from '../overlay/layer.ts'
import { type Control, controlsIn } from './controls.ts'
import { openDocuments, openFrame } from './open-documents.ts'

/**
 * Lets the person point at a field of the page: by a click on a sheet of ours that lies over the page, or by the arrow
 * keys and Enter. None of its fields or buttons is clicked or gets the focus. Null where they press Escape, or click on
 * no field.
 */
export function pointedField(doc: Document, says: string, ended: AbortSignal): Promise<Control | null> {
  const end = new AbortController()
  const { signal } = end
  const controls = [...openDocuments(doc)].flatMap(controlsIn)
  const { sheet, show } = draw(doc, says, signal)
  let at = -1
  return new Promise((resolve) => {
    const done = (control: Control | null) => {
      end.abort()
      resolve(control)
    }
    const under = ({ clientX, clientY }: MouseEvent) => controlAt(controls, elementAt(doc, clientX, clientY))
    const hear = <Name extends 'pointermove' | 'click' | 'keydown'>(
      name: Name,
      heard: (event: HTMLElementEventMap[Name]) => void,
    ) => sheet.addEventListener(name, (event) => event.isTrusted && heard(event), { signal })

    ended.addEventListener('abort', () => done(null), { signal })
    hear('pointermove', (event) => show(under(event)))
    hear('click', (event) => done(under(event)))
    hear('keydown', (event) => {
      const step = stepOf(event)
      if (event.key === 'Escape') done(null)
      else if (event.key === 'Enter') done(controls[at] ?? null)
      else if (step === 0) return
      else {
        at = (Math.max(at, step < 0 ? 0 : -1) + step + controls.length) % controls.length
        controls[at]?.box.scrollIntoView({ block: 'nearest' })
        show(controls[at] ?? null)
      }
      event.preventDefault()
      event.stopPropagation()
    })
    void takeFocus(sheet)
  })
}

/** To the next field or to the one before; 0 for any other key. */
function stepOf({ key, shiftKey }: KeyboardEvent): 1 | -1 | 0 {
  if (key === 'ArrowDown' || key === 'ArrowRight' || (key === 'Tab' && !shiftKey)) return 1
  return key === 'ArrowUp' || key === 'ArrowLeft' || key === 'Tab' ? -1 : 0
}

/** What of the page lies at a point, looked for through shadow roots and frames. */
function elementAt(tree: Document | ShadowRoot, x: number, y: number): Element | null {
  const element = tree
    .elementsFromPoint(x, y)
    .find((found) => found.getRootNode() === tree && !isLayer(found))
  if (!element) return null
  if (element.shadowRoot) return elementAt(element.shadowRoot, x, y) ?? element
  const inner = isFrame(element) ? openFrame(element) : null
  if (!inner) return element
  const { left, top } = insideOf(element)
  return elementAt(inner, x - left, y - top)
}

/** Where the window in a frame begins, in the window around it. */
function insideOf(frame: Element): { left: number; top: number } {
  const { left, top } = frame.getBoundingClientRect()
  return { left: left + frame.clientLeft, top: top + frame.clientTop }
}

function controlAt(controls: readonly Control[], target: Element | null): Control | null {
  const labelled = target?.closest('label')?.control ?? null
  const holds = (part: Element | null, { element, members, box }: Control) =>
    part !== null &&
    (element.contains(part) || box.contains(part) || members.some((member) => member === part))
  return controls.find((control) => holds(target, control) || holds(labelled, control)) ?? null
}

/** The sheet over the page, a frame around the field that is pointed at, and a line that says what to do. */
function draw(doc: Document, says: string, signal: AbortSignal) {
  const { root } = new Layer(doc, css, signal)
  const sheet = doc.createElement('div')
  const around = doc.createElement('i')
  const line = doc.createElement('p')
  const name = doc.createElement('b')
  sheet.tabIndex = -1
  around.hidden = true
  line.setAttribute('role', 'status')
  line.append(says, name)
  root.append(sheet, around, line)
  const show = (control: Control | null) => {
    around.hidden = control === null
    name.textContent = control && computeAccessibleName(control.element)
    if (!control) return
    const box = control.box.getBoundingClientRect()
    let { left, top } = box
    for (let frame = frameOf(control.box.ownerDocument); frame; frame = frameOf(frame.ownerDocument)) {
      const inside = insideOf(frame)
      left += inside.left
      top += inside.top
    }
    Object.assign(around.style, {
      left: `${left - 4}px`,
      top: `${top - 4}px`,
      width: `${box.width + 8}px`,
      height: `${box.height + 8}px`,
    })
  }
  return { sheet, show }
}

const css = `
div { position: fixed; inset: 0; cursor: crosshair; outline: none }
i { position: fixed; box-sizing: border-box; border: 3px solid #14508f; border-radius: 6px; pointer-events: none }
i[hidden] { display: none }
p {
  position: fixed; left: 16px; bottom: 16px; max-width: 520px; margin: 0; padding: 10px 14px; border-radius: 6px;
  background: #14508f; color: #fff; font: 15px/1.5 "Segoe UI", system-ui, Arial, sans-serif; pointer-events: none;
}
b { display: block }
b:empty { display: none }
`
