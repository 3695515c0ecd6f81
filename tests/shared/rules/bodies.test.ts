import { draft, parts } from '../drafts.ts'
import { table } from './table.ts'

const tasks = (...lines: string[]) => draft({ tasks: ['II. NHIỆM VỤ VÀ GIẢI PHÁP', ...lines].join('\n') })
const [heading = '', ...lines] = parts.tasks.split('\n')
const resources = lines.slice(lines.findIndex((line) => line.startsWith('3.')))
const others = lines.slice(0, -resources.length)
const mark = heading

table(
  'coverage',
  {
    'a sound draft': draft(),
    'a list of short tasks': tasks(
      '1. Tuyên truyền Chỉ thị trên bản tin, biểu dương gia đình tiêu biểu.',
      '2. Người đứng đầu chịu trách nhiệm; chăm lo dinh dưỡng; kiểm tra, giám sát; ngăn chặn xâm hại trẻ em.',
      '3. Xã hội hóa; nâng cao hiệu quả quản lý; kiện toàn cán bộ phụ trách.',
    ),
    'no tasks at all, which another rule says': draft({ tasks: '' }),
    '«không ngừng», which denies nothing': tasks(
      ...others,
      '3. Không ngừng đẩy mạnh xã hội hóa; nâng cao hiệu quả quản lý; kiện toàn tổ chức bộ máy.',
    ),
  },
  {
    'a group left out': {
      draft: tasks(...others),
      marks: [mark],
      severity: 'warning',
      says: 'huy động nguồn lực',
    },
    'a group taken up in part': {
      draft: tasks(...others, '3. Đẩy mạnh xã hội hóa.'),
      marks: [mark],
      severity: 'info',
      says: 'kiện toàn',
    },
    'a group that is denied': {
      draft: tasks(
        ...others,
        '3. Năm nay chi bộ chưa tổ chức vận động nguồn lực; không thực hiện kiện toàn.',
      ),
      marks: [mark],
      severity: 'warning',
    },
    'a group that is only quoted': {
      draft: tasks(...others, '3. Phổ biến bài viết “Xã hội hóa, kiện toàn bộ máy và quản lý nhà nước”.'),
      marks: [mark],
    },
    'a group named in a title only': {
      draft: tasks(...others, '3. Xã hội hóa, kiện toàn, quản lý nhà nước', '- Mua hoa quả nhân ngày lễ.'),
      marks: [mark],
      severity: 'info',
    },
    'a group named in a title with nothing below, behind titles with text': {
      draft: tasks(
        '1. Tuyên truyền, biểu dương',
        ...others.slice(0, 1).map((line) => line.replace(/^\d+\./, '-')),
        '2. Lãnh đạo, kiểm tra, bảo vệ',
        ...others.slice(1).map((line) => line.replace(/^\d+\./, '-')),
        '3. Xã hội hóa, quản lý nhà nước, kiện toàn',
      ),
      marks: [mark],
      severity: 'warning',
    },
  },
)

table(
  'implementation-bodies',
  { 'a sound draft': draft() },
  {
    'a State organ, which has no cells of its own': {
      draft: draft({
        header:
          'SỞ Y TẾ\nSố: 12/KH-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHạ Long, ngày 15 tháng 5 năm 2024',
        implementation:
          'III. TỔ CHỨC THỰC HIỆN\nVăn phòng Sở theo dõi, đôn đốc; công đoàn ngành phối hợp vận động đoàn viên, người lao động; các bệnh viện báo cáo kết quả trước ngày 20/11/2024.',
        signature: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
      }),
      marks: ['III. TỔ CHỨC THỰC HIỆN'],
      severity: 'info',
    },
    'nothing for the mass organisations': {
      draft: draft({
        implementation:
          'III. TỔ CHỨC THỰC HIỆN\nChi bộ phân công đồng chí bí thư chỉ đạo chung, báo cáo kết quả trước ngày 20/11/2024; các đồng chí đảng viên thực hiện nghiêm túc.',
      }),
      marks: ['III. TỔ CHỨC THỰC HIỆN'],
      severity: 'warning',
      says: 'Các tổ chức chính trị - xã hội',
    },
  },
)

table(
  'task-assignment',
  {
    'tasks with people and terms': tasks(
      '1. Chi ủy quán triệt Chỉ thị trước ngày 30/6/2024.',
      '2. Công đoàn thăm hỏi trẻ em mồ côi, hoàn thành trong quý III.',
    ),
    'any body, office holder or day': tasks(
      '1. Phòng Y tế khám sức khỏe học sinh 02 lần/năm.',
      '2. Tuyên truyền: Ban Biên tập viết bài; xong 15/9.',
      '3. Giao Hiệu trưởng rà soát quy tắc ứng xử mỗi học kỳ.',
    ),
    'a table, whose rows have cells for both': tasks(
      'TT | Nội dung | Chủ trì | Thời gian',
      '1 | Tuyên truyền Chỉ thị | Chi ủy | 6/2024',
      '2 | Thăm hỏi trẻ em mồ côi | Công đoàn | 9/2024',
    ),
  },
  {
    'tasks without either': {
      draft: tasks(
        '1. Đẩy mạnh tuyên truyền.',
        '2. Chi ủy thăm hỏi trẻ em trong quý III.',
        '3. Phòng ngừa xâm hại theo Nghị định số 56/2017/NĐ-CP ngày 9/5/2017; ban hành quy tắc.',
      ),
      marks: ['1. Đẩy mạnh tuyên truyền.'],
      severity: 'info',
      says: '1 và 3',
    },
  },
)

