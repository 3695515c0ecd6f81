import type { Checklist } from '../../shared/schema/checklist.ts'

export const parts = [
  'sections',
  'clauses',
  'references',
  'coverage',
  'implementation',
  'recipients',
] as const

export interface PartChange {
  part: (typeof parts)[number]
  added: number
  removed: number
  edited: number
}

/** What became of one checklist between two releases; `from` is null for a new one, `to` for one that is gone. */
export interface ChecklistChange {
  title: string
  from: number | null
  to: number | null
  parts: PartChange[]
}

export function changesBetween(before: readonly Checklist[], after: readonly Checklist[]): ChecklistChange[] {
  const changed = after.flatMap((now) => {
    const was = before.find(({ id }) => id === now.id)
    if (was?.version === now.version) return []
    return [
      {
        title: now.title,
        from: was?.version ?? null,
        to: now.version,
        parts: was ? partChanges(was, now) : [],
      },
    ]
  })
  const gone = before
    .filter(({ id }) => after.every((now) => now.id !== id))
    .map(({ title, version }) => ({ title, from: version, to: null, parts: [] }))
  return [...changed, ...gone]
}

function partChanges(was: Checklist, now: Checklist): PartChange[] {
  return parts
    .map((part) => {
      const old = new Map(was[part].map((item) => [item.id, JSON.stringify(item)]))
      const current = new Map(now[part].map((item) => [item.id, JSON.stringify(item)]))
      const stayed = [...current].filter(([id]) => old.has(id))
      return {
        part,
        added: current.size - stayed.length,
        removed: old.size - stayed.length,
        edited: stayed.filter(([id, text]) => old.get(id) !== text).length,
      }
    })
    .filter(({ added, removed, edited }) => added + removed + edited > 0)
}
