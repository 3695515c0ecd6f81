import { readFile } from 'node:fs/promises'
import { send } from '../../portal/answer.ts'
import { escapeHtml } from '../../portal/html.ts'
import type { Extra } from '../../portal/server.ts'

/** Runs before anything of ours: every function that a page may lend us is replaced by one that listens. */
const patched = `
window.stolen = []
const note = (value) => {
  try { stolen.push(typeof value === 'object' ? JSON.stringify(value) : String(value)) } catch {}
}
const listen = (owner, name) => {
  const own = Object.getOwnPropertyDescriptor(owner, name)
  if (typeof own?.value !== 'function' || !own.configurable) return
  const original = own.value
  owner[name] = function (...all) {
    if (new.target) return Reflect.construct(original, all, new.target)
    if (!stolen.busy) { stolen.busy = true; note(name); note(this); all.forEach(note); stolen.busy = false }
    return Reflect.apply(original, this, all)
  }
}
const owners = {
  'Array.prototype': ['map', 'filter', 'find', 'some', 'flatMap', 'join', 'slice', 'includes'],
  'String.prototype': ['normalize', 'replace', 'slice', 'indexOf', 'toLowerCase'],
  'Object': ['entries', 'assign', 'hasOwn'], 'JSON': ['parse', 'stringify'],
  'Element.prototype': ['attachShadow', 'getBoundingClientRect', 'setAttribute', 'append', 'replaceChildren'],
  'EventTarget.prototype': ['addEventListener', 'dispatchEvent'],
  'MessagePort.prototype': ['postMessage'],
  'Document.prototype': ['execCommand', 'elementFromPoint', 'getSelection', 'createElement', 'createRange'],
  'CSSStyleSheet.prototype': ['replaceSync'], 'HighlightRegistry.prototype': ['set', 'delete'],
}
for (const [path, names] of Object.entries(owners)) {
  const owner = path.split('.').reduce((object, key) => object[key], window)
  for (const name of names) listen(owner, name)
}
for (const name of ['MessageChannel', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'Highlight', 'AbortController'])
  window[name] = class { constructor() { note(name); throw new Error('the page has no ' + name) } }
`

const throwing = `
for (const type of ['focusin', 'focus', 'blur', 'input', 'beforeinput', 'paste', 'keydown', 'scroll', 'pointermove', 'click', 'message', 'error'])
  addEventListener(type, () => { throw new Error('no ' + type) }, true)
`

const thieving = `
addEventListener('DOMContentLoaded', () => {
  const other = document.createElement('input')
  other.id = 'thief'
  document.body.prepend(other)
  document.querySelector('textarea').addEventListener('focus', () => { if (window.steal) other.focus() })
})
HTMLElement.prototype.focus = new Proxy(HTMLElement.prototype.focus, {})
`

const clobbering = `
addEventListener('DOMContentLoaded', () => {
  for (const name of ['body', 'documentElement', 'createElement', 'activeElement', 'querySelectorAll', 'defaultView', 'adoptedStyleSheets', 'execCommand', 'elementFromPoint']) {
    const image = new Image()
    image.name = name
    document.forms[0].after(image)
  }
})
`

const scripts: Record<string, string> = { patched, throwing, thieving, clobbering }

/** Pages of a hostile portal at `/thu-dich/NAME`: a textarea with a faulty plan, and a script that runs first. */
export const hostilePages: Extra = async (path, response) => {
  const name = /^\/thu-dich\/(\w+)$/.exec(path)?.[1]
  if (name === undefined) return false
  const draft = await readFile('tests/portal/drafts/loi.txt', 'utf8')
  if (name === 'strict')
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'none'; script-src 'none'; frame-src 'none'; require-trusted-types-for 'script'",
    )
  send(
    response,
    200,
    `<!doctype html><title>Soạn thảo</title><script>${scripts[name] ?? ''}</script>
<form><textarea class="van-ban" name="noiDung" cols="90" rows="20">${escapeHtml(draft)}</textarea></form>`,
  )
  return true
}
