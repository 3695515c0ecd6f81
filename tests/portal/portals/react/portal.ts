import { atLeast, day, filled, longerThan, numberSymbol, oneOf, type SamplePortal } from '../sample-portal.ts'

/** A single-page portal with controlled inputs: labels in no relation to their controls but their place. */
export const react: SamplePortal = {
  name: 'react',
  title: 'Văn phòng điện tử',
  about: 'React, react-datepicker, react-select',
  page: () => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Văn phòng điện tử</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/cong/goi/react.css">
</head>
<body><div id="root"></div><script type="module" src="/cong/goi/react.js"></script></body>
</html>
`,
  demands: [
    oneOf('loaiVanBan', ['Kế hoạch'], 'Hệ thống này chỉ nhận kế hoạch.'),
    filled('soKyHieu', 'Chưa nhập số/ký hiệu.'),
    numberSymbol('soKyHieu'),
    filled('ngayVanBan', 'Chưa chọn ngày văn bản.'),
    day('ngayVanBan'),
    filled('trichYeu', 'Chưa nhập trích yếu nội dung.'),
    filled('donViPhatHanh', 'Chưa nhập đơn vị phát hành.'),
    filled('nguoiKy', 'Chưa nhập người ký.'),
    filled('chucVu', 'Chưa chọn chức vụ người ký.'),
    atLeast('noiNhan', 1, 'Chọn ít nhất một nơi nhận.'),
    longerThan('noiDung', 500, 'Nội dung văn bản còn quá ngắn.'),
  ],
}
