import { type Portal, portalList } from '../schema/portal.ts'
import type { Release } from '../schema/release.ts'
import { sha256 } from '../tuf/digest.ts'
import { encodeUtf8 } from '../tuf/platform.ts'
import { readContent } from './content.ts'
import type { CurrentRelease } from './current.ts'
import { checklistPath, indexPath, portalsPath } from './files.ts'

/** What the Board approved, as it is kept: the text that is to go out, byte for byte. */
export interface Approved {
  noun: 'checklist' | 'portal'
  id: string
  text: string
  /** SHA-256 of the text, as the approval has it. */
  digest: string
}

/** What installs will have otherwise than before. */
export interface ReleaseDifference {
  noun: Approved['noun']
  id: string
  title: string
  change: 'new' | 'changed' | 'dropped' | 'withdrawn'
  /** Versions before and after; null where there is none. */
  from: number | null
  to: number | null
  /** SHA-256 of the text that goes out; null where none does. */
  digest: string | null
}

/** Why a release is not to be signed. */
export interface ReleaseFault {
  fault: 'not-next' | 'not-approved' | 'not-newer' | 'withdrawal-undone' | 'other-extension' | 'unlisted-file'
  /** What it is about: the id of a document, or a path. */
  subject: string
}

export interface LookedOver {
  differences: ReleaseDifference[]
  faults: ReleaseFault[]
}

/**
 * Holds the files of a release against what is out and what was approved, so that nothing gets under a signature unseen:
 * each document is either out already, byte for byte, or approved, byte for byte. Throws `UnusableRelease`.
 */
export async function lookOver(
  files: Readonly<Record<string, string>>,
  current: CurrentRelease | null,
  approved: readonly Approved[],
): Promise<LookedOver> {
  const { index, checklists } = readContent(files, '9999')
  const faults: ReleaseFault[] = []
  const differences: ReleaseDifference[] = []
  const fault = (name: ReleaseFault['fault'], subject: string) => faults.push({ fault: name, subject })
  if (index.release !== (current?.version ?? 0) + 1) fault('not-next', String(index.release))

  const judge = async (
    noun: Approved['noun'],
    { id, title, version, text }: Document,
    before: { version: number; text: string } | undefined,
  ) => {
    if (before?.text === text) return
    const digest = await sha256(encodeUtf8(text))
    if (
      !approved.some(
        (each) => each.noun === noun && each.id === id && each.digest === digest && each.text === text,
      )
    )
      fault('not-approved', id)
    if (before && version <= before.version) fault('not-newer', id)
    const change = before ? ('changed' as const) : ('new' as const)
    differences.push({ noun, id, title, change, from: before?.version ?? null, to: version, digest })
  }

  for (const { id, title, version } of checklists) {
    const path = checklistPath(id)
    const held = current?.checklists.find((each) => each.id === id)
    const before = held && { version: held.version, text: current?.files[path] ?? '' }
    await judge('checklist', { id, title, version, text: files[path] ?? '' }, before)
  }
  const portals = portalsOf(files)
  const portalsBefore = current ? portalsOf(current.files) : []
  for (const portal of portals) {
    const held = portalsBefore.find(({ id }) => id === portal.id)
    await judge('portal', asDocument(portal), held && { version: held.version, text: JSON.stringify(held) })
  }

  const gone = (index: Release | undefined, { id, version }: Version) =>
    index?.withdrawn.some((each) => each.id === id && each.version === version) ?? false
  const leaves = (
    noun: Approved['noun'],
    change: 'dropped' | 'withdrawn',
    { id, version, title = id }: Leaving,
  ) => differences.push({ noun, id, title, change, from: version, to: null, digest: null })
  const held = current?.checklists ?? []
  for (const each of index.withdrawn)
    if (!gone(current?.index, each))
      leaves(
        'checklist',
        'withdrawn',
        held.find(({ id, version }) => id === each.id && version === each.version) ?? each,
      )
  for (const each of held)
    if (!checklists.some(({ id }) => id === each.id) && !gone(index, each))
      leaves('checklist', 'dropped', each)
  for (const each of portalsBefore)
    if (!portals.some(({ id }) => id === each.id)) leaves('portal', 'dropped', each)

  for (const each of current?.index.withdrawn ?? [])
    if (!gone(index, each)) fault('withdrawal-undone', each.id)
  if (current && index.minimumExtension !== current.index.minimumExtension)
    fault('other-extension', index.minimumExtension)
  const listed = new Set([indexPath, portalsPath, ...checklists.map(({ id }) => checklistPath(id))])
  for (const path of Object.keys(files)) if (!listed.has(path)) fault('unlisted-file', path)
  return { differences, faults }
}

type Version = Release['withdrawn'][number]
interface Leaving extends Version {
  title?: string
}
interface Document {
  id: string
  title: string
  version: number
  text: string
}

/** The profiles as they were written, once they have been found to be profiles. */
function portalsOf(files: Readonly<Record<string, string>>): Portal[] {
  const written: { portals: Portal[] } = JSON.parse(files[portalsPath] ?? '')
  portalList.parse(written)
  return written.portals
}

const asDocument = (portal: Portal): Document => ({
  id: portal.id,
  title: portal.title,
  version: portal.version,
  text: JSON.stringify(portal),
})
