import { documentForm, type EditorKind, fieldNames } from './form.ts'
import { escapeHtml, page } from './html.ts'
import { portals } from './portals/index.ts'
import type { Submission } from './submissions.ts'

const title = 'Hệ thống quản lý văn bản và điều hành'

/** Where each editor's page is, as the menu lists them. */
const menu = [
  { path: '/', label: 'Soạn thảo đầy đủ' },
  { path: '/textarea.html', label: 'Soạn thảo đơn giản' },
  { path: '/contenteditable.html', label: 'Soạn thảo nhanh' },
]

function shell(current: string, query: string, content: string): string {
  const links = menu
    .map(
      ({ path, label }) =>
        `<li${path === current ? ' class="dang-mo"' : ''}><a href="${path}${escapeHtml(query)}">${label}</a></li>`,
    )
    .join('')
  const others = portals.map(({ name, title }) => `<li><a href="/cong/${name}/">${title}</a></li>`).join('')
  return page(
    title,
    `<table class="khung"><tr><td colspan="2" class="dau-trang"><b>${title.toUpperCase()}</b><br>Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh</td></tr>
<tr><td colspan="2" class="thanh-tren">Xin chào: <b>Văn thư Chi bộ</b> | Trang chủ | Lịch công tác | Danh bạ | Trợ giúp</td></tr>
<tr><td class="thuc-don"><h2>Văn bản đi</h2><ul>${links}</ul><h2>Văn bản đến</h2><ul><li>Chờ xử lý (3)</li><li>Đã xử lý</li></ul><h2>Tra cứu</h2><ul><li>Tìm theo số, ký hiệu</li><li>Tìm theo trích yếu</li></ul><h2>Cổng mẫu khác</h2><ul>${others}</ul></td>
<td class="noi-dung">${content}</td></tr></table>`,
  )
}

/** The first page: header and menu, and the form with CKEditor 4 in a frame. `query` is '' or starts with `?`. */
export const outerPage = (query: string) =>
  shell(
    '/',
    query,
    `<iframe name="noiDung" id="ifrNoiDung" title="Soạn thảo văn bản đi" src="/soan-thao.html${escapeHtml(query)}"></iframe>`,
  )

/** The page inside that frame. */
export const framedFormPage = (draft: string) => page(title, documentForm('ckeditor', draft))

/** A page with the form standing in it, not in a frame. */
export const formPage = (editor: Exclude<EditorKind, 'ckeditor'>, query: string, draft: string) =>
  shell(`/${editor}.html`, query, documentForm(editor, draft))

/** What the portal received. */
export function submissionPage({ id, fields }: Submission): string {
  const rows = Object.entries(fields)
    .filter(([name]) => name !== '__VIEWSTATE' && name !== fieldNames.body)
    .map(
      ([name, value]) =>
        `<tr><td class="nhan">${escapeHtml(name)}</td><td>${escapeHtml([value].flat().join('; '))}</td></tr>`,
    )
    .join('\n')
  return page(
    `Đã lưu dự thảo số ${id}`,
    `<table class="tieu-de-khung"><tr><td>ĐÃ LƯU DỰ THẢO SỐ ${id}</td></tr></table>
<table class="bieu-mau">${rows}</table>
<h2>Nội dung đã nhận</h2>
<pre id="noiDungDaNhan">${escapeHtml(String(fields[fieldNames.body] ?? ''))}</pre>
<p><a href="/van-ban/${id}.json">Xem dạng JSON</a></p>`,
  )
}

/** A short page for an address or a form that the portal can't serve. */
export const messagePage = (message: string) =>
  page(title, `<p>${escapeHtml(message)}</p><p><a href="/">Về trang soạn thảo</a></p>`)
