import { useMemo } from 'react'
import { noteText } from '../../../../shared/proposal/notes.ts'
import type { Checklist } from '../../../../shared/schema/checklist.ts'
import type { FormProps } from '../../documents/kind.ts'
import { ChecklistEditor } from '../../editor/ChecklistEditor.tsx'
import { useLanguage } from '../../language.tsx'
import { rememberedProposal } from './remembered-proposal.ts'

/** The editor; of a checklist that was just made from a plan, with what the proposal was unsure of. */
export function ChecklistForm(props: FormProps<Checklist>) {
  const { language } = useLanguage()
  const { id } = props.value
  const proposal = useMemo(() => rememberedProposal(id), [id])
  const doubts = useMemo(
    () =>
      proposal === null
        ? null
        : {
            checklist: proposal.checklist,
            notes: proposal.notes.map((note) => ({ path: note.path, text: noteText(note, language) })),
          },
    [proposal, language],
  )
  return <ChecklistEditor {...props} doubts={doubts} />
}
