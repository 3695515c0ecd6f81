const form = document.querySelector('#van-ban')
const said = document.querySelector('#loi')

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  form.elements.toan_van.value = document.querySelector('#toan-van').innerText
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(new FormData(form)),
  })
  const { id, errors = {} } = await answer.json()
  const item = (text) => {
    const line = document.createElement('li')
    line.textContent = text
    return line
  }
  said.replaceChildren(...Object.values(errors).map(item))
  if (!id) return
  const saved = item(`Đã phát hành, số thứ tự ${id}`)
  saved.className = 'saved'
  saved.dataset.id = id
  said.append(saved)
})
