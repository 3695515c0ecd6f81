/** Text with one look. */
export type Run = string | { text: string; bold?: boolean; link?: string }
/** A paragraph, a list, or a table of one-paragraph cells. */
export type Block = string | { runs: Run[] } | { list: string[]; numbered?: boolean } | { table: string[][] }

/** How a test looks into an editor's own model, past the DOM. Every page of the zoo puts one on its window. */
export interface Zoo {
  /**
   * The model as plain text: a line per paragraph and list item (without its mark), cells parted by tabs.
   * A line end inside a paragraph is a vertical tab, so that one paragraph is never taken for two.
   */
  text(): string
  /** The model in the editor's own serialisation; byte for byte the same while the model is. */
  html(): string
  /** Replaces the whole document through the editor's API and forgets its undo history where it can. */
  set(blocks: Block[]): void | Promise<void>
}

declare global {
  interface Window {
    /** Missing until the editor is ready. */
    zoo?: Zoo
    /** Name of the field that the form sends the document in. */
    zooField: string
  }
}
