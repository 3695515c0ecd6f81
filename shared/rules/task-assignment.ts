import { lexiconOf } from '../plan/lexicon.ts'
import { paragraphAt } from '../plan/plan.ts'
import type { Draft } from './draft.ts'
import { type About, layout, listed, note, type Rule } from './rule.ts'

interface Task {
  name: string
  from: number
  to: number
  charged: boolean
  timed: boolean
}

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Mỗi nhiệm vụ nên rõ đầu mối thực hiện và thời hạn.',
    en: 'Each task should say who does it and by when.',
  },
  example: {
    vi: '1. Đẩy mạnh tuyên truyền về quyền trẻ em. (không rõ ai làm, bao giờ xong)',
    en: '1. Đẩy mạnh tuyên truyền về quyền trẻ em. (neither who nor when)',
  },
  fix: null,
}

export const taskAssignment: Rule = {
  name: 'task-assignment',
  source: layout,
  find(draft) {
    const tasks = tasksOf(draft).filter((task) => !task.charged || !task.timed)
    const [first] = tasks
    if (first === undefined) return []
    const names = tasks.map((task) => task.name)
    return [
      note(draft, taskAssignment, {
        severity: 'info',
        section: 'tasks',
        at: { from: first.from, to: first.to },
        message: {
          vi: `Nhiệm vụ ${listed(names, 'vi')} chưa rõ đầu mối chủ trì hoặc thời hạn. Nên nêu ai làm và khi nào xong.`,
          en: `Task ${listed(names, 'en')} does not say who is in charge or by when. Better name both.`,
        },
      }),
    ]
  },
}

/** The numbered tasks of the tasks section, each with all that stands below its number. */
function tasksOf(draft: Draft): Task[] {
  const lexicon = lexiconOf(draft.checklist)
  const place = draft.outline.sections[lexicon.tasks]
  if (place === null || place === undefined || place.words === 0) return []
  const { paragraphs } = draft.plan
  const found: Task[] = []
  let style: string | null = null
  for (let index = Math.max(0, paragraphAt(draft.plan, place.bodyFrom)); index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]
    if (paragraph === undefined || paragraph.from >= place.to) break
    const { marker, charged, timed } = paragraph.facts
    // A table's rows say who and when in cells of their own.
    if (paragraph.facts.cells) continue
    if (paragraph.from >= place.bodyFrom && marker !== null && (style === null || marker.style === style)) {
      style = marker.style
      found.push({
        name: String(marker.value),
        from: paragraph.from,
        to: paragraph.to,
        charged: false,
        timed: false,
      })
    }
    const task = found.at(-1)
    if (task === undefined) continue
    task.charged ||= charged
    task.timed ||= timed
  }
  return found
}
