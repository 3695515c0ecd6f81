import { type RefObject, useEffect, useRef } from 'react'

export interface BodyEditor {
  getData(): string
  destroy(): Promise<void>
}

interface Build {
  ClassicEditor: { create(element: Element, config: object): Promise<BodyEditor> }
  [plugin: string]: unknown
}

// As published for browsers; a path that only the server knows.
const address = '/cong/npm/ckeditor5/ckeditor5.js'

/** CKEditor 5, which keeps the text in a model of its own. */
export function Body({ editor }: { editor: RefObject<BodyEditor | null> }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const opening = import(/* @vite-ignore */ address).then(async (build: Build) => {
      const { Essentials, Paragraph, Bold, Italic, List, ClassicEditor } = build
      editor.current = await ClassicEditor.create(place.current as HTMLDivElement, {
        licenseKey: 'GPL',
        plugins: [Essentials, Paragraph, Bold, Italic, List],
        toolbar: ['undo', 'redo', '|', 'bold', 'italic', '|', 'bulletedList', 'numberedList'],
      })
    })
    return () => void opening.then(() => editor.current?.destroy())
  }, [editor])
  return (
    <div className="body">
      <div ref={place} />
    </div>
  )
}
