/** What the product promises of each editor, in the order of the table. */
export const promises = ['found', 'read', 'marked', 'inserted', 'undone', 'submitted'] as const
export type Promised = (typeof promises)[number]

/** Collects which promise was kept in which editor. */
export class Matrix {
  readonly #rows = new Map<string, Map<Promised, boolean>>()

  /** Notes an outcome; one failure among several outcomes of a promise stays a failure. */
  note(editor: string, promise: Promised, kept: boolean): void {
    const row = this.#rows.get(editor) ?? new Map<Promised, boolean>()
    row.set(promise, kept && (row.get(promise) ?? true))
    this.#rows.set(editor, row)
  }

  /** The table in Markdown, its columns aligned; «·» where nothing was tried. */
  toString(): string {
    const signs = { true: '✓', false: '✗', undefined: '·' }
    const rows = [...this.#rows].map(([editor, row]) => [
      editor,
      ...promises.map((promise) => signs[`${row.get(promise)}`]),
    ])
    const cells = [['editor', ...promises], ['', ...promises.map(() => '')], ...rows]
    const widths = ['editor', ...promises].map((_, column) =>
      Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)),
    )
    return cells
      .map((row, index) =>
        row.map((cell, column) =>
          index === 1 ? '-'.repeat(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        ),
      )
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n')
  }
}
