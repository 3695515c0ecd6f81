import { Alert, Button, FileButton, Group, NativeSelect, Text, Textarea } from '@mantine/core'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import classes from './preview.module.css'
import { useReadFile } from './use-read-file.ts'
import { type Sample, useSamples } from './use-samples.ts'
import { usePreviewWords } from './words/words.ts'

interface DraftSourceProps {
  value: string
  label: string
  help: string
  rows: number
  /** Whether the Board's own drafts are offered too. */
  samples: boolean
  onChange(text: string): void
  /** A whole text came: from a file, a sample, or by pasting. */
  onWhole(text: string): void
}

const none: readonly Sample[] = []

/** A text, pasted, dropped or chosen; a file is read in this browser. */
export function DraftSource({ value, label, help, rows, samples, onChange, onWhole }: DraftSourceProps) {
  const words = usePreviewWords()
  const readFile = useReadFile()
  const [state, setState] = useState<{ reading: boolean; fault: string }>({ reading: false, fault: '' })
  const [over, setOver] = useState(false)
  const take = async (file: File | null | undefined) => {
    if (!file) return
    setState({ reading: true, fault: '' })
    const read = await readFile(file)
    setState({ reading: false, fault: 'fault' in read ? read.fault : '' })
    if ('text' in read) onWhole(read.text)
  }
  const drop = (event: DragEvent) => {
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file === undefined) return
    event.preventDefault()
    void take(file)
  }
  return (
    <div>
      <Textarea
        label={label}
        description={help}
        value={value}
        rows={rows}
        spellCheck={false}
        className={over ? classes.over : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onPaste={(event) => {
          const { value, selectionStart, selectionEnd } = event.currentTarget
          if (selectionStart > 0 || selectionEnd < value.length) return
          const pasted = event.clipboardData.getData('text/plain')
          const [file] = event.clipboardData.files
          if (file === undefined && pasted === '') return
          event.preventDefault()
          if (file !== undefined) void take(file)
          else onWhole(pasted)
        }}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        // This text has an undo of its own.
        onKeyDown={(event: KeyboardEvent) => event.stopPropagation()}
      />
      <Group gap="xs" mt="xs" align="flex-end">
        <FileButton onChange={(file) => void take(file)} accept=".docx,.txt,.html,.htm">
          {(props) => (
            <Button {...props} variant="default" size="xs">
              {words.file}
            </Button>
          )}
        </FileButton>
        {samples ? <SampleChoice onChoose={onWhole} /> : null}
      </Group>
      {state.reading ? (
        <Text size="sm" role="status">
          {words.reading}
        </Text>
      ) : null}
      {state.fault === '' ? null : (
        <Alert color="red" variant="outline" role="alert" mt="xs">
          {state.fault}
        </Alert>
      )}
    </div>
  )
}

function SampleChoice({ onChoose }: { onChoose(text: string): void }) {
  const words = usePreviewWords()
  const { data = none, isError } = useSamples()
  if (isError) return <Text size="sm">{words.samplesFailed}</Text>
  if (data.length === 0) return null
  return (
    <NativeSelect
      aria-label={words.sample}
      size="xs"
      value=""
      data={[
        { value: '', label: words.noSample },
        ...data.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={({ currentTarget }) => {
        const chosen = data.find((sample) => sample.id === currentTarget.value)
        if (chosen !== undefined) onChoose(chosen.text)
      }}
    />
  )
}
