import { atLeast, day, filled, longerThan, numberSymbol, oneOf, type SamplePortal } from '../sample-portal.ts'

/** Ant Design's form, with its own rules before the server's; CKEditor 5 holds the text. */
export const antd: SamplePortal = {
  name: 'antd',
  title: 'iDoc – Quản lý văn bản',
  about: 'Ant Design, CKEditor 5',
  page: () => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>iDoc – Dự thảo văn bản đi</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/cong/npm/ckeditor5/ckeditor5.css">
<link rel="stylesheet" href="/cong/goi/antd.css">
</head>
<body><div id="app"></div><script type="module" src="/cong/goi/antd.js"></script></body>
</html>
`,
  demands: [
    oneOf('docType', ['Kế hoạch'], 'Hệ thống này chỉ nhận kế hoạch.'),
    filled('docNumber', 'Vui lòng nhập số ký hiệu.'),
    numberSymbol('docNumber'),
    filled('issuedDate', 'Vui lòng chọn ngày ban hành.'),
    day('issuedDate'),
    filled('summary', 'Vui lòng nhập trích yếu.'),
    filled('signer', 'Vui lòng nhập người ký.'),
    filled('signerTitle', 'Vui lòng nhập chức danh.'),
    oneOf('urgency', ['Thường', 'Khẩn', 'Hỏa tốc'], 'Vui lòng chọn độ khẩn.'),
    atLeast('recipients', 1, 'Vui lòng nhập ít nhất một nơi nhận.'),
    longerThan('content', 500, 'Nội dung dự thảo còn quá ngắn.'),
  ],
}
