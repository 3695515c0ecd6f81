import { atLeast, day, filled, longerThan, numberSymbol, oneOf, type SamplePortal } from '../sample-portal.ts'

const options = (labels: string[], chosen = '') =>
  labels.map((label) => `<option${label === chosen ? ' selected' : ''}>${label}</option>`).join('')

/** Bootstrap's markup of ten years ago: date pickers and selects that plugins draw over the real controls. */
export const jquery: SamplePortal = {
  name: 'jquery',
  title: 'M-Office',
  about: 'jQuery, bootstrap-datepicker, Select2',
  page: () => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>M-Office | Thêm mới văn bản đi</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/cong/npm/bootstrap-datepicker/css/bootstrap-datepicker3.standalone.min.css">
<link rel="stylesheet" href="/cong/npm/select2/css/select2.min.css">
<link rel="stylesheet" href="/cong/jquery/style.css">
</head>
<body>
<div class="navbar"><a class="brand">M-Office</a> <span>Văn bản đến</span> <span class="active">Văn bản đi</span> <span>Hồ sơ</span> <span>Báo cáo</span>
<input class="quick" id="quick" placeholder="Tìm nhanh văn bản…"></div>
<div class="container"><h3>Thêm mới văn bản đi</h3>
<div id="thongBao"></div>
<form id="frmVanBan" method="post" action="/cong/jquery/luu" class="form-horizontal" novalidate>
<input type="hidden" name="id_vb" value="0"><input type="hidden" name="token" value="8f14e45f">
<div class="form-group"><label class="control-label">Hình thức VB (*)</label><div class="col"><select name="hinh_thuc" id="hinh_thuc" class="form-control s2"><option value=""></option>${options(['Báo cáo', 'Công văn', 'Kế hoạch', 'Nghị quyết', 'Thông báo'])}</select></div>
<label class="control-label">Sổ văn bản</label><div class="col"><select name="so_vb" class="form-control">${options(['Sổ kế hoạch 2024', 'Sổ công văn 2024'])}</select></div></div>
<div class="form-group"><label class="control-label">Số KH (*)</label><div class="col"><input name="so_kh" class="form-control" maxlength="50"></div>
<label class="control-label">Ngày BH (*)</label><div class="col"><div class="input-group date"><input name="ngay_bh" class="form-control" autocomplete="off"><span class="input-group-addon">▦</span></div></div></div>
<div class="form-group"><label class="control-label">V/v, trích yếu (*)</label><div class="col wide"><textarea name="trich_yeu" rows="2" class="form-control"></textarea></div></div>
<div class="form-group"><label class="control-label">Căn cứ ban hành</label><div class="col wide"><textarea name="can_cu" rows="2" class="form-control"></textarea></div></div>
<div class="form-group"><label class="control-label">CQBH</label><div class="col"><input name="cqbh" class="form-control"></div>
<label class="control-label">Hạn xử lý</label><div class="col"><div class="input-group date"><input name="han_xl" class="form-control" autocomplete="off"><span class="input-group-addon">▦</span></div></div></div>
<div class="form-group"><label class="control-label">Người ký (*)</label><div class="col"><select name="nguoi_ky" class="form-control s2"><option value=""></option>${options(['Đặng Thị Hải Yến', 'Nguyễn Thu Hà', 'Vũ Văn Khoa'])}</select></div>
<label class="control-label">Chức vụ</label><div class="col"><input name="chuc_vu" class="form-control"></div></div>
<div class="form-group"><label class="control-label">Độ mật</label><div class="col"><select name="do_mat" class="form-control">${options(['Thường', 'Mật', 'Tối mật'])}</select></div>
<label class="control-label">Độ khẩn</label><div class="col"><select name="do_khan" class="form-control">${options(['Thường', 'Khẩn', 'Hỏa tốc'])}</select></div></div>
<div class="form-group"><label class="control-label">Nơi nhận (*)</label><div class="col wide"><select name="noi_nhan" multiple class="form-control tags">${options(['Văn phòng Tỉnh ủy', 'Đảng ủy Khối'])}</select></div></div>
<div class="form-group"><label class="control-label">Nội dung</label><div class="col wide"><div id="editor" class="editor" contenteditable="true" spellcheck="false"><p><br></p></div><input type="hidden" name="noi_dung" id="noi_dung"></div></div>
<div class="form-group"><div class="col offset"><button type="submit" class="btn btn-primary" id="btnLuu">Cập nhật</button> <button type="reset" class="btn">Hủy bỏ</button></div></div>
</form></div>
<script src="/cong/npm/jquery/jquery.min.js"></script>
<script src="/cong/npm/bootstrap-datepicker/js/bootstrap-datepicker.min.js"></script>
<script src="/cong/npm/bootstrap-datepicker/locales/bootstrap-datepicker.vi.min.js"></script>
<script src="/cong/npm/select2/js/select2.full.min.js"></script>
<script src="/cong/npm/select2/js/i18n/vi.js"></script>
<script src="/cong/jquery/main.js"></script>
</body>
</html>
`,
  demands: [
    oneOf('hinh_thuc', ['Kế hoạch'], 'Hình thức văn bản phải là Kế hoạch.'),
    filled('so_kh', 'Chưa nhập Số KH.'),
    numberSymbol('so_kh'),
    filled('ngay_bh', 'Chưa nhập Ngày BH.'),
    day('ngay_bh'),
    filled('trich_yeu', 'Chưa nhập trích yếu.'),
    filled('nguoi_ky', 'Chưa chọn người ký.'),
    atLeast('noi_nhan', 1, 'Chưa chọn nơi nhận.'),
    { field: 'han_xl', says: 'Văn bản đi không có hạn xử lý.', holds: (values) => values.length === 0 },
    longerThan('noi_dung', 500, 'Nội dung văn bản còn quá ngắn.'),
  ],
}
