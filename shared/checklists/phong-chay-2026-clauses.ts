import type { Clause } from '../schema/clause.ts'

/** Template texts for each section of a fire-safety plan. */
export const clauses: Clause[] = [
  {
    id: 'purpose-people',
    section: 'purpose',
    title: 'Mục đích: an toàn cho con người',
    text: '- Bảo đảm an toàn cho toàn thể cán bộ, người lao động, học sinh và khách đến {{unit.name}}; bảo vệ tài sản, hồ sơ, thiết bị được giao quản lý.\n- Nâng cao ý thức và kỹ năng phòng cháy, chữa cháy, thoát nạn của từng người; hạn chế thấp nhất nguyên nhân gây cháy và thiệt hại khi sự cố xảy ra.',
  },
  {
    id: 'purpose-dry-season',
    section: 'purpose',
    title: 'Mục đích: mùa hanh khô',
    text: 'Chủ động phòng cháy trong mùa hanh khô và các dịp lễ, Tết; kịp thời phát hiện, loại trừ nguy cơ mất an toàn về điện, nguồn nhiệt, chất dễ cháy tại {{unit.name}}.',
    remark: 'Dùng khi kế hoạch chỉ cho một mùa hoặc một dịp.',
  },
  {
    id: 'requirements-on-the-spot',
    section: 'requirements',
    title: 'Yêu cầu: bốn tại chỗ',
    text: '- Thực hiện phương châm “bốn tại chỗ”: chỉ huy, lực lượng, phương tiện và hậu cần tại chỗ.\n- Người đứng đầu trực tiếp chỉ đạo; mỗi phòng, bộ phận có người chịu trách nhiệm; tồn tại phát hiện khi kiểm tra phải khắc phục đúng hạn.',
  },
  {
    id: 'requirements-records',
    section: 'requirements',
    title: 'Yêu cầu: kiểm tra có ghi chép',
    text: 'Việc kiểm tra, tập huấn, diễn tập phải có biên bản, hình ảnh và được cập nhật vào hồ sơ phòng cháy, chữa cháy của {{unit.name}}; không làm hình thức, không gây hoang mang.',
  },
  {
    id: 'tasks-full',
    section: 'tasks',
    title: 'Nội dung: tuyên truyền, kiểm tra, lực lượng',
    text: '1. Tuyên truyền, phổ biến kiến thức pháp luật và kỹ năng thoát nạn cho toàn thể cán bộ, người lao động; niêm yết nội quy, sơ đồ thoát nạn tại từng tầng trong quý I. Văn phòng chủ trì.\n2. Tự kiểm tra an toàn điện, nguồn lửa, kho tàng mỗi tháng một lần; bảo dưỡng bình chữa cháy, hệ thống báo cháy, giữ thông lối thoát nạn. Đội phòng cháy, chữa cháy cơ sở phụ trách, ghi kết quả hằng tháng.\n3. Kiện toàn đội phòng cháy, chữa cháy cơ sở; cử người tập huấn nghiệp vụ; tổ chức diễn tập ít nhất một lần, hoàn thành trước ngày 30 tháng 10. Lãnh đạo {{unit.name}} trực tiếp phụ trách.',
  },
  {
    id: 'tasks-school',
    section: 'tasks',
    title: 'Nội dung: trường học',
    text: '1. Lồng ghép tuyên truyền về phòng cháy, chữa cháy, kỹ năng thoát khói vào tiết sinh hoạt lớp và giờ chào cờ.\n2. Kiểm tra bếp ăn bán trú, phòng thí nghiệm, phòng tin học, hệ thống điện hằng tuần; không để học sinh tiếp xúc với nguồn lửa.\n3. Đội phòng cháy, chữa cháy cơ sở của trường diễn tập đưa học sinh ra nơi an toàn ít nhất hai lần trong năm học; phương tiện chữa cháy được kiểm tra trước ngày {{hỏi: ngày kiểm tra phương tiện chữa cháy}}.',
    remark: 'Dùng cho trường học, nhóm trẻ.',
  },
  {
    id: 'situations-office',
    section: 'situations',
    title: 'Tình huống: chập điện phòng làm việc',
    text: 'Người phát hiện hô hoán, bấm chuông báo cháy, ngắt cầu dao tầng; đội cơ sở dùng bình chữa cháy tại chỗ; bộ phận bảo vệ gọi 114, mở cổng, dọn đường cho xe chữa cháy; trưởng các phòng hướng dẫn mọi người thoát nạn theo cầu thang bộ, điểm danh tại nơi tập kết đã niêm yết.',
  },
  {
    id: 'situations-kitchen',
    section: 'situations',
    title: 'Tình huống: cháy bếp ăn',
    text: 'Bếp trưởng khóa van ga, ngắt điện, dùng chăn chiên và bình khí dập lửa; người trực báo động, gọi 114; giáo viên, nhân viên đưa người trong khu vực sơ tán ra {{chọn nơi tập kết: sân trước | sân sau | khu đất trống gần nhất}} theo lối gần nhất và kiểm đếm đủ số người. {{nếu: bếp dùng ga ? Chỉ mở lại van ga khi người có chuyên môn đã kiểm tra.}}',
  },
  {
    id: 'implementation-office',
    section: 'implementation',
    title: 'Tổ chức thực hiện: cơ quan',
    text: '1. Thủ trưởng cơ quan là người đứng đầu cơ sở, chịu trách nhiệm chung; phê duyệt kinh phí, phương án.\n2. Đội phòng cháy, chữa cháy cơ sở thường trực, kiểm tra, ghi sổ theo dõi, báo cáo ngày 25 hằng tháng.\n3. Các phòng, bộ phận thực hiện nội quy; công đoàn vận động đoàn viên tham gia, giám sát. Tổng kết trước ngày 15 tháng 12.',
  },
  {
    id: 'implementation-school',
    section: 'implementation',
    title: 'Tổ chức thực hiện: trường học',
    text: '1. Hiệu trưởng chỉ đạo chung, ký ban hành phương án, bố trí kinh phí mua sắm, bảo dưỡng thiết bị.\n2. Đội phòng cháy, chữa cháy cơ sở trực theo lịch; tổ nuôi dưỡng, bảo vệ, giáo viên chủ nhiệm thực hiện phần việc được giao.\n3. Công đoàn, Đoàn Thanh niên, Liên đội tuyên truyền; kết quả báo cáo {{unit.superior}} trước ngày {{hỏi: hạn báo cáo cấp trên}}.',
  },
  {
    id: 'recipients-office',
    section: 'recipients',
    title: 'Nơi nhận: cơ quan',
    text: '- {{unit.superior}} (b/c);\n- Công an {{unit.place}};\n- Các phòng, bộ phận;\n- Lưu: VT.',
  },
  {
    id: 'recipients-school',
    section: 'recipients',
    title: 'Nơi nhận: trường học',
    text: '- {{unit.superior}} (b/c);\n- Công an {{unit.place}};\n- Các tổ chuyên môn, giáo viên chủ nhiệm;\n- Ban đại diện cha mẹ học sinh;\n- Lưu: VT.',
  },
  {
    id: 'recipients-own',
    section: 'recipients',
    title: 'Nơi nhận: theo thông tin đơn vị đã khai báo',
    text: '{{unit.recipients}}',
    remark: 'Lấy từ «Nơi nhận thường dùng» trong trang Tùy chọn của Soát.',
  },
]
