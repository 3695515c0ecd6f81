import { bare } from '../editable.ts'

const frame = document.querySelector('iframe') as HTMLIFrameElement
const inner = frame.contentDocument as Document
inner.designMode = 'on'
inner.body.innerHTML = '<p><br></p>'
window.zoo = bare(inner.body)
