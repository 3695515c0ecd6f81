import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './theme.css'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './language.tsx'
import { queries } from './queries.ts'
import { router } from './router.tsx'
import { Themed } from './theme.tsx'

const place = document.getElementById('console')
if (!place) throw new Error('index.html has no place for the console')

createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <Themed>
        <QueryClientProvider client={queries}>
          <Notifications />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Themed>
    </LanguageProvider>
  </StrictMode>,
)
