import { frameOf } from '../editors/frames.ts'
import { into } from '../editors/named.ts'

/** Names that frameworks count up anew on each visit. */
const counted =
  /\d{4,}|^:r|«r|^(?:ember|yui|gwt|ext-gen|el-id|mui|react-select|radix|headlessui|ng-)[-:_]?|[0-9a-f]{8,}|^z_/i

const lasting = [
  'name',
  'formcontrolname',
  'data-field',
  'data-name',
  'data-testid',
  'aria-label',
  'placeholder',
  'title',
] as const

/**
 * A selector that names the element alone in its document, by what is likeliest to stand after an update of the portal.
 * Into shadow roots it leads by their hosts.
 */
export function selectorOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot
  const inside = selectorIn(root, element)
  return 'host' in root ? `${selectorOf(root.host)}${into}${inside}` : inside
}

/** As `selectorOf`, led into the frame where `alone` does not hold without. */
export function selectorThrough(element: Element, alone: (selector: string) => boolean): string {
  let selector = selectorOf(element)
  for (let frame = frameOf(element.ownerDocument); frame && !alone(selector); ) {
    selector = `${selectorOf(frame)}${into}${selector}`
    frame = frameOf(frame.ownerDocument)
  }
  return selector
}

function selectorIn(root: Document | ShadowRoot, element: Element): string {
  const own = ownSelector(element, root)
  if (own !== null) return own
  let path = ''
  for (let at: Element | null = element; at; at = at.parentElement) {
    const anchor = at === element ? null : ownSelector(at, root)
    if (anchor !== null) return `${anchor} > ${path}`
    path = path === '' ? step(at) : `${step(at)} > ${path}`
    if (isAlone(path, root)) return path
  }
  return path
}

function ownSelector(element: Element, root: Document | ShadowRoot): string | null {
  const tag = element.tagName.toLowerCase()
  const { id } = element
  const byId = id === '' ? null : /^[A-Za-z][\w-]*$/.test(id) ? `#${id}` : `[id=${quoted(id)}]`
  const attributes = lasting.flatMap((name) => {
    const value = element.getAttribute(name)
    return value ? [`${tag}[${name}=${quoted(value)}]`] : []
  })
  const valued = element.matches('input[type="radio"], input[type="checkbox"]')
    ? attributes.map((attribute) => `${attribute}[value=${quoted(element.getAttribute('value') ?? '')}]`)
    : []
  const tries = [
    ...(byId && !counted.test(id) ? [byId] : []),
    ...attributes,
    ...valued,
    ...(byId ? [byId] : []),
  ]
  return tries.find((selector) => isAlone(selector, root)) ?? null
}

/** As a step under its parent: by place among its like. */
function step(element: Element): string {
  const tag = element.tagName.toLowerCase()
  const like = [...(element.parentNode?.children ?? [])].filter((other) => other.tagName === element.tagName)
  return like.length > 1 ? `${tag}:nth-of-type(${like.indexOf(element) + 1})` : tag
}

function isAlone(selector: string, root: Document | ShadowRoot): boolean {
  return root.querySelectorAll(selector).length === 1
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ')}"`
}
