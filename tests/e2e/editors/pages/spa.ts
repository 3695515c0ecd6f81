import { bare, newRoot } from '../editable.ts'

const place = document.querySelector('#cho') as HTMLElement

function route(): void {
  const writing = location.hash !== '#danh-sach'
  const root = newRoot()
  place.replaceChildren(writing ? root : 'Chưa có văn bản nào.')
  if (writing) window.zoo = bare(root)
  else delete window.zoo
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a'))
  link.addEventListener('click', (event) => {
    event.preventDefault()
    history.pushState(null, '', link.href)
    route()
  })
addEventListener('popstate', route)
route()
