import { Button, FileButton, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language.tsx'
import { useReadFile } from './use-read-file.ts'

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
  const readFile = useReadFile()
  const [fault, setFault] = useState('')
  const take = async (file: File | null | undefined) => {
    if (!file) return
    const read = await readFile(file)
    setFault('fault' in read ? read.fault : '')
    if ('text' in read) onText(read.text, file.name.replace(/\.\w+$/, ''))
  }
  return (
    <Stack gap="xs">
      <Textarea
        label={label}
        description={description}
        error={fault || null}
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
