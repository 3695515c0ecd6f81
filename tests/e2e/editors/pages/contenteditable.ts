import { bare } from '../editable.ts'

window.zoo = bare(document.querySelector('#khungSoan') as HTMLElement)