const block = (...items: string[]) => draft({ recipients: ['Nơi nhận:', ...items].join('\n') })

table(
  'recipient-missing',
  {
    'a sound draft': draft(),
    'an inline list': block('Đảng ủy Khối; Ban Tuyên giáo và Dân vận Đảng ủy Khối; Lưu CB.'),
    'lines without a dash': block('Đảng ủy Khối', 'Ban Tuyên giáo và Dân vận Đảng ủy Khối', 'Lưu: VT, TC'),
    '«+» lines': block('+ Ban Tuyên giáo và Dân vận Đảng ủy Khối;', '+ Lưu KT.'),
    ...Object.fromEntries(
      ['-', '•', '\uf0d8', '§', '➢', 'o', 'ü', '1.'].map((lead) => [
        `«${lead}» and a tab, as Word writes lists`,
        block(`${lead}\tBan Tuyên giáo và Dân vận Đảng ủy Khối,`, `${lead}\tLưu CB.\tT/M CHI BỘ`),
      ]),
    ),
    'a numbered list': block('1. Ban Tuyên giáo và Dân vận Đảng ủy Khối;', '2. Lưu Tổ VP.'),
    'a recipient over two lines': block('- Ban Tuyên giáo và', 'Dân vận Đảng ủy Khối,', '- Lưu CB.'),
    'an archive line that names a board': block(
      '- Ban Tuyên giáo và Dân vận Đảng ủy Khối,',
      '- Lưu Ban Tuyên giáo và Dân vận.',
    ),
    'the board’s own plan': draft({
      header: parts.header.replace('CHI BỘ TRẠM KHÍ TƯỢNG', 'BAN TUYÊN GIÁO VÀ DÂN VẬN'),
      recipients: 'Nơi nhận:\n- Đảng ủy Khối,\n- Lưu Ban.',
    }),
    'a signer’s post glued to a line': block(
      '- Ban Tuyên giáo và Dân vận Đảng ủy Khối,                    T/M CHI BỘ',
      '- Lưu CB.                                                    BÍ THƯ',
    ),
  },
  {
    'no superior board': {
      draft: block('- Các chi bộ trực thuộc,', '- Lưu CB.'),
      marks: ['Nơi nhận'],
      severity: 'warning',
      says: 'Ban Tuyên giáo và Dân vận Đảng ủy Khối',
      mended: () =>
        block('- Các chi bộ trực thuộc,', '- Ban Tuyên giáo và Dân vận Đảng ủy Khối,', '- Lưu CB.'),
    },
    'no superior board, in a unit that is under another committee': {
      draft: draft({
        header: parts.header.replace('ĐẢNG BỘ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH', 'ĐẢNG BỘ XÃ ĐẢO TRẦN'),
        recipients: 'Nơi nhận:\n- Đảng ủy xã (để b/c),\n- Lưu CB.',
      }),
      marks: ['Nơi nhận'],
      severity: 'info',
      says: 'Nếu đơn vị trực thuộc',
    },
    'no archive line': {
      draft: block('- Ban Tuyên giáo và Dân vận Đảng ủy Khối.'),
      marks: ['Nơi nhận'],
      says: 'Lưu',
    },
  },
)

table(
  'recipient-unknown',
  { 'known ones only': block('- Ban Tuyên giáo và Dân vận Đảng ủy Khối,', '- Lưu CB.') },
  {
    'one of the unit’s own': {
      draft: block('- Ban Tuyên giáo và Dân vận Đảng ủy Khối,', '- Ban Giám đốc Trạm,', '- Lưu CB.'),
      marks: ['Ban Giám đốc Trạm'],
      severity: 'info',
    },
  },
)

table(
  'recipient-punctuation',
  {
    'commas in 2024': draft(),
    'semicolons in the autumn of 2026': draft({
      header: parts.header.replace('14 tháng 5 năm 2024', '14 tháng 9 năm 2026'),
      recipients: parts.recipients.replaceAll(',', ';'),
    }),
  },
  {
    'semicolons in 2024': {
      draft: draft({ recipients: parts.recipients.replaceAll(',', ';') }),
      marks: ['Ban Thường vụ Đảng ủy Khối (để b/c)'],
      severity: 'info',
      says: '3 dòng',
      mended: () => draft(),
    },
    'a comma missing': {
      draft: draft({ recipients: parts.recipients.replace('(để b/c),', '(để b/c)') }),
      marks: ['Ban Thường vụ Đảng ủy Khối (để b/c)'],
      mended: () => draft(),
    },
    'commas in the autumn of 2026': {
      draft: draft({ header: parts.header.replace('14 tháng 5 năm 2024', '14 tháng 9 năm 2026') }),
      marks: ['Ban Thường vụ Đảng ủy Khối (để b/c)'],
      mended: (before) => before.replace(parts.recipients, parts.recipients.replaceAll(',', ';')),
    },
  },
)

table('overlap', { 'a draft in words of its own': draft() }, {})
