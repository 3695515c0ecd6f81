import { reaches } from '../../api/permissions.ts'
import type { AnyDocument, View } from '../requests/documents.ts'
import type { Member } from '../requests/me.ts'

/** What the member may do with the document now. The server decides; this only hides what it would refuse. */
export interface MayDo {
  edit: boolean
  submit: boolean
  reopen: boolean
  decide: boolean
  /** May return it, but not approve it: the member is among those who edited since the last release. */
  ownWork: boolean
  restore: boolean
  withdraw: boolean
}

export function mayDo({ state, editors, published }: View<AnyDocument>, { id, role }: Member): MayDo {
  const writes = reaches(role, 'editor')
  const resting = state === 'draft' || state === 'published' || state === 'withdrawn'
  return {
    edit: writes && resting,
    submit: writes && state === 'draft',
    reopen: writes && !resting,
    decide: reaches(role, 'reviewer') && state === 'in-review',
    ownWork: editors.some((editor) => editor.id === id),
    restore: writes && resting,
    withdraw: reaches(role, 'publisher') && published !== null,
  }
}
