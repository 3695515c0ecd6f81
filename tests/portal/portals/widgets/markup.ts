import { bodies, kinds, people, posts, securities, urgencies } from './choices.ts'

const options = (texts: string[], chosen = '') =>
  texts.map((text) => `<option${text === chosen ? ' selected' : ''}>${text}</option>`).join('')
const row = (label: string, control: string) => `<p><label class="nhan">${label}</label>${control}</p>`

/** The bare form that plugins of jQuery's age draw over. */
export const markup = (date = '<input name="date">') => `
${row('Loại văn bản', `<select name="type"><option value=""></option>${options(kinds)}</select>`)}
${row('Số, ký hiệu', '<input name="number">')}
${row('Ngày ban hành', date)}
${row('Trích yếu', '<textarea name="subject" rows="2"></textarea>')}
${row('Cơ quan ban hành', '<input name="issuer">')}
${row('Người ký', `<select name="signer"><option value=""></option>${options(people)}</select>`)}
${row('Chức vụ người ký', `<select name="signerPost"><option value=""></option>${options(posts)}</select>`)}
${row('Độ mật', `<select name="security">${options(securities, 'Thường')}</select>`)}
${row('Độ khẩn', `<select name="urgency">${options(urgencies, 'Thường')}</select>`)}
${row('Nơi nhận', `<select name="recipients" multiple>${options(bodies)}</select>`)}
`
