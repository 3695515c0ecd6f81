import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { docx, p } from '../shared/read/docx-fixture.ts'

/** Writes a plan as a Word file, a paragraph a line, and returns how the portals tell it from others. */
export async function writeWordFile(path: string, text: string): Promise<{ sha256: string; size: number }> {
  const bytes = docx(
    text
      .split('\n')
      .map((line) => p(line))
      .join(''),
  )
  await writeFile(path, bytes)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
}

/** Drags a file from outside the browser and lets it fall at a point of the page. */
export async function dropFile(page: Page, path: string, { x, y }: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  await session.detach()
}
