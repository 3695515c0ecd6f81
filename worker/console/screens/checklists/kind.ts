import { type Checklist, checklist } from '../../../../shared/schema/checklist.ts'
import type { Kind } from '../../documents/kind.ts'
import { ChecklistForm } from './ChecklistForm.tsx'
import { places } from './places.ts'

export const checklistKind: Kind<Checklist> = {
  noun: 'checklist',
  schema: checklist,
  Form: ChecklistForm,
  Merge: () => null,
  Differences: () => null,
  places,
}
