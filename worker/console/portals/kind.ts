import { type Portal, portal } from '../../../shared/schema/portal.ts'
import type { Kind } from '../documents/kind.ts'
import { PortalDifferences } from './PortalDifferences.tsx'
import { PortalForm } from './PortalForm.tsx'
import { PortalMerge } from './PortalMerge.tsx'
import { places } from './places.ts'

export const portalKind: Kind<Portal> = {
  noun: 'portal',
  schema: portal,
  Form: PortalForm,
  Merge: PortalMerge,
  Differences: PortalDifferences,
  places,
}
