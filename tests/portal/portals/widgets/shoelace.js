import '@shoelace-style/shoelace/dist/themes/light.css'
import '@shoelace-style/shoelace/dist/components/input/input.js'
import '@shoelace-style/shoelace/dist/components/option/option.js'
import '@shoelace-style/shoelace/dist/components/radio/radio.js'
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js'
import '@shoelace-style/shoelace/dist/components/select/select.js'
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js'
import { bodies, kinds, people, posts, securities, urgencies } from './choices.ts'

// A component's values have no spaces; what the person reads stands beside.
const options = (texts) =>
  texts.map((text, index) => `<sl-option value="${index}">${text}</sl-option>`).join('')
const radios = (texts) => texts.map((text, index) => `<sl-radio value="${index}">${text}</sl-radio>`).join('')
const form = document.querySelector('app-form')
form.innerHTML = `
<sl-select name="type" label="Loại văn bản" clearable>${options(kinds)}</sl-select>
<sl-input name="number" label="Số, ký hiệu"></sl-input>
<sl-input name="date" type="date" label="Ngày ban hành"></sl-input>
<sl-textarea name="subject" rows="2" label="Trích yếu"></sl-textarea>
<p>Cơ quan ban hành <sl-input name="issuer"></sl-input></p>
<sl-select name="signer" label="Người ký" clearable>${options(people)}</sl-select>
<sl-select name="signerPost" label="Chức vụ người ký" clearable>${options(posts)}</sl-select>
<sl-select name="security" label="Độ mật" value="0">${options(securities)}</sl-select>
<sl-radio-group name="urgency" label="Độ khẩn" value="0">${radios(urgencies)}</sl-radio-group>
<sl-select name="recipients" label="Nơi nhận" multiple clearable>${options(bodies)}</sl-select>
`
const field = (name) => form.querySelector(`[name=${name}]`)
const chosen = (name, texts) => texts[Number(field(name).value || -1)] ?? ''

window.model = () => ({
  type: chosen('type', kinds),
  number: field('number').value,
  date: field('date').value || null,
  subject: field('subject').value,
  issuer: field('issuer').value,
  signer: chosen('signer', people),
  signerPost: chosen('signerPost', posts),
  security: chosen('security', securities),
  urgency: chosen('urgency', urgencies),
  recipients: [...field('recipients').value].map((value) => bodies[Number(value)]),
})
