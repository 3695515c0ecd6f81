import { escapeHtml } from './html.ts'

/** Names of the form's fields, in the fashion of ASP.NET WebForms; `body` holds the draft. */
export const fieldNames = {
  type: 'ctl00$Main$ddlLoaiVanBan',
  number: 'ctl00$Main$txtSoKyHieu',
  date: 'ctl00$Main$txtNgayBanHanh',
  issuer: 'ctl00$Main$txtCoQuanBanHanh',
  subject: 'ctl00$Main$txtTrichYeu',
  field: 'ctl00$Main$ddlLinhVuc',
  security: 'ctl00$Main$ddlDoMat',
  urgency: 'ctl00$Main$ddlDoKhan',
  recipients: 'ctl00$Main$txtNoiNhan',
  signer: 'ctl00$Main$txtNguoiKy',
  signerPost: 'ctl00$Main$ddlChucVu',
  pages: 'ctl00$Main$txtSoTrang',
  body: 'ctl00$Main$txtNoiDung',
} as const

/** The three editors that the portal offers for the body. */
export type EditorKind = 'ckeditor' | 'textarea' | 'contenteditable'

const id = (name: string) => name.replaceAll('$', '_')

const input = (name: string, attributes = '') =>
  `<input type="text" name="${name}" id="${id(name)}" class="o-nhap" ${attributes}>`

const select = (name: string, options: string[]) =>
  `<select name="${name}" id="${id(name)}" class="o-nhap">${options
    .map((option) => `<option>${option}</option>`)
    .join('')}</select>`

const paragraphs = (draft: string) =>
  draft
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n')

const editors: Record<EditorKind, (draft: string) => string> = {
  ckeditor: (draft) =>
    `<textarea name="${fieldNames.body}" id="${id(fieldNames.body)}" rows="24" cols="90">${escapeHtml(paragraphs(draft))}</textarea>
<script src="/ckeditor/ckeditor.js"></script>
<script src="/ckeditor-start.js"></script>`,
  // The line break after the tag is dropped by the HTML parser, so a draft that begins with one keeps its own.
  textarea: (draft) =>
    `<textarea name="${fieldNames.body}" id="${id(fieldNames.body)}" class="van-ban" rows="26" spellcheck="false">\n${escapeHtml(draft)}</textarea>`,
  contenteditable: (draft) =>
    `<div id="divNoiDung" class="van-ban" contenteditable="true" spellcheck="false">${paragraphs(draft) || '<p><br></p>'}</div>
<input type="hidden" name="${fieldNames.body}" id="${id(fieldNames.body)}">
<script src="/contenteditable-submit.js"></script>`,
}

/** The form for an outgoing document. `draft` is plain text, one paragraph a line. */
export function documentForm(editor: EditorKind, draft: string): string {
  return `<form method="post" action="/luu" id="aspnetForm" accept-charset="utf-8">
<input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTEyMzQ1Njc4OWRk">
<table class="tieu-de-khung"><tr><td>SOẠN THẢO VĂN BẢN ĐI</td><td class="phai">Những ô có dấu (<span class="sao">*</span>) là bắt buộc</td></tr></table>
<fieldset><legend>Thông tin văn bản</legend>
<table class="bieu-mau">
<tr><td class="nhan">Loại văn bản <span class="sao">*</span></td><td>${select(fieldNames.type, ['Kế hoạch', 'Công văn', 'Báo cáo', 'Nghị quyết', 'Quyết định', 'Thông báo', 'Tờ trình'])}</td>
<td class="nhan">Số, ký hiệu</td><td>${input(fieldNames.number, 'maxlength="50"')}</td></tr>
<tr><td class="nhan">Ngày ban hành</td><td>${input(fieldNames.date, 'maxlength="10" placeholder="dd/mm/yyyy"')}</td>
<td class="nhan">Cơ quan ban hành <span class="sao">*</span></td><td>${input(fieldNames.issuer, 'maxlength="200"')}</td></tr>
<tr><td class="nhan">Trích yếu <span class="sao">*</span></td><td colspan="3"><textarea name="${fieldNames.subject}" id="${id(fieldNames.subject)}" class="o-nhap" rows="2"></textarea></td></tr>
<tr><td class="nhan">Độ mật</td><td>${select(fieldNames.security, ['Thường', 'Mật', 'Tối mật', 'Tuyệt mật'])}</td>
<td class="nhan">Độ khẩn</td><td>${select(fieldNames.urgency, ['Thường', 'Khẩn', 'Thượng khẩn', 'Hỏa tốc'])}</td></tr>
<tr><td class="nhan">Lĩnh vực</td><td>${select(fieldNames.field, ['Tuyên giáo', 'Dân vận', 'Tổ chức xây dựng Đảng', 'Kiểm tra, giám sát', 'Văn phòng'])}</td>
<td class="nhan">Số trang</td><td>${input(fieldNames.pages, 'maxlength="4"')}</td></tr>
<tr><td class="nhan">Nơi nhận</td><td colspan="3"><textarea name="${fieldNames.recipients}" id="${id(fieldNames.recipients)}" class="o-nhap" rows="2"></textarea></td></tr>
<tr><td class="nhan">Người ký</td><td>${input(fieldNames.signer, 'maxlength="100"')}</td>
<td class="nhan">Chức vụ</td><td>${select(fieldNames.signerPost, ['Bí thư', 'Phó Bí thư', 'Ủy viên Ban Thường vụ', 'Chánh Văn phòng'])}</td></tr>
</table>
</fieldset>
<fieldset><legend>Nội dung dự thảo</legend>
${editors[editor](draft)}
</fieldset>
<div class="nut-lenh"><input type="submit" name="ctl00$Main$btnLuu" id="ctl00_Main_btnLuu" value="Lưu dự thảo"> <input type="reset" value="Nhập lại"></div>
</form>`
}
