import type { Checklist } from '../schema/checklist.ts'
import { clauses } from './phong-chay-2026-clauses.ts'

/**
 * A checklist for the yearly fire-safety plan of an office or school. The plan of the province that it names is
 * invented, as is the layout's sixth section; Decree 105/2025/NĐ-CP is real.
 */
export const phongChay2026: Checklist = {
  schemaVersion: 1,
  id: 'phong-chay-2026',
  version: 1,
  title: 'Kế hoạch phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2026 của cơ quan, trường học',
  basis: {
    kind: 'Kế hoạch',
    number: '214/KH-UBND',
    date: '2026-01-12',
    issuer: 'Ủy ban nhân dân tỉnh',
    subject: 'về công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2026',
  },
  appliesTo: [
    '214/KH-UBND',
    '105/2025/NĐ-CP',
    'phòng cháy, chữa cháy và cứu nạn, cứu hộ',
    'phòng cháy, chữa cháy',
    'phòng cháy và chữa cháy',
    'phòng cháy chữa cháy',
    'PCCC',
    'cứu nạn, cứu hộ',
    'an toàn phòng cháy',
    'công tác phòng cháy',
  ],
  form: 'state-2020',
  groups: [
    {
      id: 'purpose-requirements',
      title: 'Mục đích, yêu cầu',
      headings: ['Mục đích, yêu cầu', 'Mục đích và yêu cầu', 'Mục tiêu, yêu cầu', 'Mục tiêu và yêu cầu'],
    },
  ],
  sections: [
    {
      id: 'purpose',
      title: 'Mục đích',
      headings: ['Mục đích', 'Mục tiêu', 'Mục tiêu chung', 'Mục tiêu cụ thể'],
      level: 2,
      parent: 'purpose-requirements',
      order: 1,
      required: true,
      minWords: 15,
      mustMention: [{ title: 'an toàn cháy', anyOf: ['an toàn', 'cháy'] }],
    },
    {
      id: 'requirements',
      title: 'Yêu cầu',
      headings: ['Yêu cầu', 'Yêu cầu chung', 'Các yêu cầu'],
      level: 2,
      parent: 'purpose-requirements',
      order: 2,
      required: true,
      minWords: 15,
      mustMention: [],
    },
    {
      id: 'tasks',
      title: 'Nội dung, biện pháp',
      headings: [
        'Nội dung',
        'Nội dung, biện pháp',
        'Nội dung và biện pháp',
        'Nội dung thực hiện',
        'Nội dung kế hoạch',
        'Nội dung công tác',
        'Biện pháp',
        'Biện pháp cụ thể',
        'Các biện pháp phòng cháy',
        'Nhiệm vụ',
        'Nhiệm vụ trọng tâm',
        'Nhiệm vụ và giải pháp',
        'Nhiệm vụ, giải pháp',
        'Nhiệm vụ và biện pháp',
      ],
      level: 1,
      order: 3,
      required: true,
      minWords: 40,
      mustMention: [
        { title: 'kiểm tra', anyOf: ['kiểm tra', 'tự kiểm tra', 'rà soát'] },
        { title: 'tuyên truyền', anyOf: ['tuyên truyền', 'phổ biến', 'tập huấn'] },
      ],
    },
    {
      id: 'situations',
      title: 'Phương án xử lý tình huống',
      headings: [
        'Phương án xử lý tình huống',
        'Phương án chữa cháy',
        'Phương án xử lý khi có cháy',
        'Phương án chữa cháy và cứu nạn, cứu hộ',
        'Tình huống giả định',
        'Xử lý tình huống cháy',
        'Giả định tình huống và phương án xử lý',
      ],
      level: 1,
      order: 4,
      required: true,
      minWords: 20,
      mustMention: [
        { title: 'báo cháy', anyOf: ['114', 'báo cháy', 'báo động', 'bấm chuông'] },
        {
          title: 'thoát nạn',
          anyOf: ['thoát nạn', 'sơ tán', 'ra ngoài', 'ra sân', 'ra theo hàng', 'mở cổng'],
        },
      ],
    },
    {
      id: 'implementation',
      title: 'Tổ chức thực hiện',
      headings: [
        'Tổ chức thực hiện',
        'Phân công thực hiện',
        'Phân công nhiệm vụ',
        'Phân công trách nhiệm',
        'Trách nhiệm thực hiện',
      ],
      level: 1,
      order: 5,
      required: true,
      minWords: 30,
      mustMention: [],
    },
    {
      id: 'recipients',
      title: 'Nơi nhận',
      headings: ['Nơi nhận', 'Nơi gửi'],
      level: 0,
      order: 6,
      required: true,
      minWords: 0,
      mustMention: [],
    },
  ],
  clauses,
  references: [
    {
      id: 'decree-105',
      kind: 'Nghị định',
      number: '105/2025/NĐ-CP',
      date: '2025-05-15',
      issuer: 'Chính phủ',
      subject:
        'quy định chi tiết một số điều và biện pháp thi hành Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
      required: true,
    },
    {
      id: 'plan-214',
      kind: 'Kế hoạch',
      number: '214/KH-UBND',
      date: '2026-01-12',
      issuer: 'Ủy ban nhân dân tỉnh',
      subject: 'về công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2026',
      required: true,
    },
  ],
  coverage: [
    {
      id: 'knowledge',
      title: 'Tuyên truyền, tập huấn, diễn tập',
      points: [
        {
          title: 'tuyên truyền, phổ biến kiến thức',
          anyOf: ['tuyên truyền', 'phổ biến kiến thức', 'phổ biến, giáo dục', 'nội quy'],
        },
        { title: 'tập huấn, diễn tập', anyOf: ['tập huấn', 'diễn tập', 'thực tập phương án', 'tập luyện'] },
      ],
    },
    {
      id: 'inspection',
      title: 'Tự kiểm tra, bảo dưỡng, khắc phục',
      points: [
        {
          title: 'kiểm tra điện và nguồn lửa',
          anyOf: ['an toàn điện', 'hệ thống điện', 'kiểm tra điện', 'dây dẫn', 'nguồn lửa', 'nguồn nhiệt'],
        },
        {
          title: 'phương tiện chữa cháy, lối thoát nạn',
          anyOf: [
            'bình chữa cháy',
            'hệ thống báo cháy',
            'lối thoát nạn',
            'họng nước',
            'phương tiện chữa cháy',
          ],
        },
      ],
    },
    {
      id: 'force',
      title: 'Lực lượng tại chỗ',
      points: [
        {
          title: 'đội phòng cháy, chữa cháy cơ sở',
          anyOf: [
            'đội phòng cháy, chữa cháy cơ sở',
            'đội PCCC cơ sở',
            'đội phòng cháy và chữa cháy cơ sở',
            'lực lượng tại chỗ',
            'đội chữa cháy cơ sở',
          ],
        },
      ],
    },
  ],
  implementation: [
    {
      id: 'head',
      name: 'Người đứng đầu cơ sở',
      aliases: [
        'người đứng đầu cơ sở',
        'hiệu trưởng',
        'giám đốc',
        'thủ trưởng cơ quan',
        'chi cục trưởng',
        'chánh văn phòng',
      ],
      required: true,
    },
    {
      id: 'fire-team',
      name: 'Đội phòng cháy, chữa cháy cơ sở',
      aliases: ['đội phòng cháy, chữa cháy', 'đội PCCC', 'đội cơ sở', 'tổ phòng cháy, chữa cháy'],
      required: true,
    },
    {
      id: 'union',
      name: 'Công đoàn và các đoàn thể',
      aliases: ['công đoàn', 'đoàn thanh niên', 'liên đội', 'đoàn thể'],
      required: false,
    },
  ],
  recipients: [
    {
      id: 'superior',
      name: 'Cơ quan chủ quản',
      aliases: ['UBND', 'Ủy ban nhân dân', 'Sở', 'Phòng Giáo dục và Đào tạo', 'Tổng công ty'],
      required: false,
    },
    {
      id: 'police',
      name: 'Cơ quan Công an (Cảnh sát phòng cháy, chữa cháy)',
      aliases: ['Công an', 'Cảnh sát phòng cháy, chữa cháy', 'Cảnh sát PCCC'],
      required: false,
    },
    {
      id: 'parts',
      name: 'Các bộ phận trực thuộc',
      aliases: ['các phòng', 'các tổ', 'các bộ phận', 'các phân xưởng', 'giáo viên chủ nhiệm'],
      required: false,
    },
    {
      id: 'archive',
      name: 'Lưu văn thư',
      aliases: ['Lưu', 'Lưu: VT', 'Lưu VT'],
      required: true,
    },
  ],
  overlap: { words: 5, hashes: '' },
}
