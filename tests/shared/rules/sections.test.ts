import { draft, parts } from '../drafts.ts'
import { table } from './table.ts'

const body =
  'Kế hoạch này nhằm chăm lo tốt hơn cho trẻ em là con đoàn viên, người lao động của đơn vị; mọi việc làm phải thiết thực, rõ người, rõ thời hạn, rõ kết quả và được kiểm tra.'
const tasksOf = (heading: string) => parts.tasks.replace('II. NHIỆM VỤ VÀ GIẢI PHÁP', heading)
const implementationOf = (heading: string) => parts.implementation.replace('III. TỔ CHỨC THỰC HIỆN', heading)

const openings = [
  'I. MỤC ĐÍCH, YÊU CẦU',
  'I. MỤC ĐÍCH YÊU CẦU',
  'I. MỤC TIÊU, YÊU CẦU',
  'I. MỤC ĐÍCH - YÊU CẦU',
  'I. MỤC ĐÍCH – YÊU CẦU',
  'I. MỤC ĐÍCH VÀ YÊU CẦU',
  'I. Mục đích, yêu cầu:',
  'I. MỤC ĐÍCH,\nYÊU CẦU',
  'I- MỤC ĐÍCH, YÊU CẦU',
  'I/ MỤC ĐÍCH, YÊU CẦU',
  'I/. MỤC ĐÍCH, YÊU CẦU',
  'I MỤC ĐÍCH, YÊU CẦU',
  'I.MỤC ĐÍCH, YÊU CẦU',
  'A. MỤC ĐÍCH, YÊU CẦU',
  '1. MỤC ĐÍCH, YÊU CẦU',
  '1) Mục đích, yêu cầu',
  'Phần thứ nhất\nMỤC ĐÍCH, YÊU CẦU',
  'PHẦN I: MỤC ĐÍCH, YÊU CẦU',
  'MỤC ĐÍCH, YÊU CẦU',
  'Mục đích, yêu cầu',
  '**I. MỤC ĐÍCH, YÊU CẦU**',
  '## I. MỤC ĐÍCH, YÊU CẦU',
  '| I | MỤC ĐÍCH, YÊU CẦU | |',
  'I. MỤC ĐÍHC, YÊU CÂU',
  'I. MỤC ĐÍCH, YÊU CẦU.',
]
const tasks = [
  'II. NỘI DUNG',
  'II. NHIỆM VỤ, GIẢI PHÁP',
  'II. NHIỆM VỤ TRỌNG TÂM',
  'II. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU',
  'II. NHIỆM VỤ VÀ GIẢI PHÁP TRỌNG TÂM NĂM 2024',
  'II. NỘI DUNG KẾ HOẠCH',
  'II. NỘI DUNG, HÌNH THỨC HOẠT ĐỘNG',
  'II. HÌNH THỨC THỰC HIỆN',
  'II. NỘI DUNG THỰC HIỆN',
  'II. CÁC NHIỆM VỤ CỤ THỂ',
  'II.\tNHIỆM VỤ',
  'II. CÁC NHÓM VIỆC',
]
const implementations = [
  'III. PHÂN CÔNG THỰC HIỆN',
  'III. PHÂN CÔNG NHIỆM VỤ',
  'III. TRÁCH NHIỆM THỰC HIỆN',
  'III. CÔNG TÁC TỔ CHỨC THỰC HIỆN',
  'III. TỔ CHỨC\nTHỰC HIỆN',
  '4. Tổ chức thực hiện',
]
const named = (label: string, texts: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [`${label} «${key.replaceAll('\n', '⏎')}»`, text]),
  )

table(
  'section-missing',
  {
    'a sound draft': draft(),
    ...named('the opening', Object.fromEntries(openings.map((group) => [group, draft({ group })]))),
    ...named(
      'tasks headed',
      Object.fromEntries(tasks.map((heading) => [heading, draft({ tasks: tasksOf(heading) })])),
    ),
    ...named(
      'implementation headed',
      Object.fromEntries(
        implementations.map((heading) => [heading, draft({ implementation: implementationOf(heading) })]),
      ),
    ),
    'text on the heading’s line': draft({ purpose: '1. Mục đích: Chăm lo cho trẻ em của đơn vị.' }),
    'an unsplit combined heading': draft({ purpose: body, requirements: '' }),
    'a lost heading of level one': draft({ group: '' }),
    'one single line': draft().replace(/\s*\n\s*/g, ' '),
    'NFD, CRLF and no-break spaces': draft()
      .normalize('NFD')
      .replaceAll('\n', '\r\n')
      .replaceAll(' ', '\u00a0'),
    'soft hyphens and zero-width marks': draft().replaceAll('h', 'h\u00ad').replaceAll('n', 'n\u200b'),
    'HTML entities in words': draft().replaceAll('ô', '&ocirc;').replaceAll('Ụ', '&#7908;'),
    'recipients in a table beside the signature': draft({
      recipients:
        'Nơi nhận: | T/M CHI BỘ\n- Ban Tuyên giáo và Dân vận Đảng ủy Khối, | BÍ THƯ\n- Lưu CB. | Hoàng Văn Gió',
      signature: '',
    }),
    'an empty draft of another kind': 'Kế hoạch phòng cháy, chữa cháy của nhà máy. '.repeat(30),
  },
  {
    'no purpose': { draft: draft({ purpose: '' }), marks: [null], severity: 'error', says: 'Mục đích' },
    'no requirements': {
      draft: draft({ requirements: '' }),
      marks: [null],
      severity: 'error',
      says: 'Yêu cầu',
    },
    'no tasks': { draft: draft({ tasks: '' }), marks: [null], severity: 'error', says: 'Nhiệm vụ' },
    'section words in running text only': {
      draft: draft({
        implementation: '',
        preamble: `${parts.preamble} Các chi bộ có trách nhiệm tổ chức thực hiện, theo mục III. Tổ chức thực hiện của kế hoạch trên.`,
      }),
      marks: [null],
      says: 'Tổ chức thực hiện',
    },
    'a heading on money for carrying out': {
      draft: draft({ implementation: implementationOf('III. KINH PHÍ THỰC HIỆN') }),
      marks: [null],
      says: 'Tổ chức thực hiện',
    },
    'a heading on time': {
      draft: draft({ implementation: implementationOf('III. THỜI GIAN THỰC HIỆN') }),
      marks: [null],
    },
    'another word that looks like a title': {
      draft: draft({
        group: '',
        purpose: '',
        requirements: parts.requirements.replace('2. Yêu cầu', 'I. NHU CẦU'),
      }),
      marks: [null, null],
    },
    'sections in an appendix only': {
      draft: `${draft({ implementation: '' })}\n\nPHỤ LỤC\n\n${parts.implementation}`,
      marks: [null],
    },
    'a table of contents that names it': {
      draft: draft({
        implementation: '',
        title: `${parts.title}\n\nMỤC LỤC\nI. Mục đích, yêu cầu\nII. Nhiệm vụ và giải pháp\nIII. Tổ chức thực hiện`,
      }),
      marks: [null],
      says: 'Tổ chức thực hiện',
    },
    'no recipients though it is signed': {
      draft: draft({ recipients: '' }),
      marks: [null],
      says: 'Nơi nhận',
    },
    'an empty text': { draft: ' \n', marks: [null, null, null, null, null] },
  },
)

