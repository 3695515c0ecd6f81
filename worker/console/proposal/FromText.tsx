import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { noteText } from '../../../shared/proposal/notes.ts'
import { type Proposal, propose } from '../../../shared/proposal/propose.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { ChecklistEditor } from '../editor/ChecklistEditor.tsx'
import { faultsOf } from '../editor/faults.ts'
import { unsettled } from '../editor/follow.ts'
import { useEditorWords } from '../editor/words/words.ts'
import { fill, useLanguage } from '../language.tsx'
import { DraftSource } from '../preview/DraftSource.tsx'
import { useProposalWords } from './words/words.ts'

interface FromTextProps {
  saving: boolean
  onSave(value: Checklist): void
}

/** «Tạo từ văn bản»: a superior plan goes in, a whole checklist comes out, to be corrected and saved. */
export function FromText({ saving, onSave }: FromTextProps) {
  const words = useProposalWords()
  const [text, setText] = useState('')
  const [proposal, setProposal] = useState<Proposal | null>(null)
  if (proposal !== null)
    return (
      <Correction proposal={proposal} saving={saving} onSave={onSave} onRestart={() => setProposal(null)} />
    )
  return (
    <Stack gap="sm">
      <DraftSource
        value={text}
        label={words.source}
        help={words.sourceHelp}
        rows={14}
        samples={false}
        onChange={setText}
        onWhole={(whole) => {
          setText(whole)
          setProposal(propose(whole))
        }}
      />
      <Button w="fit-content" disabled={text.trim() === ''} onClick={() => setProposal(propose(text))}>
        {words.make}
      </Button>
    </Stack>
  )
}

interface CorrectionProps extends FromTextProps {
  proposal: Proposal
  onRestart(): void
}

function Correction({ proposal, saving, onSave, onRestart }: CorrectionProps) {
  const words = useProposalWords()
  const editorWords = useEditorWords()
  const { language } = useLanguage()
  const [value, setValue] = useState(proposal.checklist)
  const notes = useMemo(
    () => proposal.notes.map((note) => ({ path: note.path, text: noteText(note, language) })),
    [proposal, language],
  )
  const faults = useMemo(() => faultsOf(value, language, editorWords), [value, language, editorWords])
  return (
    <Stack gap="sm">
      <Alert variant="outline" role="status">
        <Text size="sm">
          {fill(words.found, {
            sections: value.sections.length,
            references: value.references.length,
            groups: value.coverage.length,
            bodies: value.implementation.length,
            recipients: value.recipients.length,
            clauses: value.clauses.length,
          })}
        </Text>
        <Text size="sm" fw={600}>
          {fill(words.doubts, { count: unsettled(notes, proposal.checklist, value).length })}
        </Text>
        <Text size="sm">{words.correct}</Text>
      </Alert>
      <Group align="flex-end">
        <TextInput
          label={words.id}
          description={words.idHelp}
          value={value.id}
          error={faults.get('id')}
          onChange={({ currentTarget }) => setValue({ ...value, id: currentTarget.value })}
        />
        <Button disabled={faults.size > 0} loading={saving} onClick={() => onSave(value)}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onRestart}>
          {words.restart}
        </Button>
      </Group>
      {faults.size > 0 ? (
        <Text size="sm" role="status">
          {fill(words.faults, { count: faults.size })}
        </Text>
      ) : null}
      <ChecklistEditor value={value} onChange={setValue} readOnly={false} comments={none} notes={notes} />
    </Stack>
  )
}

const none: readonly { path: string; text: string }[] = []
