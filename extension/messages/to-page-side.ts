import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Unit } from '../../shared/schema/unit.ts'

/** What the person can ask for by a shortcut or the toolbar; the names are those of the manifest's commands. */
export const pageCommands = ['open-panel', 'next-finding', 'previous-finding', 'apply-fix'] as const
export type PageCommand = (typeof pageCommands)[number]

/**
 * What the background tells the page side of a frame: what the person asked for, that a release has arrived, or that
 * the unit's profile has changed.
 */
export type ToPageSide = { to: 'page-side' } & (
  | { command: PageCommand }
  | { checklists: Checklist[] }
  | { unit: Unit | null }
)

/** Only the background sends these, and it has validated the checklists and the profile. */
export function isToPageSide(message: unknown): message is ToPageSide {
  const value = message as { to?: unknown; command?: unknown; checklists?: unknown; unit?: unknown } | null
  return (
    typeof value === 'object' &&
    value !== null &&
    value.to === 'page-side' &&
    (isPageCommand(value.command) || Array.isArray(value.checklists) || typeof value.unit === 'object')
  )
}

export function isPageCommand(name: unknown): name is PageCommand {
  return pageCommands.includes(name as PageCommand)
}
