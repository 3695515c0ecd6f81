import type { Checklist } from '../schema/checklist.ts'
import { clauses } from './hoc-tap-lam-theo-clauses.ts'

/**
 * A checklist for the yearly plan by which a Party cell or mass organisation studies and follows Hồ Chí Minh's
 * thought, morality and style. Directive 05-CT/TW and Conclusion 01-KL/TW are real; the superior committee's plan
 * is invented.
 */
export const hocTapLamTheo: Checklist = {
  schemaVersion: 1,
  id: 'hoc-tap-lam-theo',
  version: 1,
  title: 'Kế hoạch học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh năm 2025',
  basis: {
    kind: 'Kế hoạch',
    number: '75-KH/ĐU',
    date: '2025-02-10',
    issuer: 'Đảng ủy cấp trên',
    subject: 'về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh năm 2025',
  },
  appliesTo: [
    '05-CT/TW',
    '01-KL/TW',
    '75-KH/ĐU',
    'học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    'tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    'học tập và làm theo Bác',
    'học tập, làm theo Bác',
    'học và làm theo Bác',
    'làm theo tấm gương đạo đức Hồ Chí Minh',
  ],
  form: 'party-2018',
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
      headings: ['Mục đích', 'Mục đích, ý nghĩa', 'Mục tiêu', 'Mục tiêu chung'],
      level: 2,
      parent: 'purpose-requirements',
      order: 1,
      required: true,
      minWords: 20,
      mustMention: [],
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
      title: 'Nội dung',
      headings: [
        'Nội dung',
        'Nội dung thực hiện',
        'Nội dung kế hoạch',
        'Nội dung học tập và làm theo',
        'Nội dung, hình thức',
        'Nội dung và hình thức thực hiện',
        'Nhiệm vụ và giải pháp',
        'Nhiệm vụ, giải pháp',
        'Nhiệm vụ trọng tâm',
        'Nhiệm vụ',
        'Một số nhiệm vụ trọng tâm',
      ],
      level: 1,
      order: 3,
      required: true,
      minWords: 60,
      mustMention: [],
    },
    {
      id: 'implementation',
      title: 'Tổ chức thực hiện',
      headings: [
        'Tổ chức thực hiện',
        'Phân công thực hiện',
        'Phân công nhiệm vụ',
        'Trách nhiệm thực hiện',
        'Tổ chức triển khai',
      ],
      level: 1,
      order: 4,
      required: true,
      minWords: 25,
      mustMention: [],
    },
    {
      id: 'recipients',
      title: 'Nơi nhận',
      headings: ['Nơi nhận', 'Nơi gửi'],
      level: 0,
      order: 5,
      required: true,
      minWords: 0,
      mustMention: [],
    },
  ],
  clauses,
  references: [
    {
      id: 'directive-05',
      kind: 'Chỉ thị',
      number: '05-CT/TW',
      date: '2016-05-15',
      issuer: 'Bộ Chính trị',
      subject: 'về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
      required: true,
    },
    {
      id: 'conclusion-01',
      kind: 'Kết luận',
      number: '01-KL/TW',
      date: '2021-05-18',
      issuer: 'Bộ Chính trị',
      subject: 'về tiếp tục thực hiện Chỉ thị số 05-CT/TW',
      required: true,
    },
    {
      id: 'plan-75',
      kind: 'Kế hoạch',
      number: '75-KH/ĐU',
      date: '2025-02-10',
      issuer: 'Đảng ủy cấp trên',
      subject: 'về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh năm 2025',
      required: true,
    },
  ],
  coverage: [
    {
      id: 'study',
      title: 'Học tập',
      points: [
        {
          title: 'học tập chuyên đề',
          anyOf: ['học tập chuyên đề', 'sinh hoạt chuyên đề', 'chuyên đề năm', 'quán triệt'],
        },
        {
          title: 'kể chuyện, đọc sách trong sinh hoạt',
          anyOf: ['kể chuyện', 'mẩu chuyện', 'tủ sách', 'đọc sách', 'sinh hoạt chi bộ'],
        },
      ],
    },
    {
      id: 'follow',
      title: 'Làm theo và nêu gương',
      points: [
        {
          title: 'đăng ký việc làm theo',
          anyOf: ['đăng ký làm theo', 'bản đăng ký', 'cam kết', 'việc làm theo'],
        },
        { title: 'nêu gương', anyOf: ['nêu gương', 'gương mẫu', 'người đứng đầu'] },
      ],
    },
    {
      id: 'review',
      title: 'Kiểm tra, biểu dương',
      points: [
        {
          title: 'kiểm tra, đánh giá',
          anyOf: ['kiểm tra, giám sát', 'kiểm tra, đánh giá', 'rà soát', 'sơ kết'],
        },
        {
          title: 'biểu dương điển hình',
          anyOf: ['biểu dương', 'điển hình', 'gương sáng', 'khen thưởng', 'tôn vinh'],
        },
      ],
    },
  ],
  implementation: [
    {
      id: 'committee',
      name: 'Cấp ủy, chi ủy',
      aliases: ['cấp ủy', 'chi ủy', 'đảng ủy', 'ban thường vụ', 'ban chấp hành', 'bí thư'],
      required: true,
    },
    {
      id: 'members',
      name: 'Đảng viên, đoàn viên, hội viên',
      aliases: ['đảng viên', 'đoàn viên', 'hội viên'],
      required: true,
    },
    {
      id: 'mass-organisations',
      name: 'Các đoàn thể',
      aliases: ['công đoàn', 'đoàn thanh niên', 'chi đoàn', 'hội phụ nữ', 'hội cựu chiến binh', 'đoàn thể'],
      required: false,
    },
  ],
  recipients: [
    {
      id: 'superior',
      name: 'Đảng ủy cấp trên',
      aliases: ['Đảng ủy', 'Ban Thường vụ', 'cấp ủy cấp trên', 'Huyện ủy', 'Thành ủy'],
      required: true,
    },
    {
      id: 'members',
      name: 'Chi ủy viên, đảng viên',
      aliases: ['đảng viên', 'chi ủy viên', 'các chi bộ', 'các tổ đảng'],
      required: false,
    },
    {
      id: 'mass-organisations',
      name: 'Các đoàn thể',
      aliases: ['công đoàn', 'chi đoàn', 'đoàn thanh niên', 'các đoàn thể'],
      required: false,
    },
    { id: 'archive', name: 'Lưu', aliases: ['Lưu', 'Lưu CB', 'Lưu VPĐU', 'Lưu VT'], required: true },
  ],
  overlap: { words: 5, hashes: '' },
}
