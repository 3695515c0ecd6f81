import type { Clause } from '../schema/clause.ts'

/** Template texts for each section of a plan to study and follow Hồ Chí Minh's example. */
export const clauses: Clause[] = [
  {
    id: 'purpose-self',
    section: 'purpose',
    title: 'Mục đích: tự giác học và làm theo',
    text: '- Làm cho việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh trở thành nhu cầu tự thân, nền nếp hằng ngày của cán bộ, đảng viên, người lao động {{unit.name}}.\n- Gắn việc học và làm theo Bác với nhiệm vụ chính trị, với xây dựng chi bộ bốn tốt và giải quyết những việc còn yếu của đơn vị.',
  },
  {
    id: 'purpose-service',
    section: 'purpose',
    title: 'Mục đích: phục vụ nhân dân',
    text: 'Qua học tập và làm theo Bác, mỗi cán bộ, đảng viên {{unit.name}} gần dân, trọng dân, làm việc đúng giờ, đúng hẹn, nói đi đôi với làm; người dân, khách hàng hài lòng hơn khi đến giao dịch.',
    remark: 'Dùng cho đơn vị trực tiếp phục vụ người dân.',
  },
  {
    id: 'requirements-concrete',
    section: 'requirements',
    title: 'Yêu cầu: việc làm cụ thể',
    text: '- Nội dung đăng ký ngắn gọn, sát chức trách, kiểm tra được; không sao chép, không chạy theo số lượng.\n- Cấp ủy, người đứng đầu nêu gương trước; kết quả là một căn cứ đánh giá, xếp loại cuối năm.',
  },
  {
    id: 'requirements-regular',
    section: 'requirements',
    title: 'Yêu cầu: thường xuyên',
    text: 'Việc học tập duy trì trong từng kỳ sinh hoạt, bằng hình thức gọn, dễ nhớ; kết hợp học tập với kiểm tra, giám sát và phê bình, tự phê bình; có ghi chép để sơ kết, rút kinh nghiệm.',
  },
  {
    id: 'tasks-full',
    section: 'tasks',
    title: 'Nội dung: học tập, làm theo, nêu gương, kiểm tra',
    text: '1. Học tập: tổ chức học tập chuyên đề năm trong quý II; mỗi kỳ sinh hoạt chi bộ dành thời gian kể một mẩu chuyện về Bác và liên hệ với công việc. Cấp ủy chủ trì.\n2. Làm theo: từng tập thể, cá nhân có bản đăng ký làm theo một việc cụ thể, khó, còn yếu của đơn vị; công khai trong quý I để mọi người cùng theo dõi. Chi ủy viên phụ trách từng tổ tập hợp.\n3. Nêu gương: người đứng đầu và cấp ủy viên gương mẫu về giờ giấc, tiết kiệm, minh bạch, tận tụy; định kỳ sáu tháng tự đánh giá, chịu trách nhiệm trước chi bộ.\n4. Kiểm tra, biểu dương: rà soát việc thực hiện mỗi quý; biểu dương điển hình dịp 19/5 và cuối năm. Đồng chí được phân công theo dõi tổng hợp, báo cáo.',
  },
  {
    id: 'tasks-small',
    section: 'tasks',
    title: 'Nội dung: chi bộ nhỏ, tổ chức đoàn thể',
    text: '- Sinh hoạt chuyên đề một lần trong năm, lập tủ sách nhỏ về Bác tại nơi làm việc.\n- Mỗi người cam kết một việc làm theo thiết thực; cấp ủy gương mẫu làm trước.\n- Sáu tháng sơ kết, khen thưởng một tập thể, hai cá nhân tiêu biểu; góp ý chân thành với người chưa thực hiện tốt. Đồng chí phụ trách hoàn thành việc tập hợp bản đăng ký trước ngày {{hỏi: hạn tập hợp bản đăng ký}}.',
    remark: 'Dùng cho đơn vị dưới mười lăm người.',
  },
  {
    id: 'implementation-cell',
    section: 'implementation',
    title: 'Tổ chức thực hiện: chi bộ',
    text: '1. Chi ủy lãnh đạo, phân công một đồng chí theo dõi, báo cáo cấp ủy cấp trên trước ngày 30 tháng 11.\n2. Đảng viên nộp bản đăng ký, tự đánh giá sáu tháng một lần.\n3. Công đoàn, chi đoàn vận động đoàn viên cùng học tập và làm theo.',
  },
  {
    id: 'implementation-union',
    section: 'implementation',
    title: 'Tổ chức thực hiện: đoàn thể',
    text: '1. Ban Chấp hành xin ý kiến cấp ủy, chủ trì triển khai, phân công ủy viên phụ trách từng tổ.\n2. Đoàn viên, hội viên đăng ký việc làm theo với tổ trước ngày {{hỏi: hạn đăng ký việc làm theo}}.\n3. Các tổ bình chọn gương tiêu biểu {{chọn kỳ bình chọn: hằng quý | sáu tháng một lần | hằng năm}}, gửi Ban Chấp hành tổng hợp.',
  },
  {
    id: 'recipients-cell',
    section: 'recipients',
    title: 'Nơi nhận: chi bộ',
    text: '- Đảng ủy cấp trên (để b/c),\n- Chi ủy viên, đảng viên,\n- Công đoàn, chi đoàn,\n- Lưu CB.',
  },
  {
    id: 'recipients-committee',
    section: 'recipients',
    title: 'Nơi nhận: đảng bộ cơ sở',
    text: '- Ban Thường vụ Đảng ủy cấp trên (để b/c),\n- Các đồng chí Đảng ủy viên,\n- Các chi bộ trực thuộc,\n- Các đoàn thể,\n- Lưu VPĐU.',
  },
  {
    id: 'recipients-own',
    section: 'recipients',
    title: 'Nơi nhận: theo thông tin đơn vị đã khai báo',
    text: '{{unit.recipients}}',
    remark: 'Lấy từ «Nơi nhận thường dùng» trong trang Tùy chọn của Soát.',
  },
]