table(
  'section-empty',
  { 'a sound draft': draft() },
  {
    'a heading with the closing below it': {
      draft: draft({ implementation: 'III. TỔ CHỨC THỰC HIỆN' }),
      marks: ['III. TỔ CHỨC THỰC HIỆN'],
      severity: 'error',
    },
    'dots to be filled': { draft: draft({ purpose: '1. Mục đích\n………………\n...' }), marks: ['1. Mục đích'] },
    'a place kept free': { draft: draft({ purpose: '1. Mục đích\n[Nội dung]' }), marks: ['1. Mục đích'] },
    'a page number alone': { draft: draft({ requirements: '2. Yêu cầu\n\n2' }), marks: ['2. Yêu cầu'] },
    'recipients without a line': { draft: draft({ recipients: 'Nơi nhận:' }), marks: ['Nơi nhận'] },
  },
)

table(
  'section-misplaced',
  {
    'a sound draft': draft(),
    'implementation nested in the tasks': draft({ implementation: implementationOf('4. Tổ chức thực hiện') }),
    'aims in a section of their own beside the purpose': draft({
      tasks: `II. MỤC TIÊU CỤ THỂ\n- Đến năm 2026 mọi trẻ em trong xã biết bơi.\n${tasksOf('III. NHIỆM VỤ VÀ GIẢI PHÁP')}`,
      implementation: implementationOf('IV. TỔ CHỨC THỰC HIỆN'),
    }),
  },
  {
    'implementation first': {
      draft: draft({ preamble: `${parts.preamble}\n\n${parts.implementation}`, implementation: '' }),
      marks: ['III. TỔ CHỨC THỰC HIỆN'],
      severity: 'warning',
      says: 'sau mục «Nhiệm vụ và giải pháp»',
    },
    'tasks and implementation changed about': {
      draft: draft({ tasks: parts.implementation, implementation: parts.tasks }),
      marks: ['III. TỔ CHỨC THỰC HIỆN'],
    },
    'recipients before the tasks': {
      draft: draft({ requirements: `${parts.requirements}\n\n${parts.recipients}`, recipients: '' }),
      marks: ['Nơi nhận'],
    },
  },
)

table(
  'section-combined',
  { 'a split one': draft() },
  {
    'an unsplit one': {
      draft: draft({ purpose: body, requirements: '' }),
      marks: ['I. MỤC ĐÍCH, YÊU CẦU'],
      severity: 'info',
    },
  },
)

table(
  'minimum-body',
  { 'a sound draft': draft() },
  {
    'a short purpose': {
      draft: draft({ purpose: '1. Mục đích\nChăm lo cho trẻ em.' }),
      marks: ['1. Mục đích\nChăm lo cho trẻ em.'],
      severity: 'warning',
    },
  },
)

table(
  'must-mention',
  { 'a purpose on children': draft() },
  {
    'a purpose on something else': {
      draft: draft({
        purpose:
          '1. Mục đích\nNâng cao năng lực lãnh đạo của cấp ủy, chất lượng sinh hoạt chi bộ và trách nhiệm nêu gương của cán bộ, đảng viên trong toàn đơn vị.',
      }),
      marks: ['1. Mục đích'],
      says: 'trẻ em',
    },
  },
)

table(
  'heading-slip',
  {
    'a sound draft': draft(),
    'other accents in running text': draft({ closing: 'Trên đây là kế hoạch, yêu câu thực hiện.' }),
  },
  {
    'letters changed about': {
      draft: draft({ group: 'I. MỤC ĐÍHC, YÊU CẦU' }),
      marks: ['MỤC ĐÍHC, YÊU CẦU'],
      mended: () => draft(),
    },
    'wrong accents': {
      draft: draft({ tasks: tasksOf('II. NHIÊM VỤ VÁ GIẢI PHÀP') }),
      marks: ['NHIÊM VỤ VÁ GIẢI PHÀP'],
      mended: () => draft(),
    },
    'a scanner’s letters': {
      draft: draft({ purpose: parts.purpose.replace('Mục đích', 'Muc d1ch') }),
      marks: ['Muc d1ch'],
      mended: () => draft(),
    },
  },
)
