import { bare } from '../editable.ts'

const frame = document.querySelector('iframe') as HTMLIFrameElement
frame.addEventListener('load', () => {
  window.zoo = bare(frame.contentDocument?.querySelector('#khungSoan') as HTMLElement)
})
frame.srcdoc = `<!DOCTYPE html><html lang="vi"><body>
<div id="khungSoan" contenteditable="true" spellcheck="false" style="min-height:360px"><p><br></p></div></body></html>`
