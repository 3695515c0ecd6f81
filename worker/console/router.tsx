import { createRootRoute, createRouter } from '@tanstack/react-router'
import { useWords } from './language.tsx'

function Frame() {
  const words = useWords()
  return <main>{words.product}</main>
}
const root = createRootRoute({ component: Frame })

export const router = createRouter({ routeTree: root })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
