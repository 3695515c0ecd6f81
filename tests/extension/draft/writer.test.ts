import { expect, test, vi } from 'vitest'
import { Writer } from '../../../extension/draft/writer.ts'
import { type Editor, edited } from '../../../extension/editors/editor.ts'

vi.mock('../../../extension/editors/settle.ts', () => ({ takeFocus: async () => {} }))

/** An editor whose history takes the edits between two marks back at once, as ProseMirror and Quill do with quick ones. */
function editorWith(text: string) {
  let now = text
  const history = [text]
  const editor = {
    read: () => now,
    apply: async (edit: Parameters<Editor['apply']>[0]) => {
      now = edited(now, edit)
      return 'done' as const
    },
    undo: async (wanted: string) => {
      now = history.pop() ?? now
      return now === wanted
    },
  }
  return { writer: new Writer(editor as Partial<Editor> as Editor), editor, mark: () => history.push(now) }
}

const add = (text: string) => [{ from: 0, to: 0, text }]

test('a batch that the editor takes back in one step is taken back whole', async () => {
  const { writer, editor } = editorWith('Hết.')
  await writer.write(add('một '))
  await writer.write(add('hai '), true)
  await writer.write(add('ba '), true)
  expect(await writer.undo()).toBe(true)
  expect(editor.read()).toBe('Hết.')
  expect(writer.canUndo).toBe(false)
})

test('two batches that the editor takes back in one step are both gone', async () => {
  const { writer, editor, mark } = editorWith('Hết.')
  await writer.write(add('một '))
  mark()
  await writer.write(add('hai '))
  await writer.write(add('ba '))
  expect(await writer.undo()).toBe(true)
  expect(editor.read()).toBe('một Hết.')
  expect(await writer.undo()).toBe(true)
  expect(editor.read()).toBe('Hết.')
})

test('what leads to no text of ours is not called undone', async () => {
  const { writer, editor } = editorWith('Người khác viết.')
  editor.apply({ from: 0, to: 0, text: 'Tôi viết. ' })
  await writer.write(add('một '))
  expect(await writer.undo()).toBe(false)
  expect(writer.canUndo).toBe(false)
})
