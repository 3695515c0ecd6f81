import type { Checklist } from '../schema/checklist.ts'
import type { Note } from './notes.ts'
import type { Topic } from './topic.ts'
import { capitalised, clipped, uncapitalised } from './wording.ts'

export interface Clauses {
  clauses: Checklist['clauses']
  notes: Note[]
}

/** Skeletons for the sections: they say what the plan asks for, and leave open what only the unit knows. */
export function clausesOf(
  checklist: Pick<
    Checklist,
    'sections' | 'references' | 'coverage' | 'implementation' | 'recipients' | 'form'
  >,
  topic: Topic | null,
): Clauses {
  const clauses: Checklist['clauses'] = []
  const notes: Note[] = []
  const add = (section: string, title: string, lines: string[]) => {
    if (lines.length === 0 || !checklist.sections.some((item) => item.id === section)) return
    notes.push({ path: `clauses.${clauses.length}.text`, doubt: 'clause-skeleton', about: title })
    clauses.push({ id: `${section}-skeleton`, section, title, text: clipped(lines.join('\n'), 8000) })
  }
  add('purpose', 'Khung: mục đích', purposeLines(checklist, topic))
  add('tasks', 'Khung: nhiệm vụ theo các nhóm', taskLines(checklist))
  add('implementation', 'Khung: phân công thực hiện', bodyLines(checklist))
  add('recipients', 'Khung: nơi nhận', recipientLines(checklist))
  return { clauses, notes }
}

function purposeLines({ references }: Pick<Checklist, 'references'>, topic: Topic | null): string[] {
  const main = references.find((reference) => reference.required)
  if (main === undefined || topic === null) return []
  const [year, month, day] = main.date.split('-')
  return [
    `- Triển khai ${main.kind} số ${main.number} ngày ${day}/${month}/${year} của ${main.issuer} phù hợp với điều kiện của {{unit.name}}.`,
    `- Làm cho mỗi tập thể, cá nhân của {{unit.name}} thấy rõ trách nhiệm của mình về ${topic.phrase}.`,
  ]
}

const taskLines = ({ coverage }: Pick<Checklist, 'coverage'>): string[] =>
  coverage.flatMap(({ title, points }, index) => [
    `${index + 1}. ${title}`,
    ...points.map(
      (point) =>
        `- ${capitalised(point.title)}: {{hỏi: việc cụ thể của đơn vị}}; {{hỏi: người phụ trách}}, trước ngày {{hỏi: thời hạn}}.`,
    ),
  ])

const bodyLines = ({ implementation }: Pick<Checklist, 'implementation'>): string[] =>
  implementation
    .filter((body) => body.required)
    .map(
      (body, index) => `${index + 1}. ${body.name}: {{hỏi: việc được giao}}, trước ngày {{hỏi: thời hạn}}.`,
    )

/** Party papers end a recipient's line with a comma until 2026, then with a semicolon; State papers with a semicolon. */
function recipientLines({ recipients, form }: Pick<Checklist, 'recipients' | 'form'>): string[] {
  const mark = form === 'party-2018' ? ',' : ';'
  const named = recipients.filter((body) => body.required && body.id !== 'archive')
  if (named.length === 0) return []
  const store = form === 'state-2020' ? '- Lưu: VT.' : '- Lưu {{unit.abbreviation}}.'
  return [...named.map((body) => `- ${capitalised(uncapitalised(body.name))}${mark}`), store]
}
