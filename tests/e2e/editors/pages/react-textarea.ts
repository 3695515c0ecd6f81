import { type ChangeEvent, createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { textOf } from '../blocks.ts'

let current = ''
let show: (text: string) => void = () => {}

/** React owns the value: what it did not hear of, it takes away at the next render, and never sends. */
function Draft() {
  const [text, setText] = useState('')
  current = text
  show = setText
  return createElement(
    'div',
    null,
    createElement('textarea', {
      id: 'khungSoan',
      className: 'khung-soan',
      spellCheck: false,
      value: text,
      onChange: (event: ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value),
    }),
    createElement('p', null, `${text.length} ký tự`),
    createElement('input', { type: 'hidden', name: window.zooField, value: text, readOnly: true }),
  )
}

createRoot(document.querySelector('#cho') as HTMLElement).render(createElement(Draft))

window.zoo = {
  text: () => current,
  html: () => current,
  set: (blocks) => show(textOf(blocks)),
}
