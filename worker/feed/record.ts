import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { checklistPath, indexPath, portalsPath } from '../../shared/release/files.ts'
import { checklist } from '../../shared/schema/checklist.ts'
import { portalList } from '../../shared/schema/portal.ts'
import { type Release, release } from '../../shared/schema/release.ts'
import { sha256 } from '../../shared/tuf/digest.ts'
import { encodeUtf8 } from '../../shared/tuf/platform.ts'
import type { Actor } from '../store/commit.ts'
import {
  addRevision,
  changeDocument,
  createDocument,
  type DocumentRow,
  type Noun,
} from '../store/documents.ts'
import { foundBy } from '../store/found-by.ts'
import { putSearchWords } from '../store/listing.ts'
import {
  addPublishedVersion,
  addRelease,
  endSigning,
  noteWithdrawal,
  publishedDigests,
  rowsToRecord,
} from '../store/releases.ts'
import { searchWords } from '../store/search-words.ts'

/** A document as a release has it. */
export interface Released {
  noun: Noun
  id: string
  version: number
  title: string
  text: string
  digest: string
  /** By which texts it is found. */
  found: string[]
}

/** Another text was published under this id and version before. */
export class AlreadyPublished extends Error {
  override name = 'AlreadyPublished'
}

/** The documents in the files of a release, which has been found usable. */
export async function releasedDocuments(files: Readonly<Record<string, string>>): Promise<Released[]> {
  const digestOf = (text: string) => sha256(encodeUtf8(text))
  const index = release.parse(JSON.parse(files[indexPath] ?? ''))
  const checklists = index.checklists.map(async ({ id, version }): Promise<Released> => {
    const text = files[checklistPath(id)] ?? ''
    const read = checklist.parse(JSON.parse(text))
    const found = foundBy.checklist(read)
    return { noun: 'checklist', id, version, title: read.title, text, digest: await digestOf(text), found }
  })
  const portals = portalList
    .parse(JSON.parse(files[portalsPath] ?? ''))
    .portals.map(async (each): Promise<Released> => {
      const { id, version, title } = each
      const text = JSON.stringify(each)
      const found = foundBy.portal(each)
      return { noun: 'portal', id, version, title, text, digest: await digestOf(text), found }
    })
  return Promise.all([...checklists, ...portals])
}

export interface ToRecord {
  release: number
  files: Readonly<Record<string, string>>
  door: 'console' | 'signatures'
  by: Actor
  at: string
}

/**
 * What brings the Board's records up to a release, whichever door it came by: to go into the batch that publishes it.
 * Throws `AlreadyPublished`.
 */
export async function recordRelease(db: D1Database, given: ToRecord): Promise<D1PreparedStatement[]> {
  const { files, door, by, at } = given
  const contents = files[indexPath] ?? ''
  const index: Release = release.parse(JSON.parse(contents))
  const documents = await releasedDocuments(files)
  const rows = await rowsToRecord(
    db,
    documents.map(({ id }) => id),
  )
  const before = await publishedDigests(db, documents)
  const statements: D1PreparedStatement[] = [
    addRelease(db, {
      version: given.release,
      door,
      contents,
      by: by?.id ?? null,
      by_name: by?.name ?? null,
      at,
    }),
    endSigning(db),
  ]
  for (const document of documents) {
    const { noun, id, version, text, digest } = document
    const same = (each: { noun: string; id: string }) => each.noun === noun && each.id === id
    const held = before.find(same)
    if (held && held.digest !== digest)
      throw new AlreadyPublished(`${id} ${version} was published with another text`)
    if (!held) statements.push(addPublishedVersion(db, document, { document: text, digest }, given.release))
    statements.push(...bringUp(db, rows.find(same), document, given))
  }
  for (const row of rows)
    if (row.published !== null && !documents.some(({ noun, id }) => noun === row.noun && id === row.id))
      statements.push(
        ...changeDocument(db, row, {
          ...row,
          ...changedBy(given),
          stamp: row.stamp + 1,
          published: null,
          state: row.state === 'published' ? 'withdrawn' : row.state,
        }),
      )
  for (const { id, version } of index.withdrawn)
    statements.push(noteWithdrawal(db, { noun: 'checklist', id, version }, given.release, at))
  for (const row of rows)
    if (
      row.noun === 'portal' &&
      row.published !== null &&
      !documents.some(({ noun, id }) => noun === 'portal' && id === row.id)
    )
      statements.push(
        noteWithdrawal(db, { noun: 'portal', id: row.id, version: row.published }, given.release, at),
      )
  return statements
}

/** Says of approved documents that the release that they are in has some of its signatures. */
export async function noteSigning(
  db: D1Database,
  files: Readonly<Record<string, string>>,
): Promise<D1PreparedStatement[]> {
  const documents = await releasedDocuments(files)
  const rows = await rowsToRecord(
    db,
    documents.map(({ id }) => id),
  )
  return rows
    .filter(({ state, noun, digest }) =>
      documents.some((each) => each.noun === noun && each.digest === digest && state === 'approved'),
    )
    .flatMap((row) => changeDocument(db, row, { ...row, stamp: row.stamp + 1, state: 'awaiting-signatures' }))
}

const changedBy = ({ by, at }: ToRecord) => ({
  changed_by: by?.id ?? null,
  changed_by_name: by?.name ?? null,
  changed_at: at,
})

/** Brings one document's row up to what was released of it. */
function bringUp(
  db: D1Database,
  row: DocumentRow | undefined,
  { noun, id, version, title, text, digest, found }: Released,
  given: ToRecord,
): D1PreparedStatement[] {
  const released = {
    published: version,
    last_version: Math.max(row?.last_version ?? 0, version),
    ...changedBy(given),
  }
  const withText = (next: DocumentRow) => [
    addRevision(db, next, text, given.by, given.at),
    putSearchWords(db, noun, { [id]: searchWords(found) }),
  ]
  if (!row) {
    const created: DocumentRow = {
      noun,
      id,
      title,
      state: 'published',
      revision: 1,
      digest,
      stamp: 1,
      released_revision: 1,
      ...released,
    }
    return [...createDocument(db, created), ...withText(created)]
  }
  if (row.published === version) return []
  const next: DocumentRow = { ...row, ...released, stamp: row.stamp + 1 }
  // What the Board approved is out.
  if (row.digest === digest)
    return changeDocument(db, row, { ...next, state: 'published', released_revision: row.revision })
  // Something else is out: work that is under way goes on, as a draft for the version after.
  if (row.state !== 'published' && row.state !== 'withdrawn')
    return changeDocument(db, row, { ...next, state: 'draft' })
  const revised: DocumentRow = {
    ...next,
    title,
    state: 'published',
    revision: row.revision + 1,
    released_revision: row.revision + 1,
    digest,
  }
  return [...changeDocument(db, row, revised), ...withText(revised)]
}
