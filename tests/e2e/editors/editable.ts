import { htmlOf, textOfHtml } from './blocks.ts'
import type { Zoo } from './zoo.ts'

/** A bare contenteditable whose markup goes into a hidden field on every `input` event, as portals do it. */
export function bare(root: HTMLElement): Zoo {
  const sent = document.querySelector<HTMLInputElement>('#noiDung')
  const keep = () => {
    if (sent) sent.value = root.innerHTML
  }
  root.addEventListener('input', keep)
  return {
    text: () => textOfHtml(root.innerHTML),
    html: () => root.innerHTML,
    set: (blocks) => {
      root.innerHTML = htmlOf(blocks) || '<p><br></p>'
      keep()
    },
  }
}

/** A new editing root of the size that portals give it. */
export function newRoot(): HTMLElement {
  const root = document.createElement('div')
  root.id = 'khungSoan'
  root.className = 'khung-soan'
  root.contentEditable = 'true'
  root.spellcheck = false
  root.innerHTML = '<p><br></p>'
  return root
}
