import { blankLeft } from './blank-left.ts'
import { coverage } from './coverage.ts'
import { deadline } from './deadline.ts'
import { formDate } from './form-date.ts'
import { formEnding } from './form-ending.ts'
import { formNumber } from './form-number.ts'
import { formSigningPower } from './form-signing-power.ts'
import { formTitle } from './form-title.ts'
import { headingSlip } from './heading-slip.ts'
import { implementationBodies } from './implementation-bodies.ts'
import { legacyEncoding } from './legacy-encoding.ts'
import { minimumBody } from './minimum-body.ts'
import { mustMention } from './must-mention.ts'
import { notApplicable } from './not-applicable.ts'
import { numbering } from './numbering.ts'
import { overBudget } from './over-budget.ts'
import { overlap } from './overlap.ts'
import { recipientMissing } from './recipient-missing.ts'
import { recipientPunctuation } from './recipient-punctuation.ts'
import { recipientUnknown } from './recipient-unknown.ts'
import { referenceDate } from './reference-date.ts'
import { referenceIssuer } from './reference-issuer.ts'
import { referenceMissing } from './reference-missing.ts'
import { referenceNumber } from './reference-number.ts'
import { referenceSubject } from './reference-subject.ts'
import type { Rule } from './rule.ts'
import { sectionCombined } from './section-combined.ts'
import { sectionEmpty } from './section-empty.ts'
import { sectionMisplaced } from './section-misplaced.ts'
import { sectionMissing } from './section-missing.ts'
import { taskAssignment } from './task-assignment.ts'
import { unreadable } from './unreadable.ts'

/** Rules on whether the draft can be judged at all, and by this checklist. */
export const first: readonly Rule[] = [overBudget, legacyEncoding, unreadable]

/** The rules, in the order of the report. */
export const rules: readonly Rule[] = [
  ...first,
  notApplicable,
  sectionMissing,
  sectionEmpty,
  sectionMisplaced,
  sectionCombined,
  minimumBody,
  mustMention,
  headingSlip,
  referenceMissing,
  referenceNumber,
  referenceDate,
  referenceIssuer,
  referenceSubject,
  coverage,
  implementationBodies,
  recipientMissing,
  recipientUnknown,
  recipientPunctuation,
  formNumber,
  formDate,
  formTitle,
  formSigningPower,
  formEnding,
  numbering,
  overlap,
  taskAssignment,
  blankLeft,
  deadline,
]
