import type { Report } from '../../../shared/schema/report.ts'
import { FillForm } from './FillForm.tsx'
import { type Filling, type Known, keysOf } from './filling.ts'
import type { Memory } from './memory.ts'
import type { Offered } from './offered.ts'
import { Palette } from './Palette.tsx'
import type { Act } from './Panel.tsx'
import type { Trusted } from './trusted.ts'

/** What stands before the report: a search, or questions before something goes in. */
export type Task = { kind: 'palette' } | Filling

interface Props {
  task: Task
  known: Known
  offered: Offered[]
  report: Report
  memory: Memory
  act: Act
  insert: (event: Trusted, filling: Filling) => void
  remembered: (memory: Memory) => void
  close: () => void
}

/** What the person is about, in the place of the report. */
export function Doing({ task, known, offered, report, memory, act, insert, remembered, close }: Props) {
  if (task.kind === 'palette')
    return <Palette offered={offered} report={report} known={known} insert={insert} close={close} />
  return (
    <FillForm
      key={keysOf(task).join(' ')}
      filling={task}
      known={known}
      memory={memory}
      act={act}
      remembered={remembered}
      close={close}
    />
  )
}
