import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { sha256 } from '../../shared/tuf/digest.ts'
import { encodeUtf8 } from '../../shared/tuf/platform.ts'
import type { Deed } from '../store/commit.ts'
import { Stale } from '../store/database.ts'
import {
  addDecision,
  addReview,
  addRevision,
  changeDocument,
  createDocument,
  type DocumentRow,
  type Noun,
  type ReviewRow,
  readDocument,
  readRevision,
  revisionsOf,
  type State,
  type Stored,
} from '../store/documents.ts'
import { listFromShelves, listNewest, putSearchWords } from '../store/listing.ts'
import { publishedVersion, publishedVersions } from '../store/releases.ts'
import { allSamples } from '../store/samples.ts'
import { searchForm, searchWords } from '../store/search-words.ts'
import { etagOf, itemOf, personOf, viewOf } from './document-view.ts'
import type { WorkerEnvironment } from './environment.ts'
import { Refused } from './errors.ts'
import { page, pageSize, readCursor } from './paging.ts'
import { demandTrial } from './trial.ts'
import type { comment, trial } from './views.ts'
import { respond, write } from './write.ts'

type Call = Context<WorkerEnvironment>

interface Page {
  cursor?: string | undefined
  limit?: number | undefined
}

/** What any document of the Board says of itself. */
export interface AnyDocument {
  schemaVersion: 1
  id: string
  version: number
  title: string
}

export interface Kind<Document extends AnyDocument> {
  noun: Noun
  /** By which texts it is found. */
  found(document: Document): string[]
}

/** Which states an action may find a document in. */
const mayBe = {
  save: ['draft', 'published', 'withdrawn'],
  submit: ['draft'],
  decide: ['in-review'],
  reopen: ['in-review', 'approved', 'awaiting-signatures', 'published', 'withdrawn'],
  restore: ['draft', 'published', 'withdrawn'],
} satisfies Record<string, State[]>

const now = () => new Date().toISOString()

