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

export interface Others<Value> {
  /** Of pages that are gone, the newest first: whoever made them may take them up again. */
  left: Unsaved<Value>[]
  /** Of pages that live now: theirs alone. */
  held: Unsaved<Value>[]
}

/** The member's edits of the document that other pages of this browser have made. */
export async function othersOf<Value>(member: string, document: string): Promise<Others<Value>> {
  const [all, living] = await Promise.all([(await database<Value>()).getAll('unsaved'), livingTabs()])
  const others = all
    .filter((edits) => edits.document === document && edits.member === member && edits.tab !== tab)
    .sort((one, other) => other.at - one.at)
  return {
    left: others.filter((edits) => !living.has(edits.tab)),
    held: others.filter((edits) => living.has(edits.tab)),
  }
}
