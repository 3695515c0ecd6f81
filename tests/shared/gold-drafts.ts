import { readdirSync, readFileSync } from 'node:fs'
import { checklists } from '../../shared/checklists/index.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'

type OneOrMore<T> = T | T[]

/** A gold answer; `tests/fixtures/drafts/README.md` says what the fields mean. */
export interface Gold {
  about: string
  covers: string[]
  clean?: boolean
  checklist: string
  choose?: string | null
  notApplicable?: string[]
  verdict?: OneOrMore<string>
  sections?: Record<
    string,
    { status: OneOrMore<string>; line: OneOrMore<number> | null; heading: OneOrMore<string> | null }
  >
  references?: Record<string, { status: OneOrMore<string>; line?: number; found?: string }>
  recipients?: { lines?: number[]; notLines?: number[]; ok?: string[]; missing?: string[] }
  rules?: { must?: string[]; mustNot?: string[]; at?: Record<string, number[]> }
}

export interface GoldDraft {
  name: string
  text: string
  gold: Gold
}

const folder = new URL('../fixtures/drafts/', import.meta.url)
const suffix = '.gold.json'

export const goldDrafts: readonly GoldDraft[] = readdirSync(folder)
  .filter((file) => file.endsWith(suffix))
  .sort()
  .map((file) => {
    const name = file.slice(0, -suffix.length)
    return {
      name,
      text: readFileSync(new URL(`${name}.txt`, folder), 'utf8'),
      gold: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Gold,
    }
  })

/** Drafts without a gold answer beside them. */
export const orphans: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length))
  .filter((name) => !goldDrafts.some((draft) => draft.name === name))

export function checklistOf(id: string): Checklist {
  const found = checklists.find((checklist) => checklist.id === id)
  if (found === undefined) throw new Error(`no checklist ${id} ships`)
  return found
}

/** The lines as the report counts them: U+2028 ends none. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/)
