import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { livingTabs, tab } from './tab.ts'

/** Edits that the server has not got yet, kept in this browser: one record a document and page. */
export interface Unsaved<Value> {
  /** The document, as `checklist/kh-162`. */
  document: string
  /** The page that they are made in; two pages never write to each other's record. */
  tab: string
  /** Who made them: they are offered to nobody else. */
  member: string
  /** The state of the document that they were made on; empty for one that the server has never had. */
  etag: string
  /** What stood there before, so that three versions can be merged. */
  base: Value
  value: Value
  /** ms since 1970. */
  at: number
}

// What a record holds is what this page or another of the same console put there.
interface Store<Value> extends DBSchema {
  unsaved: { key: [document: string, tab: string]; value: Unsaved<Value> }
}

let opened: Promise<IDBPDatabase<Store<unknown>>> | undefined
function database<Value>(): Promise<IDBPDatabase<Store<Value>>> {
  opened ??= openDB<Store<unknown>>('soat-console', 1, {
    upgrade: (made) => void made.createObjectStore('unsaved', { keyPath: ['document', 'tab'] }),
  })
  return opened as Promise<IDBPDatabase<Store<Value>>>
}

export async function keep<Value>(edits: Omit<Unsaved<Value>, 'tab' | 'at'>): Promise<void> {
  await (await database<Value>()).put('unsaved', { ...edits, tab, at: Date.now() })
}

/** The server has them, or the person let them go. */
export async function drop(edits: Pick<Unsaved<unknown>, 'document' | 'tab'>): Promise<void> {
  await (await database()).delete('unsaved', [edits.document, edits.tab])
}
export const dropOwn = (document: string): Promise<void> => drop({ document, tab })

/** What this page holds of the document. */
export const own = async <Value>(document: string): Promise<Unsaved<Value> | undefined> =>
  (await database<Value>()).get('unsaved', [document, tab])

/** What pages of this document have left behind that are gone now, the newest first; what living pages hold is theirs. */
export async function leftBehind<Value>(member: string, document: string): Promise<Unsaved<Value>[]> {
  const [all, living] = await Promise.all([(await database<Value>()).getAll('unsaved'), livingTabs()])
  return all
    .filter((edits) => edits.member === member && edits.document === document && !living.has(edits.tab))
    .sort((one, other) => other.at - one.at)
}

/** Whether another living page holds edits of the document. */
export async function heldElsewhere(document: string): Promise<boolean> {
  const [all, living] = await Promise.all([(await database()).getAll('unsaved'), livingTabs()])
  return all.some((edits) => edits.document === document && edits.tab !== tab && living.has(edits.tab))
}
