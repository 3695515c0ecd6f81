document.querySelector('#trinh').addEventListener('click', async () => {
  const answer = await fetch('/cong/widgets/luu', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(window.model()),
  })
  const { id, errors = {} } = await answer.json()
  const said = id ? [`Đã trình văn bản ${id}.`] : Object.values(errors)
  document
    .querySelector('#ket-qua')
    .replaceChildren(...said.map((text) => Object.assign(document.createElement('p'), { textContent: text })))
})
