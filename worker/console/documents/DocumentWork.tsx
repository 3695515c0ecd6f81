import { Button, Tabs } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useEdits } from '../autosave/use-edits.ts'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { Screen } from '../frame/Screen.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { type AnyDocument, type Comment, type Loaded, useRevision } from '../requests/documents.ts'
import type { Member } from '../requests/me.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { FaultSummary } from './FaultSummary.tsx'
import { History } from './History.tsx'
import type { Kind } from './kind.ts'
import { mayDo } from './may-do.ts'
import { OfferedEdits } from './OfferedEdits.tsx'
import { Review } from './Review.tsx'
import { StateActions } from './StateActions.tsx'
import { StateLine } from './StateLine.tsx'
import { useSaving } from './use-saving.ts'

interface DocumentWorkProps<Value extends AnyDocument> {
  kind: Kind<Value>
  loaded: Loaded<Value>
  member: Member
}

const none: readonly Comment[] = []
const tabs = ['noi-dung', 'duyet', 'lich-su'] as const

export function DocumentWork<Value extends AnyDocument>({ kind, loaded, member }: DocumentWorkProps<Value>) {
  const words = useWords()
  const { language } = useLanguage()
  const { document: said } = words
  const { view, etag } = loaded
  const stored = useMemo(() => ({ etag, value: view.document }), [etag, view.document])
  const name = `${kind.noun}/${view.document.id}`
  const edits = useEdits({ document: name, member: member.id, stored })
  const may = mayDo(view, member)
  const returned = view.review?.decision === 'return' ? view.review : null
  const reviewed = useRevision<Value>(kind.noun, view.document.id, returned?.revision ?? null)
  const saving = useSaving(kind, edits)
  useHotkeys([['mod+S', () => void saving.save()]], [], true)
  const { tab } = useSearch({ strict: false })
  const navigate = useNavigate()
  return (
    <Screen
      title={edits.value.title || view.document.title}
      actions={
        <>
          <StateActions kind={kind} loaded={loaded} may={may} dirty={edits.dirty} />
          {may.edit ? (
            <Button onClick={() => void saving.save()} loading={saving.pending} disabled={!edits.dirty}>
              {said.save}
            </Button>
          ) : null}
        </>
      }
    >
      <StateLine view={view} edits={edits} saving={saving} />
      <OfferedEdits edits={edits} />
      <FailedNotice error={saving.error} again={() => void saving.save()} />
      <FaultSummary
        faults={saving.faults}
        nameOf={(path) => kind.fieldName?.(path, edits.value, language) ?? path}
      />
      <ConflictDialog kind={kind} conflict={saving.conflict} edits={edits} onDone={saving.settle} />
      <Tabs
        value={tabs.find((each) => each === tab) ?? tabs[0]}
        onChange={(value) =>
          void navigate({ to: '.', search: { tab: tabs.find((each) => each === value) }, replace: true })
        }
      >
        <Tabs.List mb="sm">
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {said.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="noi-dung">
          <kind.Form
            value={edits.value}
            onChange={edits.change}
            readOnly={!may.edit}
            comments={returned?.comments ?? none}
            reviewed={reviewed.data?.document ?? null}
          />
        </Tabs.Panel>
        <Tabs.Panel value="duyet">
          <Review kind={kind} loaded={loaded} may={may} />
        </Tabs.Panel>
        <Tabs.Panel value="lich-su">
          <History kind={kind} loaded={loaded} may={may} />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  )
}
