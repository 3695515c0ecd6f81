/**
 * Gathers paragraphs and tables into lines. A table row whose cells hold one line each becomes one line,
 * cells parted by tabs; where a cell holds several (a letterhead, recipients beside the signature), the
 * cells follow one another, so that no line is glued to a stranger.
 */
export class Flow {
  readonly #stack: string[][] = [[]]
  readonly #rows: { cells: string[][]; depth: number }[] = []

  /** Adds one paragraph; line ends inside it part lines. */
  add(paragraph: string): void {
    for (const line of paragraph.split('\n')) this.#stack.at(-1)?.push(line)
  }

  openRow(): void {
    this.#rows.push({ cells: [], depth: this.#stack.length })
  }

  openCell(): void {
    this.#stack.push([])
  }

  closeCell(): void {
    const row = this.#rows.at(-1)
    if (row === undefined || this.#stack.length <= row.depth) return
    row.cells.push(this.#stack.pop() as string[])
  }

  closeRow(): void {
    const row = this.#rows.at(-1)
    if (row === undefined) return
    while (this.#stack.length > row.depth) row.cells.push(this.#stack.pop() as string[])
    this.#rows.pop()
    const cells = row.cells.map((cell) => cell.filter((line) => line.trim() !== ''))
    const lines = this.#stack.at(-1) as string[]
    if (cells.every((cell) => cell.length <= 1)) {
      const line = cells.map((cell) => (cell[0] ?? '').replaceAll('\t', ' ').trim()).join('\t')
      if (line.trim() !== '') lines.push(line.replace(/\t+$/, ''))
    } else for (const cell of cells) lines.push(...cell)
  }

  end(): string {
    while (this.#rows.length > 0) this.closeRow()
    return (this.#stack[0] as string[]).join('\n')
  }
}
