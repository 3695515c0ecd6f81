import { atLeast, day, filled, longerThan, numberSymbol, oneOf, type SamplePortal } from '../sample-portal.ts'

const radios = (name: string, labels: string[], chosen = '') =>
  labels
    .map(
      (label, index) =>
        `<input type="radio" name="${name}" id="${name}_${index}" value="${index + 1}"${label === chosen ? ' checked' : ''}><label for="${name}_${index}">${label}</label>`,
    )
    .join(' ')

/** A page that lets nothing run, load or stand in it but its own files: no inline code, no frames, nothing embedded. */
export const csp: SamplePortal = {
  name: 'csp',
  title: 'Hệ thống văn bản (mạng nội bộ)',
  about: 'CSP chặt: không khung, không mã trong trang; ngày và lựa chọn của chính trình duyệt',
  headers: {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
  page: () => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Hệ thống văn bản – Mạng nội bộ</title>
<link rel="stylesheet" href="/cong/csp/style.css">
</head>
<body>
<h1>Hệ thống văn bản <span>Mạng nội bộ, chỉ dùng cho văn bản thường</span></h1>
<form id="van-ban" method="post" action="/cong/csp/luu">
<fieldset><legend>Văn bản phát hành</legend>
<dl>
<dt>Loại VB</dt><dd>${radios('loai', ['Công văn', 'Kế hoạch', 'Thông báo'])}</dd>
<dt><label for="kh">Ký hiệu văn bản</label></dt><dd><input id="kh" name="ky_hieu" required></dd>
<dt><label for="nbh">Ngày ban hành</label></dt><dd><input type="date" id="nbh" name="ngay" required></dd>
<dt><label for="ty">Trích yếu văn bản</label></dt><dd><textarea id="ty" name="trich_yeu" rows="2" required></textarea></dd>
<dt><label for="tg">Tác giả văn bản</label></dt><dd><input id="tg" name="tac_gia"></dd>
<dt><label for="nk">Họ tên người ký</label></dt><dd><input id="nk" name="nguoi_ky" required></dd>
<dt><label for="cv">Chức vụ người ký</label></dt><dd><input id="cv" name="chuc_vu"></dd>
<dt>Mức độ mật</dt><dd>${radios('mat', ['Không', 'Mật', 'Tối mật'], 'Không')}</dd>
<dt><label for="nn">Nơi nhận</label></dt><dd><textarea id="nn" name="noi_nhan" rows="4" required></textarea></dd>
</dl></fieldset>
<fieldset><legend>Toàn văn</legend>
<div id="toan-van" class="giay" contenteditable="true"><p><br></p></div><input type="hidden" name="toan_van"></fieldset>
<ul id="loi" role="alert"></ul>
<p><button type="submit">Phát hành</button></p>
</form>
<script src="/cong/csp/main.js"></script>
</body>
</html>
`,
  demands: [
    oneOf('loai', ['2'], 'Phải chọn loại văn bản là Kế hoạch.'),
    filled('ky_hieu', 'Phải nhập ký hiệu văn bản.'),
    numberSymbol('ky_hieu'),
    filled('ngay', 'Phải nhập ngày ban hành.'),
    day('ngay', 'yyyy-mm-dd'),
    filled('trich_yeu', 'Phải nhập trích yếu.'),
    filled('nguoi_ky', 'Phải nhập họ tên người ký.'),
    atLeast('noi_nhan', 1, 'Phải có nơi nhận.'),
    oneOf('mat', ['1'], 'Mạng nội bộ không nhận văn bản mật.'),
    longerThan('toan_van', 500, 'Toàn văn còn quá ngắn.'),
  ],
}
