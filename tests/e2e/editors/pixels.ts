import type { Page } from 'playwright-core'
import type { OpenEditor } from './open.ts'

/** A rectangle on the page, CSS pixels; the tests draw one device pixel for each. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where a line of text that begins with `start` stands on the page; it is scrolled into view. */
export async function boxOfLine(editor: OpenEditor, start: string): Promise<Box> {
  const root = await editor.root()
  const inner = await root.evaluate((element, wanted) => {
    if (element instanceof HTMLTextAreaElement) {
      const lines = element.value.split('\n')
      const row = lines.findIndex((line) => line.startsWith(wanted))
      const style = getComputedStyle(element)
      const paper = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
      paper.font = style.font
      const wide = lines
        .slice(0, row + 1)
        .find((line) => paper.measureText(line).width > element.clientWidth - 40)
      if (wide) throw new Error(`the line «${wide}» may wrap`)
      const lineHeight = Number.parseFloat(style.lineHeight)
      element.scrollTop = 0
      const { left, top } = element.getBoundingClientRect()
      return {
        x: left + element.clientLeft + Number.parseFloat(style.paddingLeft),
        y: top + element.clientTop + Number.parseFloat(style.paddingTop) + row * lineHeight,
        width: paper.measureText(lines[row] ?? '').width,
        height: lineHeight,
      }
    }
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim().startsWith(wanted)) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.selectNodeContents(node)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x, y, width, height }
    }
    throw new Error(`no line begins with «${wanted}»`)
  }, start)
  let frame = await editor.frame()
  for (let parent = frame.parentFrame(); parent; parent = frame.parentFrame()) {
    const edge = await (await frame.frameElement()).evaluate((node) => {
      const element = node as HTMLElement
      const { left, top } = element.getBoundingClientRect()
      return { x: left + element.clientLeft, y: top + element.clientTop }
    })
    inner.x += edge.x
    inner.y += edge.y
    frame = parent
  }
  return inner
}

export interface Ink {
  pixels: number
  /** Distance of the first and last such pixel from the box's left edge; NaN without any. */
  first: number
  last: number
}

/** Room below a line for an underline, CSS pixels. */
const below = 5

/** How many pixels of about `colour` stand in a box of the page, and from where to where. */
export async function ink(page: Page, box: Box, colour: readonly [number, number, number]): Promise<Ink> {
  const clip = {
    x: Math.floor(box.x),
    y: Math.floor(box.y),
    width: Math.ceil(box.width),
    height: Math.ceil(box.height) + below,
  }
  const picture = (await page.screenshot({ clip, caret: 'initial' })).toString('base64')
  return page.evaluate(
    async ([data, wanted]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const paper = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      paper.drawImage(image, 0, 0)
      const { data: bytes } = paper.getImageData(0, 0, image.width, image.height)
      const columns: number[] = []
      for (let at = 0; at < bytes.length; at += 4) {
        const far = wanted.reduce((sum, value, index) => sum + Math.abs(value - (bytes[at + index] ?? 0)), 0)
        if (far < 90) columns.push((at / 4) % image.width)
      }
      return { pixels: columns.length, first: Math.min(...columns), last: Math.max(...columns) }
    },
    [picture, colour] as const,
  )
}
