import { bare, newRoot } from '../editable.ts'

setTimeout(() => {
  const root = newRoot()
  document.querySelector('#cho')?.append(root)
  window.zoo = bare(root)
}, 1000)
