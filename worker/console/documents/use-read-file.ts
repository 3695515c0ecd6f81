import { useCallback } from 'react'
import { ReadError, readDocument } from '../../../shared/read/read-document.ts'
import { useLanguage } from '../language.tsx'

export type ReadFile = { text: string } | { fault: string }

/** Reads a .docx, .txt or .html file in this browser; a file that can't be read is told in the person's language. */
export function useReadFile(): (file: File) => Promise<ReadFile> {
  const { language } = useLanguage()
  return useCallback(
    async (file: File) => {
      try {
        const { text } = await readDocument(new Uint8Array(await file.arrayBuffer()), file.name)
        return { text }
      } catch (error) {
        if (error instanceof ReadError) return { fault: language === 'vi' ? error.message : error.english }
        throw error
      }
    },
    [language],
  )
}
