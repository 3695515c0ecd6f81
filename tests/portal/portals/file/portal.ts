import { atLeast, day, filled, numberSymbol, oneOf, type SamplePortal } from '../sample-portal.ts'

/** Caption and control as in the newer systems: the caption floats, and stands after its control in the markup. */
const floating = (name: string, caption: string, more = '') =>
  `<div class="fl"><input name="${name}" placeholder=" " autocomplete="off" ${more}><span>${caption}</span></div>`

/** No editor at all: the plan comes as a file, into a drop zone or through a file field. */
export const file: SamplePortal = {
  name: 'file',
  title: 'Cổng gửi nhận văn bản',
  about: 'Kế hoạch đính kèm tệp .docx, không có ô soạn thảo',
  page: () => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Gửi văn bản điện tử</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/cong/file/style.css">
</head>
<body>
<header><b>GỬI NHẬN VĂN BẢN</b><nav><a>Văn bản đã gửi</a><a>Danh bạ</a><a>Hướng dẫn</a></nav></header>
<main>
<h1>Gửi văn bản mới</h1>
<div id="ketQua" role="status"></div>
<form id="gui" action="/cong/file/luu" method="post" enctype="multipart/form-data" novalidate>
<section class="card"><h2>1. Tệp văn bản</h2>
<label class="tha" id="tha"><input type="file" name="tep" accept=".doc,.docx,.pdf"><b>Kéo tệp vào đây</b> hoặc bấm để chọn tệp<small>.docx, tối đa 20 MB</small></label>
<ul id="danhSach"></ul></section>
<section class="card"><h2>2. Thông tin văn bản</h2>
<div class="hang" role="radiogroup" aria-label="Loại văn bản"><span class="ten">Loại văn bản</span>
<label><input type="radio" name="loai" value="CV"> Công văn</label> <label><input type="radio" name="loai" value="KH"> Kế hoạch</label> <label><input type="radio" name="loai" value="BC"> Báo cáo</label></div>
<div class="hang">${floating('so', 'Số, ký hiệu')}${floating('ngay', 'Ngày, tháng, năm', 'inputmode="numeric"')}</div>
<div class="hang">${floating('trich_yeu', 'Về việc (trích yếu)')}</div>
<div class="hang">${floating('co_quan', 'Cơ quan gửi')}${floating('nguoi_ky', 'Lãnh đạo ký')}</div>
<div class="hang"><div class="fl"><textarea name="noi_nhan" rows="3" placeholder=" "></textarea><span>Nơi nhận (mỗi nơi một dòng)</span></div></div></section>
<button class="gui" type="submit">Gửi văn bản</button>
</form></main>
<script src="/cong/file/main.js"></script>
</body>
</html>
`,
  demands: [
    {
      field: 'tep',
      says: 'Chưa đính kèm tệp văn bản .docx.',
      holds: ([value = '']) => /^.+\.docx \d+ [0-9a-f]{64}$/.test(value),
    },
    oneOf('loai', ['KH'], 'Chọn loại văn bản Kế hoạch.'),
    filled('so', 'Nhập số, ký hiệu.'),
    numberSymbol('so'),
    filled('ngay', 'Nhập ngày văn bản.'),
    day('ngay'),
    filled('trich_yeu', 'Nhập trích yếu.'),
    filled('nguoi_ky', 'Nhập lãnh đạo ký.'),
    atLeast('noi_nhan', 1, 'Nhập ít nhất một nơi nhận.'),
  ],
}
