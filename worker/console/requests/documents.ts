import {
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { Approved } from '../../../shared/release/look-over.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Portal } from '../../../shared/schema/portal.ts'
import type { View } from '../../api/document-view.ts'
import type { ListSearch } from '../documents/list-search.ts'
import { api } from './api.ts'
import { read, readAs } from './read.ts'
import type { Refused } from './refused.ts'

export type { View }

/** The Board's documents: checklists and portal profiles go through the same calls. */
export type AnyDocument = Checklist | Portal
export type Noun = 'checklist' | 'portal'

export type DocumentSummary = InferResponseType<typeof api.checklists.$get, 200>['items'][number]
export type Comment = NonNullable<View<AnyDocument>['review']>['comments'][number]
export type Trial = NonNullable<NonNullable<View<AnyDocument>['review']>['trial']>

/** A document and the ETag under which it may be changed. */
export interface Loaded<Value> {
  view: View<Value>
  etag: string
}

/** What takes a document from one state to another. */
export type Step =
  | { step: 'submit' | 'reopen' }
  | { step: 'restore'; revision: number }
  | { step: 'decision'; decision: 'approve' | 'return'; comments: Comment[]; trial?: Trial }

const calls = { checklist: api.checklists, portal: api.portals }

const keys = {
  list: (noun: Noun) => ['documents', noun, 'list'] as const,
  one: (noun: Noun, id: string) => ['documents', noun, 'one', id] as const,
}

async function loadedFrom<Value>(answer: {
  json(): Promise<unknown>
  headers: Headers
}): Promise<Loaded<Value>> {
  return { view: (await answer.json()) as View<Value>, etag: answer.headers.get('ETag') ?? '' }
}

/** The newer copy that comes with 412; null where the answer has none. */
export function currentOf<Value>({ answer, etag }: Refused): Loaded<Value> | null {
  if (typeof answer !== 'object' || answer === null || !('current' in answer) || etag === null) return null
  return { view: answer.current as View<Value>, etag }
}

export const useDocuments = (noun: Noun, { q, state, sort, cursor }: ListSearch) =>
  useQuery({
    queryKey: [...keys.list(noun), q, state, sort, cursor],
    queryFn: async () => {
      const query = {
        ...(q && { q }),
        ...(state && { state }),
        ...(sort && { sort }),
        ...(cursor && { cursor }),
      }
      return read(calls[noun].$get({ query: { ...query, limit: '25' } }))
    },
    placeholderData: keepPreviousData,
  })

export const loadDocument = async <Value>(noun: Noun, id: string): Promise<Loaded<Value>> =>
  loadedFrom(await calls[noun][':id'].$get({ param: { id } }))

/** Asked for anew whenever its page opens: others work on it too. */
export const useDocument = <Value>(noun: Noun, id: string) =>
  useQuery({
    queryKey: keys.one(noun, id),
    refetchOnMount: 'always',
    queryFn: () => loadDocument<Value>(noun, id),
  })

/** Puts what the server answered in the place of what was known of the document. */
export function useKeepDocument<Value extends AnyDocument>(noun: Noun): (loaded: Loaded<Value>) => void {
  const client = useQueryClient()
  return (loaded) => {
    const key = keys.one(noun, loaded.view.document.id)
    // An answer that is still under way may be older.
    void client.cancelQueries({ queryKey: key })
    client.setQueryData(key, loaded)
    forgetLists(client, noun)
  }
}

function forgetLists(client: QueryClient, noun: Noun): void {
  void client.invalidateQueries({ queryKey: keys.list(noun) })
  void client.invalidateQueries({ queryKey: ['revisions', noun] })
  void client.invalidateQueries({ queryKey: ['releases'] })
}

export async function createDocument<Value extends AnyDocument>(
  noun: Noun,
  document: Value,
  key: string,
): Promise<Loaded<Value>> {
  const header = { 'idempotency-key': key }
  return loadedFrom(
    noun === 'checklist'
      ? await api.checklists.$post({ header, json: { document: document as Checklist } })
      : await api.portals.$post({ header, json: { document: document as Portal } }),
  )
}

export async function saveDocument<Value extends AnyDocument>(
  noun: Noun,
  document: Value,
  etag: string,
  key: string,
): Promise<Loaded<Value>> {
  const param = { id: document.id }
  const header = { 'idempotency-key': key, 'if-match': etag }
  return loadedFrom(
    noun === 'checklist'
      ? await api.checklists[':id'].$put({ param, header, json: { document: document as Checklist } })
      : await api.portals[':id'].$put({ param, header, json: { document: document as Portal } }),
  )
}

export async function takeStep<Value>(
  noun: Noun,
  id: string,
  step: Step,
  etag: string,
  key: string,
): Promise<Loaded<Value>> {
  const call = calls[noun][':id']
  const given = { param: { id }, header: { 'idempotency-key': key, 'if-match': etag } }
  switch (step.step) {
    case 'submit':
      return loadedFrom(await call.review.$post(given))
    case 'reopen':
      return loadedFrom(await call.reopen.$post(given))
    case 'restore':
      return loadedFrom(await call.restore.$post({ ...given, json: { revision: step.revision } }))
    case 'decision': {
      const { step: _, ...json } = step
      return loadedFrom(await call.decision.$post({ ...given, json }))
    }
  }
}

export const useRevisions = (noun: Noun, id: string) =>
  useInfiniteQuery({
    queryKey: ['revisions', noun, id],
    queryFn: ({ pageParam }) =>
      read(
        calls[noun][':id'].revisions.$get({
          param: { id },
          query: { limit: '20', ...(pageParam && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

/** The versions that were ever published, up to a hundred: the newest first. */
export const useVersions = (noun: Noun, id: string) =>
  useQuery({
    queryKey: ['revisions', noun, id, 'versions'],
    queryFn: () => read(calls[noun][':id'].releases.$get({ param: { id }, query: { limit: '100' } })),
  })

interface OldDocument<Value> {
  document: Value
  digest: string
}

/** A revision never changes; null asks for none. */
export const useRevision = <Value>(noun: Noun, id: string, revision: number | null) =>
  useQuery({
    queryKey: ['revision', noun, id, revision],
    enabled: revision !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const param = { id, revision: String(revision) }
      return readAs<OldDocument<Value>>(calls[noun][':id'].revisions[':revision'].$get({ param }))
    },
  })

/** A published version never changes; null asks for none. */
export const useVersion = <Value>(noun: Noun, id: string, version: number | null) =>
  useQuery({
    queryKey: ['version', noun, id, version],
    enabled: version !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const param = { id, version: String(version) }
      return readAs<OldDocument<Value>>(calls[noun][':id'].versions[':version'].$get({ param }))
    },
  })

/** The texts that were approved of these documents, with the digests of their approvals. */
export async function approvedFor(documents: readonly { noun: Noun; id: string }[]): Promise<Approved[]> {
  const read = documents.map(async ({ noun, id }): Promise<Approved | null> => {
    const { view } = await loadDocument<AnyDocument>(noun, id)
    if (view.state !== 'approved' && view.state !== 'awaiting-signatures') return null
    return { noun, id, text: JSON.stringify(view.document), digest: view.digest }
  })
  return (await Promise.all(read)).filter((each) => each !== null)
}
