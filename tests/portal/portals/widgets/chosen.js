import jQuery from 'jquery'
import 'chosen-js/chosen.css'
import flatpickr from 'flatpickr'
import { markup } from './markup.ts'

window.jQuery = jQuery
await import('chosen-js')
const form = jQuery('app-form').html(markup())
const field = (name) => form.find(`[name=${name}]`)
// The person sees and types another field than the one that is sent.
const picker = flatpickr(field('date')[0], {
  altInput: true,
  altFormat: 'd/m/Y',
  dateFormat: 'Y-m-d',
  allowInput: true,
})
form.find('select').chosen({ width: '320px', allow_single_deselect: true })
const kept = {}
form.on('change', 'select', ({ target }) => {
  kept[target.name] = jQuery(target).val()
})

window.model = () => ({
  type: '',
  signer: '',
  signerPost: '',
  security: 'Thường',
  urgency: 'Thường',
  recipients: [],
  ...kept,
  number: field('number').val(),
  date: picker.input.value,
  subject: field('subject').val(),
  issuer: field('issuer').val(),
})
