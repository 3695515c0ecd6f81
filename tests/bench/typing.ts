/** A person types words into a draft, with a pause after each; told from the trace. */
import type { OpenEditor } from '../e2e/editors/open.ts'
import type { Task, Trace } from './trace.ts'

const word = 'cong viec '
/** From one key to the next, ms. */
const between = 60
/** Longer than the longest wait before a check, and the check itself, ms. */
const pause = 700
/** What a key causes later than this is counted to the pause, ms: the shortest wait before a check is 150. */
const echo = 120

export const strokesAWord = word.length

/** Puts the caret at the end of the paragraph in the middle. */
export async function goToMiddle(editor: OpenEditor): Promise<void> {
  const root = await editor.root()
  await root.evaluate((element) => {
    const html = element as HTMLElement
    html.focus()
    if (html instanceof HTMLTextAreaElement) {
      const end = html.value.indexOf('\n', html.value.length >> 1)
      html.setSelectionRange(end, end)
      return
    }
    const paragraph = html.children[html.children.length >> 1]
    if (!paragraph) throw new Error('the editor holds no paragraph')
    paragraph.scrollIntoView({ block: 'center' })
    getSelection()?.selectAllChildren(paragraph)
    getSelection()?.collapseToEnd()
  })
}

export async function typeWord({ page }: OpenEditor): Promise<void> {
  await page.keyboard.type(word, { delay: between })
  await page.waitForTimeout(pause)
}

/** Work of the main thread, ms, of each keystroke and of each pause. */
export function workOf({ tasks, keys }: Trace): { strokes: number[]; pauses: number[] } {
  const strokes: number[] = []
  const pauses: number[] = []
  keys.forEach((key, index) => {
    const next = keys[index + 1] ?? key + pause
    strokes.push(sum(tasks, key, Math.min(next, key + echo)))
    if (index % strokesAWord === strokesAWord - 1)
      pauses.push(sum(tasks, key + echo, Math.min(next, key + pause)))
  })
  return { strokes, pauses }
}

function sum(tasks: readonly Task[], from: number, to: number): number {
  return tasks.reduce((total, { start, work }) => (start >= from && start < to ? total + work : total), 0)
}
