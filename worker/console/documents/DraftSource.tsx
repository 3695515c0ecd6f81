import { Button, FileButton, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { ReadError, readDocument } from '../../../shared/read/read-document.ts'
import { useLanguage, useWords } from '../language.tsx'

interface DraftSourceProps {
  label: string
  description: string
  text: string
  /** `name` where the text came from a file. */
  onText(text: string, name?: string): void
  rows?: number
}

/** A text, typed or pasted, or out of a file that is chosen or dropped. It stays in this page. */
export function DraftSource({ label, description, text, onText, rows = 10 }: DraftSourceProps) {
  const { source } = useWords()
  const { language } = useLanguage()
  const [fault, setFault] = useState<ReadError | null>(null)
  const take = async (file: File | null | undefined) => {
    if (!file) return
    try {
      const read = await readDocument(new Uint8Array(await file.arrayBuffer()), file.name)
      setFault(null)
      onText(read.text, file.name.replace(/\.\w+$/, ''))
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      setFault(error)
    }
  }
  return (
    <Stack gap="xs">
      <Textarea
        label={label}
        description={description}
        error={fault && (language === 'vi' ? fault.message : fault.english)}
        rows={rows}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files
          if (!file) return
          event.preventDefault()
          void take(file)
        }}
      />
      <Group>
        <FileButton onChange={(file) => void take(file)} accept=".docx,.txt,.html,.htm">
          {(props) => (
            <Button variant="default" {...props}>
              {source.choose}
            </Button>
          )}
        </FileButton>
      </Group>
    </Stack>
  )
}
