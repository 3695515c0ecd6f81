// The other name of this machine is another origin: a frame that is not this portal's own.
document.querySelector('#la').src = `http://localhost:${location.port}/cong/frames/bay-la.html`

/** Every frame of the portal with its fields, however deep. */
function* pages(frame) {
  try {
    yield frame.document
  } catch {
    return
  }
  for (let index = 0; index < frame.length; index += 1) yield* pages(frame[index])
}

document.querySelector('#luu').addEventListener('click', async () => {
  const record = new URLSearchParams()
  for (const page of pages(parent))
    for (const field of page.querySelectorAll('input[name], select, textarea'))
      record.append(field.name, field.value)
  const answer = await fetch('/cong/frames/luu', {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: record,
  })
  const { id, errors = {} } = await answer.json()
  const line = (text) => Object.assign(document.createElement('p'), { textContent: text })
  const result = document.querySelector('#ket-qua')
  result.replaceChildren(...Object.values(errors).map(line))
  if (!id) return
  const saved = line(`Đã lưu văn bản ${id}`)
  saved.dataset.id = id
  result.append(saved)
})
