import type { Block, Run } from './zoo.ts'

/** Blocks as the HTML that editors take: `p`, `ul`, `ol`, `table`, `strong`, `a`. */
export function htmlOf(blocks: Block[]): string {
  return blocks.map(blockHtml).join('')
}

/** Blocks as plain text, one line a paragraph or list item. */
export function textOf(blocks: Block[]): string {
  return blocks
    .flatMap((block) => {
      if (typeof block === 'string') return [block]
      if ('runs' in block) return [block.runs.map(runText).join('')]
      if ('list' in block) return block.list
      return block.table.map((row) => row.join('\t'))
    })
    .join('\n')
}

export function runText(run: Run): string {
  return typeof run === 'string' ? run : run.text
}

/** The text of a serialised document by the rules of `Zoo.text`; an empty paragraph may be padded with a space. */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return linesOf(body)
    .map((line) => (line.trim() === '' ? '' : line))
    .join('\n')
}

/** A line end inside a paragraph, told from the end of a paragraph. */
export const softBreak = '\v'

/** The text of one paragraph; a `br` at its end only keeps it open. */
function lineOf(paragraph: Element): string {
  const copy = paragraph.cloneNode(true) as Element
  if (copy.lastChild instanceof Element && copy.lastChild.tagName === 'BR') copy.lastChild.remove()
  for (const end of copy.querySelectorAll('br')) end.replaceWith(softBreak)
  return (copy.textContent ?? '').replaceAll('\n', '')
}

const containers = new Set(['UL', 'OL', 'LI', 'DIV', 'FIGURE', 'TBODY', 'THEAD', 'TABLE', 'BLOCKQUOTE'])

function linesOf(parent: Element): string[] {
  const lines: string[] = []
  let inline = ''
  const flush = () => {
    if (inline.trim() !== '') lines.push(inline)
    inline = ''
  }
  for (const child of parent.childNodes) {
    if (!(child instanceof Element)) inline += (child.textContent ?? '').replaceAll('\n', '')
    else if (child.tagName === 'BR') inline += softBreak
    else if (child.tagName === 'TR') {
      flush()
      lines.push([...child.children].map((cell) => linesOf(cell).join('\n')).join('\t'))
    } else if (containers.has(child.tagName)) {
      flush()
      lines.push(...linesOf(child))
    } else if (/^(P|H\d)$/.test(child.tagName)) {
      flush()
      lines.push(lineOf(child))
    } else inline += child.textContent ?? ''
  }
  flush()
  return lines
}

function blockHtml(block: Block): string {
  if (typeof block === 'string') return `<p>${escaped(block)}</p>`
  if ('runs' in block) return `<p>${block.runs.map(runHtml).join('')}</p>`
  if ('list' in block) {
    const tag = block.numbered ? 'ol' : 'ul'
    return `<${tag}>${block.list.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`
  }
  const rows = block.table.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
  return `<table><tbody>${rows.join('')}</tbody></table>`
}

function runHtml(run: Run): string {
  if (typeof run === 'string') return escaped(run)
  const text = run.bold ? `<strong>${escaped(run.text)}</strong>` : escaped(run.text)
  return run.link ? `<a href="${run.link}">${text}</a>` : text
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
