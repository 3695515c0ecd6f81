import { atLeast, day, filled, longerThan, numberSymbol, oneOf, type SamplePortal } from '../sample-portal.ts'

/** Element Plus, with labels at the left; TinyMCE holds the text in a frame. */
export const vue: SamplePortal = {
  name: 'vue',
  title: 'Quản lý văn bản Đảng ủy Khối',
  about: 'Vue, Element Plus, TinyMCE',
  page: () => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>QLVB&amp;ĐH – Phát hành văn bản</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/cong/goi/vue.css">
</head>
<body><div id="app"></div>
<script src="/cong/npm/tinymce/tinymce.min.js"></script>
<script type="module" src="/cong/goi/vue.js"></script></body>
</html>
`,
  demands: [
    oneOf('loai', ['Kế hoạch'], 'Hệ thống này chỉ nhận kế hoạch.'),
    filled('so', 'Nhập ký hiệu văn bản.'),
    numberSymbol('so'),
    filled('ngay', 'Chọn ngày ký.'),
    day('ngay'),
    filled('trichYeu', 'Nhập trích yếu.'),
    filled('nguoiKy', 'Nhập người ký.'),
    filled('chucVu', 'Chọn chức vụ.'),
    atLeast('noiNhan', 1, 'Chọn ít nhất một nơi nhận trong danh mục.'),
    longerThan('noiDung', 500, 'Nội dung văn bản còn quá ngắn.'),
  ],
}
