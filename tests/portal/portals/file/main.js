/** The files to send stand in a list of the portal's own; the field is emptied so that a file can be chosen twice. */
const form = document.querySelector('#gui')
const zone = document.querySelector('#tha')
const field = zone.querySelector('input')
const list = document.querySelector('#danhSach')
const result = document.querySelector('#ketQua')
let chosen = null

function take(file) {
  chosen = file
  const item = document.createElement('li')
  item.textContent = `${file.name} (${Math.ceil(file.size / 1024)} KB)`
  list.replaceChildren(item)
}

field.addEventListener('change', () => {
  const [file] = field.files
  if (file) take(file)
  field.value = ''
})
for (const type of ['dragover', 'dragenter'])
  zone.addEventListener(type, (event) => {
    event.preventDefault()
    zone.classList.add('tren')
  })
zone.addEventListener('dragleave', () => zone.classList.remove('tren'))
zone.addEventListener('drop', (event) => {
  event.preventDefault()
  event.stopPropagation()
  zone.classList.remove('tren')
  const [file] = event.dataTransfer.files
  if (file) take(file)
})

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const record = new FormData(form)
  record.delete('tep')
  if (chosen) record.append('tep', chosen)
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: record,
  })
  const { id, errors = {} } = await answer.json()
  if (id) {
    const link = document.createElement('a')
    link.href = `/van-ban/${id}`
    link.textContent = `Đã gửi, mã văn bản ${id}`
    link.className = 'saved'
    link.dataset.id = id
    result.replaceChildren(link)
    return
  }
  result.replaceChildren(
    ...Object.values(errors).map((said) => {
      const line = document.createElement('p')
      line.className = 'loi'
      line.textContent = said
      return line
    }),
  )
})
