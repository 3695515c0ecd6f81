/** What happened here that nobody meant to happen: kept for tests to look at. */
window.happened = []
const form = document.querySelector('#frmVanBan')
const note = (what) => window.happened.push(what)
const isDecoy = (name) => /^(?:bay_|tim_|den_|mat_khau|trich_yeu_sao)/.test(name)

for (const type of ['input', 'change', 'focus', 'keydown'])
  addEventListener(
    type,
    ({ target }) => {
      if (target.name && isDecoy(target.name)) note(`${type} ${target.name}`)
    },
    true,
  )
addEventListener('click', ({ target }) => note(`click ${target.id || target.name || target.tagName}`), true)
addEventListener('submit', ({ target }) => note(`submit ${target.id}`), true)

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  form.elements.noi_dung.value = document.querySelector('#noiDung').innerText
  const record = new FormData(form)
  for (const other of document.querySelectorAll('#frmTim input, #frmSau input, fieldset[disabled] input'))
    record.append(other.name, other.value)
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(record),
  })
  const { id, errors = {} } = await answer.json()
  const result = document.querySelector('#ketQua')
  const line = (text) => {
    const item = document.createElement('p')
    item.textContent = text
    return item
  }
  result.replaceChildren(...Object.values(errors).map(line))
  if (!id) return
  const saved = line(`Đã lưu văn bản ${id}`)
  saved.className = 'saved'
  saved.dataset.id = id
  result.append(saved)
})
