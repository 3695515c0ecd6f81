import { atLeast, day, filled, longerThan, numberSymbol, oneOf, type SamplePortal } from '../sample-portal.ts'

/** Names of fields that nobody sees as what they claim to be; the portal refuses a record in which one has a value. */
export const decoys = [
  'bay_an',
  'bay_ngoai_trang',
  'bay_khong_co',
  'bay_trong_suot',
  'bay_cat',
  'bay_thu_nho',
  'bay_cuon',
  'bay_che',
  'bay_khoa',
  'bay_chi_doc',
  'bay_aria',
  'bay_ma_tra_cuu',
  'mat_khau',
  'tim_trich_yeu',
  'tim_so',
  'tim_ngay',
  'den_so',
  'den_ngay',
  'trich_yeu_sao',
] as const

const line = (caption: string, control: string) =>
  `<div class="dong"><div class="nhan">${caption}</div><div class="o">${control}</div></div>`

/**
 * Fields that look right and are not: hidden, off-screen, without size, transparent, clipped, scrolled away, covered,
 * locked; names that lie; a search form and an incoming document with the same captions and the same ids.
 */
export const hostile: SamplePortal = {
  name: 'hostile',
  title: 'Cổng có ô giả',
  about: 'Ô ẩn, ô trùng, nhãn sai, biểu mẫu tìm kiếm bên cạnh',
  page: () => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Quản lý văn bản</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/cong/hostile/style.css">
</head>
<body>
<div class="tren">QUẢN LÝ VĂN BẢN <a href="#thoat" id="thoat">Đăng xuất</a></div>
<form class="tim" id="frmTim" action="/cong/hostile/tim"><b>Tìm kiếm</b>
<label>Tìm theo trích yếu <input id="trichYeu" name="tim_trich_yeu"></label>
<label>Số, ký hiệu <input id="soKyHieu" name="tim_so"></label>
<label>Ngày ban hành <input id="ngayBanHanh" name="tim_ngay" placeholder="dd/mm/yyyy"></label>
<button>Tìm</button></form>
<form id="frmVanBan" method="post" action="/cong/hostile/luu" novalidate>
<div hidden>${line('Trích yếu', '<input id="trichYeu" name="bay_an">')}</div>
<div class="ngoai">${line('Số, ký hiệu', '<input name="bay_ngoai_trang" aria-label="Số, ký hiệu">')}</div>
${line('', '<input class="khong" name="bay_khong_co" aria-label="Ngày ban hành">')}
${line('', '<input class="trong" name="bay_trong_suot" aria-label="Trích yếu">')}
${line('', '<input class="cat" name="bay_cat" aria-label="Người ký">')}
${line('', '<input class="nho" name="bay_thu_nho" aria-label="Nơi nhận">')}
<div class="hop"><div class="day"></div>${line('Trích yếu', '<input name="bay_cuon">')}</div>
<div class="che">${line('Trích yếu nội dung', '<input name="bay_che">')}<div class="tam">Thông báo: hệ thống bảo trì lúc 22 giờ.</div></div>
<fieldset disabled class="khoa"><legend>Văn bản gốc</legend>${line('Trích yếu', '<input name="bay_khoa">')}</fieldset>
<fieldset><legend>Thông tin văn bản đi</legend>
${line('Loại văn bản', '<select name="loai"><option value="">-- chọn --</option><option value="1">Công văn</option><option value="2">Kế hoạch</option><option value="3">Báo cáo</option></select>')}
${line('Số, ký hiệu', '<input id="soKyHieu" name="so">')}
${line('Ngày ban hành', '<input id="ngayBanHanh" name="ngay" placeholder="dd/mm/yyyy">')}
${line('Trích yếu', '<textarea id="trichYeu" name="trich_yeu" rows="2"></textarea>')}
${line('Mã tra cứu', '<input name="bay_aria" aria-label="Trích yếu" title="Trích yếu" placeholder="Mã do hệ thống cấp">')}
${line('Số tờ', '<input id="soKyHieu2" name="bay_ma_tra_cuu">')}
${line('Số lưu trữ', '<input name="bay_chi_doc" aria-label="Số, ký hiệu" readonly>')}
<div class="dong"><label class="nhan" for="mk">Người ký</label><div class="o"><input id="mk" type="password" name="mat_khau" autocomplete="off"></div></div>
${line('Người ký', '<input name="nguoi_ky">')}
${line('Nơi nhận', '<textarea name="noi_nhan" rows="3"></textarea>')}
</fieldset>
<fieldset><legend>Văn bản đến liên quan</legend>
${line('Số, ký hiệu', '<input name="den_so">')}
${line('Ngày đến', '<input name="den_ngay" placeholder="dd/mm/yyyy">')}
</fieldset>
<fieldset><legend>Nội dung</legend><div id="noiDung" class="van-ban" contenteditable="true"><p><br></p></div><input type="hidden" name="noi_dung"></fieldset>
<div class="lenh"><button type="submit" id="luu">Lưu</button> <button type="button" id="xoa">Xóa văn bản</button></div>
<div id="ketQua" role="status"></div>
</form>
<form class="sau" id="frmSau">${line('Trích yếu', '<input name="trich_yeu_sao" id="trichYeuSao">')}</form>
<script src="/cong/hostile/main.js"></script>
</body>
</html>
`,
  demands: [
    ...decoys.map((field) => ({
      field,
      says: `Ô bẫy «${field}» có giá trị.`,
      holds: (values: string[]) => values.length === 0,
    })),
    oneOf('loai', ['2'], 'Chọn loại Kế hoạch.'),
    filled('so', 'Nhập số, ký hiệu.'),
    numberSymbol('so'),
    filled('ngay', 'Nhập ngày ban hành.'),
    day('ngay'),
    filled('trich_yeu', 'Nhập trích yếu.'),
    filled('nguoi_ky', 'Nhập người ký.'),
    atLeast('noi_nhan', 1, 'Nhập nơi nhận.'),
    longerThan('noi_dung', 500, 'Nội dung còn quá ngắn.'),
  ],
}
