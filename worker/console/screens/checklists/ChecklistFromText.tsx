import { Alert, Button, List, Stack, Text, TextInput, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { noteText } from '../../../../shared/proposal/notes.ts'
import { propose } from '../../../../shared/proposal/propose.ts'
import { DraftSource } from '../../documents/DraftSource.tsx'
import { FailedNotice } from '../../frame/FailedNotice.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { fill, useLanguage, useWords } from '../../language.tsx'
import { useCreate } from '../../requests/create.ts'
import { isRefused } from '../../requests/refused.ts'
import { slugFrom } from '../../words/slug-from.ts'
import { rememberProposal } from './remembered-proposal.ts'

/** A superior plan in, a whole checklist out, to be corrected in the editor. The plan's text stays in this page. */
export function ChecklistFromText() {
  const words = useWords()
  const { fromText: said, created } = words
  const { language } = useLanguage()
  const navigate = useNavigate()
  const create = useCreate('checklist')
  const [text, setText] = useState('')
  const proposal = useMemo(() => (text.trim() === '' ? null : propose(text)), [text])
  const unreadable = proposal?.notes.find(({ doubt }) => doubt === 'unreadable')
  const [typedId, setTypedId] = useState<string | null>(null)
  const id = typedId ?? proposal?.checklist.id ?? ''
  const taken = isRefused(create.error, 409)
  const make = () => {
    if (proposal === null) return
    const made = { ...proposal, checklist: { ...proposal.checklist, id } }
    create.mutate(made.checklist, {
      onSuccess: ({ view }) => {
        rememberProposal(made)
        void navigate({ to: '/bo-tieu-chi/$id', params: { id: view.document.id } })
      },
    })
  }
  return (
    <Screen title={said.title}>
      <Stack maw={860}>
        <DraftSource label={said.text} description={said.help} text={text} onText={setText} rows={8} />
        {proposal ? (
          <>
            <Title order={2}>{proposal.checklist.title}</Title>
            {unreadable ? (
              <Alert color="red" variant="outline" role="alert">
                {noteText(unreadable, language)}
              </Alert>
            ) : null}
            <Text>
              {fill(said.found, {
                sections: proposal.checklist.sections.length,
                references: proposal.checklist.references.length,
                tasks: proposal.checklist.coverage.length,
                bodies: proposal.checklist.implementation.length,
                recipients: proposal.checklist.recipients.length,
              })}
            </Text>
            <FailedNotice error={taken ? null : create.error} />
            <TextInput
              maw={360}
              label={created.id}
              description={created.idHelp}
              value={id}
              error={taken ? created.taken : null}
              onChange={({ currentTarget }) => setTypedId(currentTarget.value)}
              onBlur={() => setTypedId(typedId === null ? null : slugFrom(typedId) || null)}
            />
            <Button w="fit-content" loading={create.isPending} onClick={make}>
              {said.create}
            </Button>
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
