import { createRoot } from 'react-dom/client'
import { words } from '../../language.ts'
import { ask } from '../../messages/to-background.ts'
import { connectDocked, connectSide } from './connect.ts'
import { leaveFocus } from './leave-focus.ts'
import { Panel } from './Panel.tsx'

const docked = new URLSearchParams(location.search).get('place') !== 'side'
const root = createRoot(document.getElementById('panel') as HTMLElement)

/** A docked panel shows nothing until the page side has introduced itself; see connect.ts. */
async function start() {
  const link = docked ? await connectDocked() : null
  const setup = await ask('start-panel', {})
  document.documentElement.lang = setup.language
  document.title = words[setup.language].page.panelTitle
  root.render(<Panel link={link} setup={setup} connect={docked ? null : connectSide} />)
}

leaveFocus(document)
await start()
