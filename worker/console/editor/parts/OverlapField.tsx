import { Alert, Button, FileButton, Input, Text } from '@mantine/core'
import { useState } from 'react'
import { overlapOf } from '../../../../shared/proposal/shingles.ts'
import type { Checklist } from '../../../../shared/schema/checklist.ts'
import { useReadFile } from '../../documents/use-read-file.ts'
import { FieldNotes } from '../fields/FieldNotes.tsx'
import { useSurroundings } from '../surroundings.tsx'
import { useEditorWords } from '../words/words.ts'

interface OverlapFieldProps {
  value: Checklist['overlap']
  onChange(value: Checklist['overlap']): void
}

/** Traces of the superior plan's wording: nothing to type, they are made from the plan's file in this browser. */
export function OverlapField({ value, onChange }: OverlapFieldProps) {
  const { fields } = useEditorWords()
  const { readOnly } = useSurroundings()
  const [fault, setFault] = useState('')
  const readFile = useReadFile()
  const take = async (file: File | null) => {
    if (file === null) return
    const read = await readFile(file)
    setFault('fault' in read ? read.fault : '')
    if ('text' in read) onChange(overlapOf(read.text))
  }
  return (
    <div>
      <Input.Label>{fields.overlap}</Input.Label>
      <Text size="sm">{value.hashes === '' ? fields.overlapNone : fields.overlapSome}</Text>
      {readOnly ? null : (
        <FileButton onChange={(file) => void take(file)} accept=".docx,.txt,.html,.htm">
          {(props) => (
            <Button {...props} variant="default" size="xs" mt={4}>
              {fields.overlapFrom}
            </Button>
          )}
        </FileButton>
      )}
      {fault === '' ? null : (
        <Alert color="red" variant="outline" role="alert" mt={4}>
          {fault}
        </Alert>
      )}
      <FieldNotes path="overlap" />
    </div>
  )
}
