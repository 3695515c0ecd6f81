import type { Checklist } from '../../../../shared/schema/checklist.ts'

/** A part of the editor: it gets the whole checklist and gives back a changed one. */
export interface PartProps {
  value: Checklist
  /** `path`: the field that was changed; typing on in one field is one step to undo. Null is a step of its own. */
  change(value: Checklist, path: string | null): void
  /** A change that goes with the last step, as the id does that a new item gets from its name. */
  amend(value: Checklist): void
}
