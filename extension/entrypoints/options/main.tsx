import { createRoot } from 'react-dom/client'
import * as z from 'zod'
import { ask } from '../../messages/to-background.ts'
import { Options } from './Options.tsx'

// The policy of our pages has no eval, which zod would try.
z.config({ jitless: true })

const first = new URLSearchParams(location.search).has('first')
const root = createRoot(document.getElementById('options') as HTMLElement)

async function start() {
  const [state, setup] = await Promise.all([ask('unit', {}), ask('start-options', {})])
  root.render(<Options state={state} setup={setup} first={first} />)
}

await start()
