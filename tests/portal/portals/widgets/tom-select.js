import flatpickr from 'flatpickr'
import TomSelect from 'tom-select'
import 'tom-select/dist/css/tom-select.css'
import { markup } from './markup.ts'

const form = document.querySelector('app-form')
form.innerHTML = markup()
const field = (name) => form.querySelector(`[name=${name}]`)
const picker = flatpickr(field('date'), { dateFormat: 'd/m/Y' })
const lists = Object.fromEntries(
  [...form.querySelectorAll('select')].map((select) => [
    select.name,
    new TomSelect(select, { create: select.multiple, plugins: ['remove_button'] }),
  ]),
)

window.model = () => ({
  ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.getValue()])),
  number: field('number').value,
  date: picker.selectedDates[0] ? picker.formatDate(picker.selectedDates[0], 'Y-m-d') : null,
  subject: field('subject').value,
  issuer: field('issuer').value,
})
