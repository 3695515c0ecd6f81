import { getRouteApi } from '@tanstack/react-router'
import { DocumentPage } from '../../documents/DocumentPage.tsx'
import { checklistKind } from './kind.ts'

const route = getRouteApi('/bo-tieu-chi/$id')

export function ChecklistPage() {
  return <DocumentPage kind={checklistKind} id={route.useParams().id} />
}
