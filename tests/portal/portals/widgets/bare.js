import './bare.css'
import { bodies, kinds, people, posts, securities, urgencies } from './choices.ts'

/** Widgets that name no role and own no list, as portals draw them by hand. */
const form = document.querySelector('app-form')
const row = (label, control) => `<div class="dong"><div class="nhan">${label}</div>${control}</div>`
form.innerHTML = `
${row('Loại văn bản', '<div class="hop-select" data-name="type" tabindex="0"></div>')}
${row('Số, ký hiệu', '<input name="number">')}
${row('Ngày ban hành', '<input name="date" autocomplete="off">')}
${row('Trích yếu', '<textarea name="subject" rows="2"></textarea>')}
${row('Cơ quan ban hành', '<input name="issuer">')}
${row('Người ký', '<div class="hop-select" data-name="signer" data-tim tabindex="0"></div>')}
${row('Chức vụ người ký', '<div class="hop-select" data-name="signerPost" tabindex="0"></div>')}
${row('Độ mật', securities.map((text) => `<label class="chon"><input type="radio"><span>${text}</span></label>`).join(''))}
${row('Độ khẩn', `<div>${urgencies.map((text) => `<button type="button" aria-pressed="${text === 'Thường'}">${text}</button>`).join('')}</div>`)}
<div class="dong"><div class="hop-select hop-tags"><label for="noi-nhan" id="nhan-noi-nhan">Nơi nhận</label><span></span><input id="noi-nhan" role="combobox" aria-labelledby="nhan-noi-nhan" aria-expanded="false"></div></div>`
const record = {
  type: null,
  signer: null,
  signerPost: null,
  security: 'Thường',
  urgency: 'Thường',
  recipients: [],
}
const lists = { type: kinds, signer: people, signerPost: posts }
const part = (selector, scope = form) => scope.querySelector(selector)
const make = (html) => {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content.firstElementChild
}

/** What lies at a field until something beside it is pressed; one at a time. */
let close = () => undefined
function open(field, popup) {
  close()
  const { left, bottom } = field.getBoundingClientRect()
  popup.style.cssText += `;left:${left + scrollX}px;top:${bottom + scrollY}px`
  document.body.append(popup)
  const pressed = ({ target }) => !popup.contains(target) && !field.contains(target) && close()
  document.addEventListener('mousedown', pressed)
  close = () => {
    document.removeEventListener('mousedown', pressed)
    popup.remove()
    close = () => undefined
  }
}

/** Only the inner part of an option listens. */
function options(texts, choose) {
  const all = make('<div></div>')
  for (const text of texts) {
    const option = make(`<div class="muc-option"><span>${text}</span></div>`)
    part('span', option).addEventListener('click', () => choose(text))
    all.append(option)
  }
  return all
}

for (const box of form.querySelectorAll('[data-name]')) {
  const { name, tim } = box.dataset
  const show = (text) => {
    record[name] = text
    box.innerHTML = text === null ? '' : `<span>${text}</span><i class="x-clear">×</i>`
    part('.x-clear', box)?.addEventListener('click', (event) => {
      event.stopPropagation()
      show(null)
    })
    close()
  }
  box.addEventListener('click', () => {
    const popup = make('<div class="tha-xuong"></div>')
    const search = (words) =>
      options(
        lists[name].filter((text) => words && text.includes(words)),
        show,
      )
    if (tim === undefined) popup.append(options(lists[name], show))
    else {
      const input = make('<input type="search">')
      input.addEventListener('input', () => popup.lastElementChild.replaceWith(search(input.value)))
      popup.append(input, make('<div><div class="muc-option">Gõ để tìm</div></div>'))
    }
    open(box, popup)
  })
}

// The calendar hears clicks alone, and keeps its own mind.
let day = null
const date = part('[name=date]')
date.addEventListener('focus', () => {
  let month = new Date(2024, 6)
  const popup = make('<div class="lich-picker"></div>')
  const draw = () => {
    const days = new Date(month.getFullYear(), month.getMonth() + 1, 0).getDate()
    popup.innerHTML = `<div><span data-go="prev">‹</span> thg ${month.getMonth() + 1} ${month.getFullYear()} <span data-go="next">›</span></div><div>${[...Array(days)].map((_, index) => `<b data-day>${index + 1}</b>`).join(' ')}</div>`
  }
  popup.addEventListener('click', ({ target }) => {
    if ('go' in target.dataset) {
      month = new Date(month.getFullYear(), month.getMonth() + (target.dataset.go === 'next' ? 1 : -1))
      draw()
    } else if ('day' in target.dataset) {
      const two = (count) => String(count).padStart(2, '0')
      day = `${month.getFullYear()}-${two(month.getMonth() + 1)}-${two(Number(target.textContent))}`
      date.value = day.split('-').reverse().join('/')
    }
  })
  draw()
  open(date, popup)
})
date.addEventListener('change', () => {
  if (date.value === '') day = null
})

// The label listens in the place of its radio button, as a framework's may.
const radios = [...form.querySelectorAll('[type=radio]')]
const mark = (text) => {
  record.security = text
  for (const [index, radio] of radios.entries()) radio.checked = securities[index] === text
}
for (const [index, radio] of radios.entries()) {
  radio.name = 'do-mat'
  radio.closest('label').addEventListener('click', (event) => {
    event.preventDefault()
    mark(securities[index])
  })
}
mark('Thường')
for (const button of form.querySelectorAll('[aria-pressed]'))
  button.addEventListener('click', () => {
    record.urgency = button.textContent
    for (const other of form.querySelectorAll('[aria-pressed]'))
      other.setAttribute('aria-pressed', String(other === button))
  })

const tags = part('.hop-tags')
const drawTags = () => {
  const all = record.recipients.map((text) => {
    const tag = make(`<span class="hop-tag">${text}<i class="x-remove">×</i></span>`)
    part('i', tag).addEventListener('click', () => {
      record.recipients = record.recipients.filter((other) => other !== text)
      drawTags()
    })
    return tag
  })
  part('span', tags).replaceChildren(...all)
}
part('input', tags).addEventListener('keydown', () => {
  const popup = make('<div class="tha-xuong"></div>')
  const left = bodies.filter((text) => !record.recipients.includes(text))
  popup.append(
    options(left, (text) => {
      record.recipients.push(text)
      drawTags()
      close()
    }),
  )
  open(tags, popup)
})

window.model = () => ({
  ...record,
  recipients: [...record.recipients],
  number: part('[name=number]').value,
  date: day,
  subject: part('[name=subject]').value,
  issuer: part('[name=issuer]').value,
})
