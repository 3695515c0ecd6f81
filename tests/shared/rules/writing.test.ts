import { draft, parts } from '../drafts.ts'
import { table } from './table.ts'

const also = (line: string) => draft({ implementation: `${parts.implementation}\n4. ${line}` })

table(
  'blank-left',
  {
    'a sound draft': draft(),
    'a blank number and a blank day': draft({
      header: parts.header.replace('05', '…').replace('14 tháng 5', '… tháng …'),
    }),
    'the end of an enumeration': also('Tặng sách, bút, áo ấm… cho các cháu ở xa.'),
    'the end of an enumeration, set off': also(
      'Tặng sách, bút, ... các cháu vui; tổ chức trò chơi ... cho trẻ.',
    ),
    'a sentence that trails off': also('Ai cũng nhớ ngày ấy...'),
    'a drawn line': also('Chi bộ theo dõi, đôn đốc.\n……………………………………'),
    'dots below the signature': draft({ signature: 'T/M CHI BỘ\nBÍ THƯ\n\n……………' }),
  },
  {
    'a figure': {
      draft: also('Nhận đỡ đầu … cháu mồ côi, giảm trẻ thấp còi xuống dưới …%.'),
      marks: ['…', '…'],
      severity: 'warning',
    },
    'a name': { draft: also('Giao đồng chí ... làm đầu mối.'), marks: ['...'] },
    'what a clause left open': { draft: also('Báo cáo về …… trước khi tổng kết.'), marks: ['……'] },
    'a day, as one': { draft: also('Tổng kết ngày … tháng … năm … tại trụ sở.'), marks: ['… tháng … năm …'] },
    underscores: { draft: also('Kinh phí: _______ đồng.'), marks: ['_______'] },
    'a place in brackets': { draft: also('Công đoàn [tên đơn vị] phối hợp.'), marks: ['[tên đơn vị]'] },
    'text without composed letters': {
      draft: also('Giao đồng chí ... làm đầu mối.').normalize('NFD'),
      marks: ['...'],
    },
  },
)

table(
  'deadline',
  {
    'a sound draft': draft(),
    'a later day': also('Hoàn thành trước ngày 30/6/2024.'),
    'a draft without its date': draft({
      header: parts.header.replace('14 tháng 5 năm 2024', '      tháng      năm 2024'),
      implementation: `${parts.implementation}\n4. Hoàn thành trước ngày 01/5/2024.`,
    }),
    'what was': also('Trẻ sinh trước ngày 01/01/2024 và đã hoàn thành tiêm chủng trước ngày 10/02/2024.'),
    'a day that nothing is due by': also('Từ ngày 01/5/2024 trạm mở cửa phòng đọc.'),
    'another document’s day': also('Sơ kết Kế hoạch số 07-KH/CB ngày 10/01/2024 trước khi tổng kết.'),
    'figures that are no days': also('Đạt 31/6 điểm; tỷ lệ 45/60; phát 2 buổi/tuần.'),
    'a leap day': also('Xong trước ngày 29/02/2028.'),
  },
  {
    'a day before the plan’s own': {
      draft: also('Các tổ đảng đăng ký việc làm trước ngày 10/4/2024.'),
      marks: ['10/4/2024'],
      severity: 'warning',
      says: '14/5/2024',
    },
    'a month before it': { draft: also('Học tập xong trong tháng 02/2024.'), marks: ['02/2024'] },
    'a day written out': {
      draft: also('Báo cáo chậm nhất ngày 20 tháng 11 năm 2023.'),
      marks: ['20 tháng 11 năm 2023'],
    },
    'a day that no calendar has': {
      draft: also('Báo cáo ngày 31/6 và ngày 30/02/2025.'),
      marks: ['31/6', '30/02/2025'],
    },
    'a month that no calendar has': { draft: also('Báo cáo trước ngày 15/13/2024.'), marks: ['15/13/2024'] },
  },
)
