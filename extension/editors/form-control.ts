import type { TextEdit } from '../../shared/schema/report.ts'
import { type EditOutcome, type Editor, edited } from './editor.ts'
import { command, takeFocus } from './settle.ts'
import { Typing } from './typing.ts'

/** A draft in a textarea. */
export class FormControlEditor implements Editor {
  readonly kind = 'control'
  readonly root: HTMLTextAreaElement
  readonly #typing: Typing

  constructor(root: HTMLTextAreaElement, signal: AbortSignal) {
    this.root = root
    this.#typing = new Typing(root, signal)
  }

  get box(): HTMLElement {
    return this.root
  }

  get composing(): boolean {
    return this.#typing.composing
  }

  read(): string {
    return this.root.value
  }

  onChange(changed: () => void, signal: AbortSignal): void {
    for (const type of ['input', 'change', 'focus'])
      this.root.addEventListener(type, changed, { signal, passive: true })
    this.root.form?.addEventListener('reset', () => queueMicrotask(changed), { signal, passive: true })
  }

  caret(): number | null {
    return this.root.ownerDocument.activeElement === this.root ? this.root.selectionStart : null
  }

  async reveal(from: number, to: number): Promise<void> {
    const { root } = this
    await takeFocus(root)
    root.setSelectionRange(from, to)
    // A selection alone does not scroll; taking the focus again does, in every browser served.
    root.blur()
    root.focus()
  }

  async apply(edit: TextEdit): Promise<EditOutcome> {
    if (!(await this.#typing.rests())) return 'composing'
    const { root } = this
    const before = root.value
    // Cut off at the limit, it would have to be taken back, and redo would bring the piece again.
    if (root.maxLength >= 0 && edited(before, edit).length > root.maxLength) return 'refused'
    await takeFocus(root)
    root.setSelectionRange(edit.from, edit.to)
    command(root, 'insertText', edit.text)
    if (root.value === edited(before, edit)) return 'done'
    if (root.value !== before) command(root, 'undo')
    return 'refused'
  }

  async undo(text: string): Promise<boolean> {
    await takeFocus(this.root)
    command(this.root, 'undo')
    return this.root.value === text
  }
}
