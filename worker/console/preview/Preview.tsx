import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { DraftSource } from './DraftSource.tsx'
import { Result } from './Result.tsx'
import { useReport } from './use-report.ts'
import { usePreviewWords } from './words/words.ts'

/** A draft beside the form: what staff would be told of it by the checklist as it stands. The draft stays in this page. */
export function Preview({ checklist }: { checklist: Checklist }) {
  const words = usePreviewWords()
  const [text, setText] = useState('')
  const [choosing, setChoosing] = useState(true)
  const { report, of, failed, pending } = useReport(text, checklist)
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
        <DraftSource
          value={text}
          label={words.draft}
          help={words.draftHelp}
          rows={7}
          samples
          onChange={setText}
          onWhole={(whole) => {
            setText(whole)
            setChoosing(false)
          }}
        />
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
