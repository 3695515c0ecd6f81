import { keyPath, placeName } from '../../../../shared/differences/describe.ts'
import { type Checklist, checklist } from '../../../../shared/schema/checklist.ts'
import { ChecklistDifferences } from '../../differences/ChecklistDifferences.tsx'
import { ChecklistMerge } from '../../differences/ChecklistMerge.tsx'
import type { Kind } from '../../documents/kind.ts'
import { ChecklistTrial } from '../../trial/ChecklistTrial.tsx'
import { ChecklistForm } from './ChecklistForm.tsx'
import { fieldsAt } from './fields-at.ts'
import { places } from './places.ts'

export const checklistKind: Kind<Checklist> = {
  noun: 'checklist',
  schema: checklist,
  Form: ChecklistForm,
  Merge: ChecklistMerge,
  Differences: ChecklistDifferences,
  Trial: ChecklistTrial,
  fieldName: (path, value, language) =>
    placeName(keyPath(path, value), { before: value, after: value }, language),
  fields: (path, value, language) => fieldsAt(path, value, language),
  places,
}
