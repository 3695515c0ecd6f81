import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { noteText } from '../../../../shared/proposal/notes.ts'
import { propose } from '../../../../shared/proposal/propose.ts'
import { DraftSource } from '../../documents/DraftSource.tsx'
import { FailedNotice } from '../../frame/FailedNotice.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { fill, useLanguage, useWords } from '../../language.tsx'
import { useCreate } from '../../requests/create.ts'

/** A superior plan in, a whole checklist out, to be corrected in the editor. The plan's text stays in this page. */
export function ChecklistFromText() {
  const words = useWords()
  const { fromText: said } = words
  const { language } = useLanguage()
  const navigate = useNavigate()
  const create = useCreate('checklist')
  const [text, setText] = useState('')
  const proposal = useMemo(() => (text.trim() === '' ? null : propose(text)), [text])
  return (
    <Screen title={said.title}>
      <Stack maw={860}>
        <DraftSource label={said.text} description={said.help} text={text} onText={setText} rows={8} />
        {proposal ? (
          <>
            <Title order={2}>{proposal.checklist.title}</Title>
            <Text>
              {fill(said.found, {
                sections: proposal.checklist.sections.length,
                references: proposal.checklist.references.length,
                tasks: proposal.checklist.coverage.length,
                bodies: proposal.checklist.implementation.length,
                recipients: proposal.checklist.recipients.length,
              })}
            </Text>
            <FailedNotice error={create.error} />
            <Group>
              <Button
                loading={create.isPending}
                onClick={() =>
                  create.mutate(proposal.checklist, {
                    onSuccess: ({ view }) =>
                      void navigate({ to: '/bo-tieu-chi/$id', params: { id: view.document.id } }),
                  })
                }
              >
                {said.create}
              </Button>
            </Group>
            <Title order={3}>{said.notes}</Title>
            <List>
              {proposal.notes.map((note) => (
                <List.Item key={`${note.path} ${note.doubt}`}>{noteText(note, language)}</List.Item>
              ))}
            </List>
          </>
        ) : null}
      </Stack>
    </Screen>
  )
}
