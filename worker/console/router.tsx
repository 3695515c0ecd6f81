import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import * as z from 'zod'
import { listSearch } from './documents/list-search.ts'
import { Frame } from './frame/Frame.tsx'
import { AuditLog } from './screens/AuditLog.tsx'
import { ChecklistFromText } from './screens/checklists/ChecklistFromText.tsx'
import { ChecklistList } from './screens/checklists/ChecklistList.tsx'
import { ChecklistPage } from './screens/checklists/ChecklistPage.tsx'
import { NewChecklist } from './screens/checklists/NewChecklist.tsx'
import { Members } from './screens/Members.tsx'
import { NotFound } from './screens/NotFound.tsx'
import { NewPortal } from './screens/portals/NewPortal.tsx'
import { PortalList } from './screens/portals/PortalList.tsx'
import { PortalPage } from './screens/portals/PortalPage.tsx'
import { Reviews } from './screens/Reviews.tsx'
import { Releases } from './screens/releases/Releases.tsx'
import { Samples } from './screens/Samples.tsx'
import { Transfer } from './screens/Transfer.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })
const getParentRoute = () => root

const documentSearch = z.object({ tab: z.enum(['noi-dung', 'duyet', 'lich-su']).optional().catch(undefined) })
const auditSearch = z.object({ subject: z.string().max(100).optional().catch(undefined) })

const routes = [
  createRoute({
    getParentRoute,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/bo-tieu-chi' })
    },
  }),
  createRoute({ getParentRoute, path: '/bo-tieu-chi', component: ChecklistList, validateSearch: listSearch }),
  createRoute({
    getParentRoute,
    path: '/bo-tieu-chi/$id',
    component: ChecklistPage,
    validateSearch: documentSearch,
  }),
  createRoute({ getParentRoute, path: '/tao-bo-tieu-chi', component: NewChecklist }),
  createRoute({ getParentRoute, path: '/tao-tu-van-ban', component: ChecklistFromText }),
  createRoute({ getParentRoute, path: '/cong', component: PortalList, validateSearch: listSearch }),
  createRoute({ getParentRoute, path: '/cong/$id', component: PortalPage, validateSearch: documentSearch }),
  createRoute({ getParentRoute, path: '/tao-cong', component: NewPortal }),
  createRoute({ getParentRoute, path: '/ban-thao-mau', component: Samples }),
  createRoute({ getParentRoute, path: '/duyet', component: Reviews }),
  createRoute({ getParentRoute, path: '/phat-hanh', component: Releases }),
  createRoute({ getParentRoute, path: '/nhat-ky', component: AuditLog, validateSearch: auditSearch }),
  createRoute({ getParentRoute, path: '/thanh-vien', component: Members }),
  createRoute({ getParentRoute, path: '/xuat-nhap', component: Transfer }),
] as const

export const router = createRouter({ routeTree: root.addChildren(routes), scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
