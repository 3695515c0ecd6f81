import type { Checklist } from '../../../../shared/schema/checklist.ts'

/** A part of the editor: it gets the whole checklist and gives back a changed one. */
export interface PartProps {
  value: Checklist
  /** `path`: the field that was changed; typing on in one field is one step to undo. */
  change(value: Checklist, path: string): void
}
