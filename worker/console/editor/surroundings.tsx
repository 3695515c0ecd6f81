import { createContext, useContext } from 'react'

/** A remark of a review at a field: `path` as `sections.2.title`, empty for the whole. */
export interface Remark {
  path: string
  text: string
}

/** What each field of the editor has to know beside its own value. Paths are as in `Remark`. */
export interface Surroundings {
  readOnly: boolean
  faults: ReadonlyMap<string, string>
  remarks: readonly Remark[]
  /** What a proposal says of a field: why a person has to look at it again. */
  notes: readonly Remark[]
}

const Context = createContext<Surroundings>({ readOnly: true, faults: new Map(), remarks: [], notes: [] })

export const SurroundingsProvider = Context.Provider
export const useSurroundings = (): Surroundings => useContext(Context)
