import type { Clause } from '../schema/clause.ts'

/** Template texts for each section of KH 162, in wording of our own. */
export const clauses: Clause[] = [
  {
    id: 'purpose-awareness',
    section: 'purpose',
    title: 'Mục đích: nâng cao nhận thức và trách nhiệm',
    text: [
      '- Giúp cấp ủy, lãnh đạo {{unit.name}} cùng toàn thể cán bộ, đảng viên, đoàn viên, hội viên và người lao động hiểu đúng, hiểu đủ tinh thần Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị; từ đó xác định rõ trách nhiệm của mỗi tập thể, cá nhân đối với trẻ em.',
      '- Đưa việc chăm sóc, giáo dục và bảo vệ trẻ em thành nội dung thường xuyên trong chương trình công tác của đơn vị; góp phần để trẻ em được sống trong môi trường an toàn, lành mạnh, được phát triển toàn diện và bình đẳng.',
    ].join('\n'),
  },
  {
    id: 'purpose-prevention',
    section: 'purpose',
    title: 'Mục đích: chủ động phòng ngừa, trợ giúp trẻ em',
    text: [
      '- Cụ thể hóa Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị và Kế hoạch số 181-KH/TU ngày 18/3/2024 của Ban Thường vụ Tỉnh ủy thành những việc làm sát với điều kiện của {{unit.name}}.',
      '- Chủ động phát hiện, phòng ngừa nguy cơ gây tổn hại cho trẻ em là con, em cán bộ, người lao động và trẻ em trên địa bàn đơn vị hoạt động; kịp thời hỗ trợ trẻ em có hoàn cảnh khó khăn, trẻ em mồ côi, trẻ em khuyết tật vươn lên trong học tập và cuộc sống.',
    ].join('\n'),
    remark: 'Dùng khi đơn vị có hoạt động hỗ trợ trẻ em cụ thể.',
  },
  {
    id: 'requirements-serious',
    section: 'requirements',
    title: 'Yêu cầu: quán triệt nghiêm túc, sát thực tiễn',
    text: [
      '- Việc quán triệt, triển khai Chỉ thị số 28-CT/TW phải nghiêm túc, kịp thời, thiết thực, tránh hình thức; gắn với nhiệm vụ chính trị và tình hình thực tế của {{unit.name}}.',
      '- Mỗi nhiệm vụ phải rõ người phụ trách, rõ thời hạn, rõ kết quả; định kỳ có kiểm tra, đánh giá và rút kinh nghiệm.',
    ].join('\n'),
  },
  {
    id: 'requirements-coordination',
    section: 'requirements',
    title: 'Yêu cầu: phối hợp và nêu gương',
    text: [
      '- Cấp ủy, người đứng đầu trực tiếp lãnh đạo, chịu trách nhiệm về kết quả; cán bộ, đảng viên gương mẫu thực hiện trong gia đình, cơ quan và nơi cư trú.',
      '- Bảo đảm sự phối hợp chặt chẽ giữa cấp ủy, chính quyền, chuyên môn với các tổ chức đoàn thể của {{unit.name}}; lồng ghép với các phong trào, chương trình đang thực hiện để tiết kiệm, hiệu quả.',
    ].join('\n'),
  },
  {
    id: 'tasks-full',
    section: 'tasks',
    title: 'Nhiệm vụ và giải pháp: bản đầy đủ ba nhóm',
    text: [
      '1. Tuyên truyền, nâng cao nhận thức và trách nhiệm',
      '- Tổ chức quán triệt Chỉ thị số 28-CT/TW, Kế hoạch số 181-KH/TU và kế hoạch này trong sinh hoạt định kỳ của chi bộ, cơ quan và đoàn thể, hoàn thành trong vòng ba mươi ngày kể từ ngày ban hành. Cấp ủy {{unit.name}} chủ trì.',
      '- Đưa tin, bài về quyền trẻ em, kỹ năng nuôi dạy con, phòng, chống tai nạn thương tích và an toàn trên môi trường mạng lên trang thông tin điện tử, bản tin nội bộ của đơn vị ít nhất mỗi quý một lần; phối hợp với các cơ quan báo chí khi có hoạt động lớn.',
      '- Biểu dương, nhân rộng tập thể, cá nhân, mô hình làm tốt việc chăm lo cho trẻ em nhân Tháng hành động vì trẻ em và dịp tổng kết năm.',
      '2. Lãnh đạo, chỉ đạo thực hiện các chương trình vì trẻ em; kiểm tra và phòng ngừa xâm hại',
      '- Xác định rõ trách nhiệm của người đứng đầu; đưa kết quả thực hiện vào nội dung kiểm điểm, đánh giá, xếp loại tổ chức và đảng viên hằng năm.',
      '- Thực hiện các nội dung thuộc phạm vi đơn vị trong Chương trình hành động quốc gia vì trẻ em: chăm sóc dinh dưỡng và sức khỏe tâm thần, không sử dụng lao động trẻ em trái quy định, nhận đỡ đầu trẻ em mồ côi và trẻ em có hoàn cảnh đặc biệt.',
      '- Hằng năm tổ chức ít nhất một cuộc kiểm tra, giám sát việc thực hiện; khi phát hiện hành vi xâm hại, bạo lực, bỏ rơi hoặc mua bán trẻ em phải báo ngay cho cơ quan có thẩm quyền (Tổng đài quốc gia 111).',
      '3. Huy động nguồn lực, hoàn thiện cơ chế và kiện toàn tổ chức',
      '- Tham mưu, đề xuất cơ chế, chính sách hỗ trợ con của đoàn viên, người lao động có hoàn cảnh khó khăn; đẩy mạnh xã hội hóa, vận động doanh nghiệp và cá nhân ủng hộ Quỹ bảo trợ trẻ em.',
      '- Nâng cao hiệu quả quản lý các hoạt động có trẻ em tham gia do đơn vị tổ chức; lấy lợi ích tốt nhất của trẻ em làm căn cứ khi quyết định.',
      '- Kiện toàn, phân công cán bộ phụ trách công tác trẻ em của đơn vị trong quý ban hành Kế hoạch, hằng năm rà soát lại; bảo đảm người được phân công được tập huấn về kỹ năng bảo vệ trẻ em.',
    ].join('\n'),
    remark: 'Thay các mốc thời gian và đơn vị chủ trì cho đúng với đơn vị mình.',
  },
  {
    id: 'tasks-small-unit',
    section: 'tasks',
    title: 'Nhiệm vụ và giải pháp: chi bộ, đơn vị nhỏ',
    text: [
      '1. Chi bộ tổ chức một buổi sinh hoạt chuyên đề để quán triệt Chỉ thị số 28-CT/TW; sau đó tuyên truyền đến toàn thể người lao động qua hội nghị, bảng tin và mạng xã hội nội bộ, chậm nhất ngày {{hỏi: ngày hoàn thành việc quán triệt}}. Mỗi đảng viên cam kết gương mẫu trong nuôi dạy con, không vi phạm quyền trẻ em; cuối năm biểu dương gia đình tiêu biểu và sáng kiến hay.',
      '2. Chi ủy lãnh đạo, chỉ đạo {{unit.massOrganisations}} của {{unit.name}} nhận giúp đỡ ít nhất một trẻ em có hoàn cảnh đặc biệt; tặng quà nhân ngày Quốc tế Thiếu nhi, Tết Trung thu và đầu năm học; bảo đảm an toàn cho trẻ em khi đến cơ quan, phòng, chống đuối nước và tai nạn thương tích trong dịp hè. Đồng chí bí thư chi bộ trực tiếp kiểm tra, giám sát việc thực hiện, chỉ đạo xử lý kịp thời, nghiêm minh mọi biểu hiện xâm hại, bạo lực trẻ em.',
      '3. Vận động đoàn viên, người lao động và doanh nghiệp bạn đóng góp, huy động nguồn lực xã hội hóa cho hoạt động vì trẻ em; quản lý, sử dụng nguồn đóng góp công khai, đúng mục đích, nâng cao hiệu quả quản lý; kiện toàn, phân công đồng chí {{unit.head}} làm đầu mối theo dõi công tác trẻ em và tham mưu cho chi ủy những nội dung cần kiến nghị với cấp trên.',
    ].join('\n'),
  },
  {
    id: 'implementation-full',
    section: 'implementation',
    title: 'Tổ chức thực hiện: phân công đầy đủ',
    text: [
      '1. Cấp ủy, chi bộ trực thuộc căn cứ Kế hoạch này xây dựng chương trình thực hiện của mình trong quý ban hành Kế hoạch; phổ biến đến toàn thể đảng viên, người lao động và chịu trách nhiệm về kết quả thực hiện.',
      '2. Công đoàn, Đoàn Thanh niên và các tổ chức chính trị - xã hội của đơn vị vận động đoàn viên, hội viên tham gia; chủ trì các hoạt động chăm lo, thăm hỏi, hỗ trợ trẻ em; phản ánh kịp thời vấn đề phát sinh.',
      '3. Bộ phận tuyên giáo (hoặc đồng chí cấp ủy viên phụ trách) theo dõi, đôn đốc, kiểm tra việc thực hiện; tổng hợp, báo cáo Ban Tuyên giáo và Dân vận Đảng ủy Khối trước ngày 20 tháng 11 hằng năm và khi có yêu cầu.',
    ].join('\n'),
  },
  {
    id: 'implementation-small-unit',
    section: 'implementation',
    title: 'Tổ chức thực hiện: chi bộ, đơn vị nhỏ',
    text: [
      '1. Chi ủy phân công đồng chí {{unit.head}} trực tiếp phụ trách, cụ thể hóa Kế hoạch thành việc làm {{chọn kỳ báo cáo chi bộ: hằng quý và báo cáo chi bộ trong kỳ sinh hoạt cuối quý | sáu tháng một lần và báo cáo chi bộ trong kỳ sinh hoạt sau đó}}.',
      '2. Các đoàn thể của {{unit.name}} phối hợp tổ chức hoạt động cho trẻ em, vận động đoàn viên, hội viên và gia đình cùng tham gia; mỗi đoàn thể đăng ký ít nhất một việc làm cụ thể trong năm. {{nếu: đơn vị có tổ đảng ? Các tổ đảng đưa kết quả vào nội dung sinh hoạt hằng tháng.}}',
      '3. Chi bộ sơ kết sáu tháng, tổng kết năm, gửi báo cáo kết quả về Ban Tuyên giáo và Dân vận Đảng ủy Khối theo quy định.',
    ].join('\n'),
  },
  {
    id: 'recipients-committee',
    section: 'recipients',
    title: 'Nơi nhận: đảng ủy cơ sở',
    text: [
      '- Ban Thường vụ Đảng ủy Khối (để b/c),',
      '- Ban Tuyên giáo và Dân vận Đảng ủy Khối,',
      '- Các đồng chí ủy viên ban chấp hành đảng bộ,',
      '- Các chi bộ trực thuộc,',
      '- Các tổ chức chính trị - xã hội của đơn vị,',
      '- Lưu VPĐU.',
    ].join('\n'),
  },
  {
    id: 'recipients-cell',
    section: 'recipients',
    title: 'Nơi nhận: chi bộ cơ sở',
    text: [
      '- Ban Thường vụ Đảng ủy Khối (để b/c),',
      '- Ban Tuyên giáo và Dân vận Đảng ủy Khối,',
      '- Lãnh đạo {{unit.name}},',
      '- Các đoàn thể của đơn vị,',
      '- Lưu CB.',
    ].join('\n'),
  },
  {
    id: 'recipients-own',
    section: 'recipients',
    title: 'Nơi nhận: theo thông tin đơn vị đã khai báo',
    text: '{{unit.recipients}}',
    remark: 'Lấy từ «Nơi nhận thường dùng» trong trang Tùy chọn của Soát.',
  },
]