/** What can be done with the documents of one kind. */
export function documentsOf<Document extends AnyDocument>({ noun, found }: Kind<Document>) {
  async function known(context: Call, id: string): Promise<Stored> {
    const stored = await readDocument(context.env.DB, noun, id)
    if (!stored) throw new Refused(404, 'not-found', `there is no ${noun} ${id}`)
    return stored
  }

  const stale = (stored: Stored) =>
    new Refused(412, 'stale', 'it has changed since it was read; `current` is the newer copy', {
      more: { current: viewOf<Document>(stored) },
      headers: { ETag: etagOf(stored.row) },
    })

  /** The document, where it stands as the caller has seen it and its state allows the action. */
  async function seen(context: Call, id: string, action: keyof typeof mayBe): Promise<Stored> {
    const stored = await known(context, id)
    const given = context.req.header('if-match') ?? ''
    if (!given.split(',').some((tag) => tag.trim() === etagOf(stored.row))) throw stale(stored)
    const allowed: readonly State[] = mayBe[action]
    if (!allowed.includes(stored.row.state))
      throw new Refused(409, 'conflict', `${action} is not possible while it is ${stored.row.state}`)
    return stored
  }

  /** Writes, and answers with the newer copy where someone else came first. */
  async function writeChange(context: Call, { before, after, action, detail, more }: Change) {
    const at = after.row.changed_at
    try {
      return await write(
        context,
        [...changeDocument(context.env.DB, before, after.row), ...more],
        { action: `${noun}.${action}`, subject: `${noun}/${before.id}`, detail, at },
        { body: viewOf<Document>(after), status: 200 as const, etag: etagOf(after.row) },
      )
    } catch (error) {
      if (error instanceof Stale) throw stale(await known(context, before.id))
      throw error
    }
  }

  /** The row after an action of the caller. */
  const moved = (context: Call, row: DocumentRow, to: Partial<DocumentRow>): DocumentRow => ({
    ...row,
    ...to,
    stamp: row.stamp + 1,
    changed_by: context.get('member').id,
    changed_by_name: context.get('member').name,
    changed_at: now(),
  })

  /** The document's text as it is kept: with the version that it will be published as. */
  async function textOf(document: Document, version: number): Promise<{ text: string; digest: string }> {
    const text = JSON.stringify({ ...document, version })
    return { text, digest: await sha256(encodeUtf8(text)) }
  }

  /** A new revision with this content, as a draft. */
  async function revise(
    context: Call,
    stored: Stored,
    document: Document,
    action: string,
    more: Deed['detail'] = {},
  ) {
    const { DB } = context.env
    const { id, name } = context.get('member')
    const { text, digest } = await textOf(document, stored.row.last_version + 1)
    const row = moved(context, stored.row, {
      title: document.title,
      state: 'draft',
      revision: stored.row.revision + 1,
      digest,
    })
    const editors = stored.editors.some((editor) => editor.id === id)
      ? stored.editors
      : [...stored.editors, { id, name }]
    return writeChange(context, {
      before: stored.row,
      after: { ...stored, row, text, editors },
      action,
      detail: { revision: row.revision, digest, ...more },
      more: [
        addRevision(DB, row, text, { id, name }, row.changed_at),
        putSearchWords(DB, noun, { [row.id]: searchWords(found(document)) }),
      ],
    })
  }

  return {
    async list(
      context: Call,
      {
        q = '',
        state,
        sort = 'changed',
        cursor,
        limit,
      }: Page & { q?: string | undefined; state?: State | undefined; sort?: 'changed' | 'title' | undefined },
    ) {
      const size = pageSize(limit)
      const [key, id] = cursor === undefined ? [] : readCursor(cursor, ['string', 'string'])
      const asked = {
        noun,
        state,
        from: key !== undefined && id !== undefined ? { key, id } : undefined,
        count: size + 1,
      }
      const words = searchForm(q).split(' ').filter(Boolean)
      const rows =
        words.length === 0 && sort === 'changed'
          ? await listNewest(context.env.DB, asked)
          : await listFromShelves(context.env.DB, words, { ...asked, sort })
      return respond(page(rows, size, itemOf, (row) => [row.key, row.id]))
    },

    async create(context: Call, document: Document) {
      const { DB } = context.env
      const { id, name } = context.get('member')
      const at = now()
      const { text, digest } = await textOf(document, 1)
      const row: DocumentRow = {
        noun,
        id: document.id,
        title: document.title,
        state: 'draft',
        revision: 1,
        digest,
        stamp: 1,
        published: null,
        last_version: 0,
        released_revision: 0,
        changed_by: id,
        changed_by_name: name,
        changed_at: at,
      }
      const stored: Stored = { row, text, editors: [{ id, name }], review: null }
      try {
        return await write(
          context,
          [
            ...createDocument(DB, row),
            addRevision(DB, row, text, { id, name }, at),
            putSearchWords(DB, noun, { [row.id]: searchWords(found(document)) }),
          ],
          { action: `${noun}.created`, subject: `${noun}/${row.id}`, detail: { revision: 1, digest }, at },
          { body: viewOf<Document>(stored), status: 201 as const, etag: etagOf(row) },
        )
      } catch (error) {
        if (error instanceof Stale)
          throw new Refused(409, 'conflict', `there is a ${noun} ${row.id} already`, {
            fields: [{ path: 'document.id', message: 'there is one of this id already' }],
          })
        throw error
      }
    },

    async read(context: Call, id: string) {
      const stored = await known(context, id)
      return respond(viewOf<Document>(stored), etagOf(stored.row))
    },

    async save(context: Call, id: string, document: Document) {
      if (document.id !== id)
        throw new Refused(422, 'invalid-request', 'a document keeps its id', {
          fields: [{ path: 'document.id', message: `has to stay ${id}` }],
        })
      return revise(context, await seen(context, id, 'save'), document, 'saved')
    },

    async restore(context: Call, id: string, revision: number) {
      const stored = await seen(context, id, 'restore')
      const old = await readRevision(context.env.DB, noun, id, revision)
      if (!old) throw new Refused(404, 'not-found', `there is no revision ${revision} of ${id}`)
      return revise(context, stored, JSON.parse(old.document) as Document, 'restored', { from: revision })
    },

    async revisions(context: Call, id: string, { cursor, limit }: Page) {
      const size = pageSize(limit)
      const [from] = cursor === undefined ? [] : readCursor(cursor, ['number'])
      const rows = await revisionsOf(context.env.DB, noun, id, from ?? Number.MAX_SAFE_INTEGER, size + 1)
      return respond(
        page(
          rows,
          size,
          ({ revision, digest, by, by_name, at }) => ({
            revision,
            digest,
            savedBy: personOf(by, by_name),
            savedAt: at,
          }),
          ({ revision }) => [revision],
        ),
      )
    },

    async revision(context: Call, id: string, revision: number) {
      const found = await readRevision(context.env.DB, noun, id, revision)
      if (!found) throw new Refused(404, 'not-found', `there is no revision ${revision} of ${id}`)
      return respond({
        revision,
        document: JSON.parse(found.document) as Document,
        digest: found.digest,
        savedBy: personOf(found.by, found.by_name),
        savedAt: found.at,
      })
    },

    async versions(context: Call, id: string, { cursor, limit }: Page) {
      const size = pageSize(limit)
      const [from] = cursor === undefined ? [] : readCursor(cursor, ['number'])
      const rows = await publishedVersions(
        context.env.DB,
        noun,
        id,
        from ?? Number.MAX_SAFE_INTEGER,
        size + 1,
      )
      return respond(
        page(
          rows,
          size,
          (row) => ({
            version: row.version,
            digest: row.digest,
            release: row.release,
            publishedBy: personOf(row.by, row.by_name),
            publishedAt: row.at,
            withdrawn: row.withdrawn === 1,
          }),
          ({ version }) => [version],
        ),
      )
    },

    async version(context: Call, id: string, version: number) {
      const found = await publishedVersion(context.env.DB, noun, id, version)
      if (!found) throw new Refused(404, 'not-found', `there is no version ${version} of ${id}`)
      return respond({ version, document: JSON.parse(found.document) as Document, digest: found.digest })
    },

    async submit(context: Call, id: string) {
      const stored = await seen(context, id, 'submit')
      const row = moved(context, stored.row, { state: 'in-review' })
      const review = newReview(stored, row)
      return writeChange(context, {
        before: stored.row,
        after: { ...stored, row, review },
        action: 'submitted',
        detail: { revision: row.revision, digest: row.digest },
        more: [addReview(context.env.DB, row, review.number, context.get('member'), row.changed_at)],
      })
    },

    async reopen(context: Call, id: string) {
      const stored = await seen(context, id, 'reopen')
      return writeChange(context, {
        before: stored.row,
        after: { ...stored, row: moved(context, stored.row, { state: 'draft' }) },
        action: 'reopened',
        detail: { from: stored.row.state },
        more: [],
      })
    },

    async decide(context: Call, id: string, given: Decision) {
      const stored = await seen(context, id, 'decide')
      const { DB } = context.env
      const me = context.get('member')
      if (given.decision === 'approve') {
        if (stored.editors.some((editor) => editor.id === me.id))
          throw new Refused(403, 'forbidden', 'who has edited it since the last release can’t approve it')
        if (noun === 'checklist') await demandTrial(given.trial, stored.row, await allSamples(DB))
      }
      const row = moved(context, stored.row, {
        state: given.decision === 'approve' ? 'approved' : 'draft',
      })
      const decided = {
        decision: given.decision,
        comments: JSON.stringify(given.comments),
        trial: given.trial ? JSON.stringify(given.trial) : null,
      }
      const review = stored.review ?? newReview(stored, row)
      return writeChange(context, {
        before: stored.row,
        after: {
          ...stored,
          row,
          review: {
            ...review,
            ...decided,
            decided_by: me.id,
            decided_by_name: me.name,
            decided_at: row.changed_at,
          },
        },
        action: given.decision === 'approve' ? 'approved' : 'returned',
        detail: { revision: row.revision, digest: row.digest, comments: given.comments.length },
        more: [addDecision(DB, row, review.number, decided, me, row.changed_at)],
      })
    },
  }
}

interface Change {
  before: DocumentRow
  after: Stored
  /** `saved` */
  action: string
  detail: Deed['detail']
  /** Statements that go with it. */
  more: Parameters<typeof write>[1]
}

interface Decision {
  decision: 'approve' | 'return'
  comments: z.infer<typeof comment>[]
  trial?: z.infer<typeof trial> | undefined
}

const newReview = ({ review }: Stored, row: DocumentRow): ReviewRow => ({
  number: (review?.number ?? 0) + 1,
  revision: row.revision,
  by: row.changed_by,
  by_name: row.changed_by_name,
  at: row.changed_at,
  decision: null,
  comments: null,
  trial: null,
  decided_by: null,
  decided_by_name: null,
  decided_at: null,
})
