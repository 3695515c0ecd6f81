import jQuery from 'jquery'
import 'jquery-ui/themes/base/all.css'
import { people } from './choices.ts'
import { markup } from './markup.ts'

window.jQuery = jQuery
await import('jquery-ui/dist/jquery-ui.js')
const form = jQuery('app-form').html(
  markup().replace(/<select name="signer">.*?<\/select>/, '<input name="signer">'),
)
const field = (name) => form.find(`[name=${name}]`)
field('date').datepicker({ dateFormat: 'dd/mm/yy' })
field('signer').autocomplete({ source: people, minLength: 1 })
for (const name of ['type', 'signerPost', 'security', 'urgency']) field(name).selectmenu({ width: 300 })

window.model = () => {
  const date = field('date').datepicker('getDate')
  return {
    type: field('type').val(),
    number: field('number').val(),
    date: date && jQuery.datepicker.formatDate('yy-mm-dd', date),
    subject: field('subject').val(),
    issuer: field('issuer').val(),
    signer: field('signer').val(),
    signerPost: field('signerPost').val(),
    security: field('security').val(),
    urgency: field('urgency').val(),
    recipients: field('recipients').val(),
  }
}
