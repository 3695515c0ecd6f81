import axe from 'axe-core'
import type { Page } from 'playwright-core'

const options = JSON.stringify({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] })

/** What axe-core finds wrong with a page: rule and element, one a line. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${options})`)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
