import { fold } from '../text/fold.ts'
import { Phrases } from '../text/phrases.ts'

/** A kind of task that plans of every field give, with the wordings under which units take it up. */
export interface Theme {
  id: string
  title: string
  /** Its name in the title of a group that holds several. */
  short: string
  /** By these a task is known to be of this kind. */
  signs: string[]
  /** Any of these in a draft takes it up; `{noun}` stands for the thing that the plan is about. */
  phrases: string[]
  /** What exactly is to be done differs from plan to plan: the task's own words are phrases too. */
  open: boolean
}

const list = (text: string): string[] => text.split('|')

const themes: Theme[] = [
  {
    id: 'awareness',
    title: 'tuyên truyền, giáo dục nâng cao nhận thức',
    short: 'tuyên truyền, nâng cao nhận thức',
    signs: list(
      'tuyên truyền|truyền thông|nâng cao nhận thức|phổ biến, giáo dục pháp luật|phổ biến pháp luật|giáo dục pháp luật|thông tin, tuyên truyền',
    ),
    phrases: list(
      'tuyên truyền|truyền thông|nâng cao nhận thức|phổ biến pháp luật|phổ biến, giáo dục pháp luật|quán triệt',
    ),
    open: false,
  },
  {
    id: 'study',
    title: 'quán triệt, học tập',
    short: 'quán triệt, học tập',
    signs: list('quán triệt|học tập, quán triệt|phổ biến, quán triệt|sinh hoạt chuyên đề'),
    phrases: list('quán triệt|học tập|phổ biến|sinh hoạt chuyên đề|hội nghị'),
    open: false,
  },
  {
    id: 'press',
    title: 'phát huy vai trò của báo chí hoặc các kênh thông tin',
    short: 'thông tin, báo chí',
    signs: list(
      'báo chí|thông tấn|phương tiện thông tin đại chúng|trang thông tin điện tử|cổng thông tin điện tử|mạng xã hội|đài truyền thanh|hệ thống truyền thanh',
    ),
    phrases: list(
      'báo chí|thông tấn|phương tiện thông tin đại chúng|trang thông tin điện tử|cổng thông tin điện tử|mạng xã hội|hệ thống loa|đài truyền thanh|bản tin|fanpage|zalo',
    ),
    open: false,
  },
  {
    id: 'praise',
    title: 'biểu dương, nhân rộng mô hình, sáng kiến',
    short: 'biểu dương, nhân rộng',
    signs: list(
      'biểu dương|nhân rộng|gương điển hình|điển hình tiên tiến|khen thưởng|tôn vinh|thi đua|phong trào thi đua',
    ),
    phrases: list(
      'biểu dương|nhân rộng|gương điển hình|điển hình tiên tiến|mô hình hay|mô hình, sáng kiến|sáng kiến|khen thưởng|tôn vinh',
    ),
    open: false,
  },
  {
    id: 'leadership',
    title: 'lãnh đạo, chỉ đạo và trách nhiệm người đứng đầu',
    short: 'lãnh đạo, chỉ đạo',
    signs: list(
      'lãnh đạo, chỉ đạo|sự lãnh đạo|tập trung lãnh đạo|người đứng đầu|cụ thể hóa chủ trương|vai trò lãnh đạo|trách nhiệm của cấp ủy',
    ),
    phrases: list(
      'lãnh đạo, chỉ đạo|sự lãnh đạo|tập trung lãnh đạo|trách nhiệm của người đứng đầu|trách nhiệm người đứng đầu|người đứng đầu|cụ thể hóa chủ trương',
    ),
    open: false,
  },
  {
    id: 'inspection',
    title: 'kiểm tra, giám sát',
    short: 'kiểm tra, giám sát',
    signs: list(
      'giám sát, kiểm tra|kiểm tra, giám sát|công tác giám sát|công tác kiểm tra|thanh tra, kiểm tra|kiểm tra, thanh tra|tự kiểm tra|kiểm tra định kỳ|tổ chức kiểm tra',
    ),
    phrases: list(
      'giám sát, kiểm tra|kiểm tra, giám sát|công tác giám sát|công tác kiểm tra|thanh tra, kiểm tra|kiểm tra, thanh tra|tự kiểm tra|tổ chức kiểm tra|giám sát việc|kiểm tra việc',
    ),
    open: false,
  },
  {
    id: 'prevention',
    title: 'phòng ngừa, xử lý vi phạm',
    short: 'phòng ngừa, xử lý vi phạm',
    signs: list(
      'ngăn chặn|phòng ngừa, xử lý|xử lý nghiêm|xử lý kịp thời|phát hiện, xử lý|hành vi vi phạm|đấu tranh',
    ),
    phrases: [],
    open: true,
  },
  {
    id: 'programmes',
    title: 'thực hiện các chương trình, đề án',
    short: 'thực hiện các chương trình',
    signs: list(
      'chương trình hành động|chương trình mục tiêu|chương trình quốc gia|các chương trình|thực hiện chương trình|thực hiện đề án|các đề án|thực hiện dự án',
    ),
    phrases: [],
    open: true,
  },
  {
    id: 'resources',
    title: 'tham mưu cơ chế, chính sách; xã hội hóa',
    short: 'cơ chế, chính sách; huy động nguồn lực',
    signs: list(
      'xã hội hóa|cơ chế, chính sách|huy động nguồn lực|huy động các nguồn lực|huy động tổ chức|vận động nguồn lực|nguồn lực',
    ),
    phrases: list(
      'xã hội hóa|cơ chế, chính sách|chính sách xã hội|huy động nguồn lực|huy động các nguồn lực|huy động tổ chức|huy động sự tham gia|vận động nguồn lực|nguồn lực xã hội',
    ),
    open: false,
  },
  {
    id: 'management',
    title: 'nâng cao hiệu lực, hiệu quả quản lý',
    short: 'hiệu quả quản lý',
    signs: list(
      'hiệu lực, hiệu quả quản lý|hiệu quả quản lý|quản lý nhà nước|hiệu lực quản lý|công tác quản lý',
    ),
    phrases: list(
      'hiệu lực, hiệu quả quản lý|hiệu quả quản lý nhà nước|quản lý nhà nước|hiệu quả quản lý|hiệu lực quản lý',
    ),
    open: false,
  },
  {
    id: 'staffing',
    title: 'kiện toàn tổ chức bộ máy, phân công người phụ trách',
    short: 'kiện toàn tổ chức',
    signs: list('kiện toàn|tổ chức bộ máy|củng cố tổ chức|phân công cán bộ|thành lập ban chỉ đạo|đội ngũ'),
    phrases: list(
      'kiện toàn|tổ chức bộ máy|người làm công tác {noun}|cán bộ làm công tác {noun}|phân công cán bộ phụ trách|cán bộ phụ trách',
    ),
    open: false,
  },
  {
    id: 'funding',
    title: 'bố trí kinh phí',
    short: 'kinh phí',
    signs: list(
      'bố trí kinh phí|bảo đảm kinh phí|đảm bảo kinh phí|cân đối ngân sách|bố trí ngân sách|kinh phí',
    ),
    phrases: list('kinh phí|ngân sách|dự toán'),
    open: false,
  },
  {
    id: 'training',
    title: 'tập huấn, bồi dưỡng',
    short: 'tập huấn, bồi dưỡng',
    signs: list('tập huấn|bồi dưỡng|đào tạo|huấn luyện|diễn tập'),
    phrases: list('tập huấn|bồi dưỡng|đào tạo|huấn luyện|nâng cao trình độ|diễn tập'),
    open: false,
  },
  {
    id: 'digital',
    title: 'ứng dụng công nghệ thông tin, chuyển đổi số',
    short: 'chuyển đổi số',
    signs: list('chuyển đổi số|công nghệ thông tin|cơ sở dữ liệu|dịch vụ công trực tuyến|nền tảng số'),
    phrases: list(
      'chuyển đổi số|công nghệ thông tin|CNTT|cơ sở dữ liệu|dịch vụ công trực tuyến|nền tảng số|phần mềm|số hóa',
    ),
    open: false,
  },
  {
    id: 'reporting',
    title: 'sơ kết, tổng kết, báo cáo',
    short: 'sơ kết, tổng kết, báo cáo',
    signs: list('sơ kết|tổng kết|chế độ báo cáo|báo cáo kết quả|báo cáo định kỳ'),
    phrases: list('sơ kết|tổng kết|báo cáo'),
    open: false,
  },
  {
    id: 'cooperation',
    title: 'phối hợp giữa các cơ quan, đơn vị',
    short: 'phối hợp',
    signs: list('quy chế phối hợp|công tác phối hợp|phối hợp chặt chẽ|chương trình phối hợp|ký kết phối hợp'),
    phrases: list('phối hợp|quy chế phối hợp|chương trình phối hợp|liên tịch'),
    open: false,
  },
]

const phrases = new Phrases()
const bySign: Theme[] = []
for (const theme of themes) for (const sign of theme.signs) bySign[phrases.add(sign)] = theme

/** The kind of task that a sentence names first, or null; of two that start alike, the longer name counts. */
export function themeOf(sentence: string): Theme | null {
  let best: Theme | null = null
  let from = Number.POSITIVE_INFINITY
  phrases.find(fold(sentence), Number.MAX_SAFE_INTEGER, (sign, word) => {
    if (word <= from) {
      from = word
      best = bySign[sign] ?? best
    }
  })
  return best
}
