import type { TextEdit } from '../../shared/schema/report.ts'

/**
 * What became of a text edit. A refused one has left the text as it was, or as near as the editor's undo leads; after
 * one that has changed something, the page is no longer what it was, though the text may be.
 */
export type EditOutcome = 'done' | 'refused' | 'changed' | 'composing'

/** An editor on the page that may hold the draft, or several fields that do together. Offsets are UTF-16 positions in `text` as last read. */
export interface Editor {
  readonly kind: 'control' | 'rich' | 'fields'
  /** What is edited: a textarea, or the root of an editable document. */
  readonly root: HTMLElement
  /** The element whose box people see as the editor; it stands in the document that holds our overlay. */
  readonly box: HTMLElement
  /** Reads the whole text now. */
  read(): string
  /** Calls back after every change of the text, by whomever. */
  onChange(changed: () => void, signal: AbortSignal): void
  /** Whether a Vietnamese keyboard, or any other, is in the middle of a word. */
  readonly composing: boolean
  /** Where the caret stands in the text as last read; null where it stands elsewhere. */
  caret(): number | null
  /** Puts the caret at `from` (selecting up to `to`) and brings it into view. */
  reveal(from: number, to: number): Promise<void>
  /** Makes one edit through the editor's own model, as one step of its undo; checked by reading again. */
  apply(edit: TextEdit): Promise<EditOutcome>
  /** Takes the last step back through the editor's own undo, if that leads to `text`. */
  undo(text: string): Promise<boolean>
}

/** `text` with one edit made. */
export function edited(text: string, edit: TextEdit): string {
  return text.slice(0, edit.from) + edit.text + text.slice(edit.to)
}
