import { sectionNames } from '../checklists/section-names.ts'
import type { Checklist, Section } from '../schema/checklist.ts'

/** A section that many plans have. Its id is what the rules know it by. */
export type KnownSection = Pick<
  Section,
  'id' | 'title' | 'headings' | 'level' | 'parent' | 'required' | 'minWords'
>

const section = (
  id: string,
  title: string,
  headings: string[],
  more: Partial<KnownSection> = {},
): KnownSection => ({ id, title, headings, level: 1, required: true, minWords: 20, ...more })

export const combined = {
  id: 'purpose-requirements',
  title: 'Mục đích, yêu cầu',
  headings: sectionNames.combined,
}

/** The five sections that a unit's plan is expected to have, in their order. */
export const usual: KnownSection[] = [
  section('purpose', 'Mục đích', sectionNames.purpose, { level: 2, parent: combined.id }),
  section('requirements', 'Yêu cầu', sectionNames.requirements, {
    level: 2,
    parent: combined.id,
    minWords: 15,
  }),
  section('tasks', 'Nhiệm vụ và giải pháp', sectionNames.tasks, { minWords: 80 }),
  section('implementation', 'Tổ chức thực hiện', sectionNames.implementation, { minWords: 40 }),
  section('recipients', 'Nơi nhận', sectionNames.recipients, { level: 0, minWords: 0 }),
]

/** Sections that some plans have beside them; a unit need not have them unless the Board says so. */
export const further: KnownSection[] = [
  section(
    'situation',
    'Đặc điểm, tình hình',
    ['Đặc điểm, tình hình', 'Đặc điểm tình hình', 'Tình hình', 'Thực trạng', 'Đánh giá tình hình'],
    { required: false },
  ),
  section('viewpoint', 'Quan điểm', ['Quan điểm', 'Quan điểm chỉ đạo', 'Quan điểm, mục tiêu'], {
    required: false,
  }),
  section(
    'targets',
    'Chỉ tiêu',
    ['Chỉ tiêu', 'Các chỉ tiêu', 'Chỉ tiêu cụ thể', 'Chỉ tiêu chủ yếu', 'Các chỉ tiêu chủ yếu'],
    { required: false },
  ),
  section(
    'scope',
    'Phạm vi, đối tượng',
    ['Phạm vi, đối tượng', 'Đối tượng, phạm vi', 'Phạm vi và đối tượng', 'Đối tượng', 'Phạm vi thực hiện'],
    { required: false },
  ),
  section(
    'schedule',
    'Thời gian thực hiện',
    [
      'Thời gian thực hiện',
      'Thời gian',
      'Thời gian, địa điểm',
      'Thời gian và địa điểm',
      'Thời gian, địa điểm thực hiện',
      'Tiến độ thực hiện',
      'Lộ trình thực hiện',
      'Thời gian và tiến độ thực hiện',
    ],
    { required: false, minWords: 5 },
  ),
  section(
    'funding',
    'Kinh phí thực hiện',
    [
      'Kinh phí thực hiện',
      'Kinh phí',
      'Nguồn kinh phí',
      'Nguồn kinh phí thực hiện',
      'Dự toán kinh phí',
      'Kinh phí đảm bảo',
      'Kinh phí bảo đảm',
    ],
    { required: false, minWords: 5 },
  ),
  section(
    'reporting',
    'Chế độ báo cáo',
    [
      'Chế độ báo cáo',
      'Chế độ thông tin, báo cáo',
      'Chế độ thông tin báo cáo',
      'Báo cáo kết quả',
      'Kiểm tra, giám sát và báo cáo',
      'Sơ kết, tổng kết',
    ],
    { required: false, minWords: 10 },
  ),
]

/** Names that only help to find the tasks in a superior plan: in a unit's plan they may head something else. */
const moreTaskNames = [
  'Biện pháp',
  'Biện pháp cụ thể',
  'Biện pháp thực hiện',
  'Các biện pháp',
  'Giải pháp',
  'Giải pháp thực hiện',
  'Giải pháp chủ yếu',
  'Các giải pháp',
  'Các giải pháp chủ yếu',
  'Một số giải pháp',
  'Các nội dung chủ yếu',
  'Các nội dung trọng tâm',
  'Các hoạt động',
  'Các hoạt động chính',
  'Hoạt động cụ thể',
]

/** A checklist with no matter of its own: a plan is read with it before anything is known of the plan. */
export const general: Checklist = {
  schemaVersion: 1,
  id: 'general',
  version: 1,
  title: 'Kế hoạch',
  basis: { kind: 'Kế hoạch', number: '1-KH', issuer: 'Cấp trên', subject: 'kế hoạch' },
  appliesTo: ['kế hoạch'],
  form: 'party-2018',
  groups: [combined],
  sections: [...usual.slice(0, 4), ...further, ...usual.slice(4)].map((item, index) => ({
    ...item,
    headings: item.id === 'tasks' ? [...item.headings, ...moreTaskNames] : item.headings,
    order: index + 1,
    mustMention: [],
  })),
  clauses: [],
  references: [],
  coverage: [],
  implementation: [],
  recipients: [],
  overlap: { words: 5, hashes: '' },
}
