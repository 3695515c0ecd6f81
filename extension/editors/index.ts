import type { EditingRoot } from './editing-root.ts'
import { FormControlEditor } from './form-control.ts'
import { RichTextEditor } from './rich-text.ts'

/** The editor kind that fits a root. The signal ends everything it listens to. */
export function openEditor(root: EditingRoot, signal: AbortSignal): FormControlEditor | RichTextEditor {
  return root.tagName === 'TEXTAREA'
    ? new FormControlEditor(root as HTMLTextAreaElement, signal)
    : new RichTextEditor(root, signal)
}
