import { getRouteApi } from '@tanstack/react-router'
import { DocumentPage } from '../../documents/DocumentPage.tsx'
import { portalKind } from '../../portals/kind.ts'

const route = getRouteApi('/cong/$id')

export function PortalPage() {
  return <DocumentPage kind={portalKind} id={route.useParams().id} />
}
