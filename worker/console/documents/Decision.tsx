import { Button, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { fill, useLanguage, useWords } from '../language.tsx'
import type { AnyDocument, Comment, Loaded, Trial } from '../requests/documents.ts'
import type { Kind } from './kind.ts'
import { nameOf } from './name-of.ts'
import { Remarks } from './Remarks.tsx'
import { useStep } from './use-step.ts'

interface DecisionProps<Value extends AnyDocument> {
  kind: Kind<Value>
  loaded: Loaded<Value>
  before: Value | null
  ownWork: boolean
}

/** A reviewer's part: try it on the sample drafts, remark at the fields, approve or return. */
export function Decision<Value extends AnyDocument>({ kind, loaded, before, ownWork }: DecisionProps<Value>) {
  const words = useWords()
  const { language } = useLanguage()
  const { review: said } = words
  const { document, digest } = loaded.view
  const step = useStep(kind, loaded)
  const [tried, setTried] = useState<Omit<Trial, 'digest'> | null>(null)
  const [comments, setComments] = useState<Comment[]>([])
  const [place, setPlace] = useState('')
  const [field, setField] = useState('')
  const [text, setText] = useState('')
  const places = kind.places(document, words)
  const fields = place === '' ? [] : (kind.fields?.(place, document, language) ?? [])
  const path = field === '' ? place : field
  const written: Comment[] = text.trim() ? [...comments, { path, text: text.trim() }] : comments
  const untried = kind.Trial !== undefined && tried === null
  return (
    <Stack>
      {kind.Trial ? (
        <section>
          <Title order={2} mb="xs">
            {said.trial}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            {said.trialHelp}
          </Text>
          <kind.Trial before={before} after={document} onTried={setTried} />
        </section>
      ) : null}
      <section>
        <Title order={2} mb="xs">
          {said.remarks}
        </Title>
        <Remarks remarks={comments} nameOf={nameOf(kind, document, words, language)} />
        <Group align="flex-end" mt="xs">
          <NativeSelect
            label={said.place}
            value={place}
            onChange={({ currentTarget }) => {
              setPlace(currentTarget.value)
              setField('')
            }}
            data={[
              { value: '', label: said.whole },
              ...places.map(({ path, name }) => ({ value: path, label: name })),
            ]}
            maw={360}
          />
          {fields.length > 0 ? (
            <NativeSelect
              label={said.field}
              value={field}
              onChange={({ currentTarget }) => setField(currentTarget.value)}
              data={[
                { value: '', label: said.anyField },
                ...fields.map(({ path, name }) => ({ value: path, label: name })),
              ]}
              maw={240}
            />
          ) : null}
          <Textarea
            label={said.remark}
            autosize
            minRows={1}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            style={{ flex: 1, minWidth: 240 }}
          />
          <Button
            variant="default"
            disabled={text.trim() === ''}
            onClick={() => {
              setComments(written)
              setText('')
            }}
          >
            {said.add}
          </Button>
        </Group>
      </section>
      {ownWork ? <Text>{said.ownWork}</Text> : null}
      {!ownWork && untried ? <Text>{said.untried}</Text> : null}
      <Group>
        <Button
          disabled={ownWork || untried}
          loading={step.pending === 'decision'}
          onClick={() =>
            step.take({
              step: 'decision',
              decision: 'approve',
              comments: written,
              ...(tried && { trial: { digest, ...tried } }),
            })
          }
        >
          {fill(said.approve, { version: document.version })}
        </Button>
        <Button
          variant="default"
          disabled={written.length === 0}
          onClick={() => step.take({ step: 'decision', decision: 'return', comments: written })}
        >
          {said.return}
        </Button>
        {written.length === 0 ? (
          <Text size="sm" c="dimmed">
            {said.returnHelp}
          </Text>
        ) : null}
      </Group>
    </Stack>
  )
}
