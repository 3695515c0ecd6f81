import { type Portal, portal } from '../../../shared/schema/portal.ts'
import type { Kind } from '../documents/kind.ts'
import { PortalDifferences } from './PortalDifferences.tsx'
import { PortalForm } from './PortalForm.tsx'
import { PortalMerge } from './PortalMerge.tsx'
import { partNames } from './parts.ts'

export const portalKind: Kind<Portal> = {
  noun: 'portal',
  schema: portal,
  Form: PortalForm,
  Merge: PortalMerge,
  Differences: PortalDifferences,
  places: (_, { portal: said }) => partNames.map((part) => ({ path: part, name: said[part] })),
}
