import { browser } from 'wxt/browser'
import { unitState } from './unit.ts'

/**
 * After an installation, a page asks once whose plans are written here; not where the administrator has said so, nor
 * where a developer or a test has loaded the extension from a folder. The panel leads there too.
 */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install') return
  const [{ installType }, { unit }] = await Promise.all([browser.management.getSelf(), unitState()])
  if (installType === 'development' || unit) return
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html?first' as '/options.html') })
}
