import { atLeast, day, filled, longerThan, numberSymbol, oneOf, type SamplePortal } from '../sample-portal.ts'

/** Fields in frames that nobody sees, or that are not the portal's own page; the form has none such, and none may get a value. */
const decoys = {
  an: 'Cơ quan ban hành',
  hep: 'Người ký',
  cat: 'Loại văn bản',
  la: 'Cơ quan ban hành',
} as const

const page = (title: string, body: string) => `<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/cong/frames/style.css"></head>
${body}
</html>
`
const row = (caption: string, control: string) =>
  `<tr><td class="nhan">${caption}</td><td>${control}</td></tr>`
const options = (texts: string[]) => texts.map((text) => `<option>${text}</option>`).join('')
const decoy = (name: keyof typeof decoys) =>
  page('Phụ', `<body><form><table>${row(decoys[name], `<input name="bay_${name}">`)}</table></form></body>`)

/**
 * A frameset, as such systems were built for twenty years: the menu with its search, the form, the
 * recipients in a frame within the form, and the editor each in a document of its own.
 */
export const frames: SamplePortal = {
  name: 'frames',
  title: 'Điều hành tác nghiệp',
  about: 'Frameset: biểu mẫu, nơi nhận và trình soạn thảo ở các khung khác nhau',
  page: () => `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN" "http://www.w3.org/TR/html4/frameset.dtd">
<html lang="vi">
<head><meta charset="utf-8"><title>Điều hành tác nghiệp</title><link rel="icon" href="data:,"></head>
<frameset rows="44,*" border="0">
<frame name="dau" src="/cong/frames/dau.html" scrolling="no" noresize>
<frameset cols="180,46%,*">
<frame name="trai" src="/cong/frames/trai.html">
<frame name="chinh" src="/cong/frames/chinh.html">
<frame name="soan" src="/cong/frames/soan.html">
</frameset>
</frameset>
</html>
`,
  frames: {
    dau: () => page('Đầu trang', '<body class="dau">HỆ THỐNG ĐIỀU HÀNH TÁC NGHIỆP</body>'),
    trai: () =>
      page(
        'Chức năng',
        `<body class="trai"><form><b>Tra cứu</b><p>Trích yếu <input name="tim_trich_yeu" size="14"></p><p>Cơ quan ban hành <input name="tim_co_quan" size="14"></p><input type="button" value="Tìm"></form>
<p>Văn bản đến</p><p>Văn bản đi</p><p>Hồ sơ công việc</p></body>`,
      ),
    chinh: () =>
      page(
        'Soạn văn bản đi',
        `<body class="chinh"><div class="tieu-de">SOẠN VĂN BẢN ĐI</div><form name="van_ban">
<table>
${row('Số/ký hiệu', '<input name="so_ky_hieu" size="24">')}
${row('Ngày ban hành', '<input name="ngay" size="12"> (dd/mm/yyyy)')}
${row('Trích yếu', '<textarea name="trich_yeu" rows="3" cols="40"></textarea>')}
</table></form>
<iframe name="gui" src="/cong/frames/gui.html" width="96%" height="150" frameborder="2"></iframe>
<iframe src="/cong/frames/bay-an.html" style="display: none"></iframe>
<iframe src="/cong/frames/bay-hep.html" width="1" height="1"></iframe>
<iframe src="/cong/frames/bay-cat.html" sandbox="allow-same-origin allow-scripts allow-forms" width="96%" height="70"></iframe>
<iframe id="la" width="96%" height="70"></iframe>
<p><button id="luu">Lưu văn bản</button></p><div id="ket-qua"></div>
<script src="/cong/frames/main.js"></script></body>`,
      ),
    gui: () =>
      page(
        'Gửi',
        `<body class="chinh"><form name="gui"><table>
${row('Độ khẩn', `<select name="do_khan">${options(['Thường', 'Khẩn', 'Hỏa tốc'])}</select>`)}
${row('Nơi nhận', '<textarea name="noi_nhan" rows="4" cols="40"></textarea>')}
</table></form></body>`,
      ),
    soan: () =>
      page(
        'Nội dung',
        '<body class="soan"><div class="cong-cu">B I U</div><textarea name="noi_dung" id="noi-dung" spellcheck="false"></textarea></body>',
      ),
    'bay-an': () => decoy('an'),
    'bay-hep': () => decoy('hep'),
    'bay-cat': () => decoy('cat'),
    'bay-la': () => decoy('la'),
  },
  demands: [
    ...Object.keys(decoys).map((name) => ({
      field: `bay_${name}`,
      says: `Ô «bay_${name}» không thuộc biểu mẫu.`,
      holds: (values: string[]) => values.length === 0,
    })),
    filled('so_ky_hieu', 'Nhập số, ký hiệu.'),
    numberSymbol('so_ky_hieu'),
    filled('ngay', 'Nhập ngày ban hành.'),
    day('ngay'),
    filled('trich_yeu', 'Nhập trích yếu.'),
    oneOf('do_khan', ['Thường', 'Khẩn', 'Hỏa tốc'], 'Chọn độ khẩn.'),
    atLeast('noi_nhan', 1, 'Nhập nơi nhận.'),
    longerThan('noi_dung', 500, 'Nội dung còn quá ngắn.'),
  ],
}
