import { Alert, Button, Group, NativeSelect, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { DraftSource } from '../documents/DraftSource.tsx'
import { type Sample, useSamples } from '../requests/samples.ts'
import { Result } from './Result.tsx'
import { useReport } from './use-report.ts'
import { usePreviewWords } from './words/words.ts'

/** So many UTF-16 units at once are pasted, not typed. */
const pasted = 200

/** A draft beside the form: what staff would be told of it by the checklist as it stands. The draft stays in this page. */
export function Preview({ checklist }: { checklist: Checklist }) {
  const words = usePreviewWords()
  const [text, setText] = useState('')
  const [choosing, setChoosing] = useState(true)
  const { report, of, failed, pending } = useReport(text, checklist)
  const take = (whole: string) => {
    setText(whole)
    setChoosing(false)
  }
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{words.result}</Title>
        {choosing ? null : (
          <Button variant="default" size="xs" onClick={() => setChoosing(true)}>
            {words.change}
          </Button>
        )}
      </Group>
      {choosing ? (
        <>
          <DraftSource
            label={words.draft}
            description={words.draftHelp}
            rows={7}
            text={text}
            onText={(next, name) =>
              name !== undefined || next.length - text.length > pasted ? take(next) : setText(next)
            }
          />
          <SampleChoice onChoose={take} />
        </>
      ) : null}
      <Text size="sm" c="dimmed" my={4} role="status">
        {pending ? words.checking : text.trim() === '' ? words.empty : ''}
      </Text>
      {failed ? (
        <Alert color="red" variant="outline">
          {words.failed}
        </Alert>
      ) : null}
      {report === null ? null : <Result report={report} text={of} checklist={checklist} />}
    </div>
  )
}

const none: readonly Sample[] = []

function SampleChoice({ onChoose }: { onChoose(text: string): void }) {
  const words = usePreviewWords()
  const { data = none, isError } = useSamples()
  if (isError) return <Text size="sm">{words.samplesFailed}</Text>
  if (data.length === 0) return null
  return (
    <NativeSelect
      label={words.sample}
      size="sm"
      mt="xs"
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
