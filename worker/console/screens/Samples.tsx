import { Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { reaches } from '../../api/permissions.ts'
import { DraftSource } from '../documents/DraftSource.tsx'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { Screen } from '../frame/Screen.tsx'
import { fill, useWords } from '../language.tsx'
import { useMember } from '../requests/me.ts'
import { useAddSample, useRemoveSample, useSamples } from '../requests/samples.ts'
import { sayWhen } from '../words/when.ts'

/** Drafts of the Board's own, on which each checklist is tried before it is approved. No unit's draft comes here by itself. */
export function Samples() {
  const words = useWords()
  const { samples: said, frame, list } = words
  const { role } = useMember()
  const samples = useSamples()
  const remove = useRemoveSample()
  const writes = reaches(role, 'editor')
  return (
    <Screen title={frame.screens.samples}>
      <Text mb="sm" maw={760}>
        {said.about}
      </Text>
      <FailedNotice error={samples.error ?? remove.error} />
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{said.title}</Table.Th>
              <Table.Th>{said.length}</Table.Th>
              <Table.Th>{said.added}</Table.Th>
              <Table.Th>{words.history.actions}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {samples.data?.map(({ id, title, text, addedBy, addedAt }) => (
              <Table.Tr key={id}>
                <Table.Td>{title}</Table.Td>
                <Table.Td>{fill(said.words, { count: text.split(/\s+/).length })}</Table.Td>
                <Table.Td>
                  {sayWhen(addedAt, words)} · {addedBy?.name ?? list.bySignatures}
                </Table.Td>
                <Table.Td>
                  {writes ? (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={fill(said.removeOne, { title })}
                      loading={remove.isPending && remove.variables === id}
                      onClick={() => remove.mutate(id)}
                    >
                      {said.remove}
                    </Button>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {samples.data?.length === 0 ? <Text my="sm">{said.none}</Text> : null}
      {writes ? <NewSample /> : null}
    </Screen>
  )
}

function NewSample() {
  const { samples: said } = useWords()
  const add = useAddSample()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const clear = () => {
    setTitle('')
    setText('')
  }
  return (
    <Stack component="section" maw={760} mt="lg" gap="sm">
      <Title order={2}>{said.new}</Title>
      <FailedNotice error={add.error} />
      <TextInput
        label={said.title}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <DraftSource
        label={said.text}
        description={said.textHelp}
        text={text}
        onText={(read, name) => {
          setText(read)
          if (name !== undefined) setTitle((now) => now || name)
        }}
      />
      <Group>
        <Button
          disabled={title.trim() === '' || text.trim() === ''}
          loading={add.isPending}
          onClick={() => add.mutate({ title: title.trim(), text }, { onSuccess: clear })}
        >
          {said.add}
        </Button>
      </Group>
    </Stack>
  )
}
