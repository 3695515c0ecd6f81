import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { propose } from '../../../../shared/proposal/propose.ts'
import { NewDocument } from '../../documents/NewDocument.tsx'
import { useWords } from '../../language.tsx'

/** Begins with the usual sections. */
export function NewChecklist() {
  const { created: said } = useWords()
  const navigate = useNavigate()
  return (
    <NewDocument
      noun="checklist"
      title={said.checklist}
      help={<Text>{said.checklistHelp}</Text>}
      blank={(id, title) => ({ ...propose('').checklist, id, title })}
      onCreated={(id) => void navigate({ to: '/bo-tieu-chi/$id', params: { id } })}
    />
  )
}
