import { escapeHtml } from '../../html.ts'
import { filled, longerThan, numberSymbol, type SamplePortal } from '../sample-portal.ts'

/** A row: what the field is called stands in the row above it, as in pages from Lotus Notes. */
const row = (label: string, control: string) =>
  `<tr><td class="ten">${escapeHtml(label)}</td></tr><tr><td>${control}</td></tr>`
const area = (name: string, rows: number) =>
  `<textarea name="${name}" rows="${rows}" wrap="soft" spellcheck="false"></textarea>`

/** One field for each section of the plan, under a caption in the row above; no field for the whole of it. */
export const sections: SamplePortal = {
  name: 'sections',
  title: 'Sổ kế hoạch công tác',
  about: 'Mỗi mục của kế hoạch một ô; bảng, không có thư viện',
  page: () => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Sổ kế hoạch công tác</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/cong/sections/style.css">
</head>
<body bgcolor="#D8E4EC">
<center>
<table class="trang" cellspacing="0" cellpadding="4">
<tr><td class="dau">SỔ KẾ HOẠCH CÔNG TÁC <i>(Biểu nhập kế hoạch)</i></td></tr>
<tr><td>
<form method="post" action="/cong/sections/luu" name="KeHoach">
<table class="o" width="100%" cellspacing="0">
${row('Tên kế hoạch (trích yếu) *', '<input type="text" name="TenKeHoach" size="90">')}
${row('Ký hiệu *', '<input type="text" name="KyHieu" size="30">')}
${row('Ngày ban hành (ngày/tháng/năm) *', '<input type="text" name="NgayLap" size="12" maxlength="10">')}
${row('Đơn vị lập', '<input type="text" name="DonViLap" size="60">')}
${row('I.1. Mục đích *', area('MucDich', 6))}
${row('I.2. Yêu cầu *', area('YeuCau', 6))}
${row('II. Nhiệm vụ, giải pháp *', area('NhiemVu', 12))}
${row('III. Tổ chức thực hiện *', area('ToChuc', 9))}
${row('Nơi nhận *', area('NoiNhan', 6))}
${row('Người duyệt ký', '<input type="text" name="NguoiKy" size="40">')}
${row('Ghi chú của văn thư', area('GhiChu', 4))}
</table>
<p><input type="submit" value="Ghi sổ"> <input type="reset" value="Xóa trắng"></p>
</form>
</td></tr></table>
</center>
</body>
</html>
`,
  demands: [
    filled('TenKeHoach', 'Tên kế hoạch không được để trống.'),
    filled('KyHieu', 'Ký hiệu không được để trống.'),
    numberSymbol('KyHieu'),
    {
      field: 'NgayLap',
      says: 'Ngày ban hành phải viết theo dạng ngày/tháng/năm.',
      holds: ([value = '']) => /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(value),
    },
    longerThan('MucDich', 40, 'Mục đích còn quá ngắn.'),
    longerThan('YeuCau', 40, 'Yêu cầu còn quá ngắn.'),
    longerThan('NhiemVu', 120, 'Nhiệm vụ, giải pháp còn quá ngắn.'),
    longerThan('ToChuc', 80, 'Tổ chức thực hiện còn quá ngắn.'),
    filled('NoiNhan', 'Phải có ít nhất một nơi nhận.'),
    {
      field: 'GhiChu',
      says: 'Ghi chú chỉ dành cho văn thư.',
      holds: (values) => values.length === 0,
    },
  ],
}
