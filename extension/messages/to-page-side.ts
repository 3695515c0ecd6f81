import type { Unit } from '../../shared/schema/unit.ts'
import { record } from './shape.ts'
import type { PageSetup } from './to-background.ts'

/** What the person can ask for by a shortcut or the toolbar; the names are those of the manifest's commands. */
export const pageCommands = [
  'open-panel',
  'next-finding',
  'previous-finding',
  'apply-fix',
  'find-clause',
] as const
export type PageCommand = (typeof pageCommands)[number]

/** What may become new while a page stands open: by a release, or by the administrator's policy. */
export type Renewal = Pick<PageSetup, 'checklists' | 'portals' | 'ownPortals' | 'off'>

/**
 * What the background tells the page side of a frame: what the person asked for, what has become new, or that the
 * unit's profile has changed.
 */
export type ToPageSide = { to: 'page-side' } & (
  | { command: PageCommand }
  | { renewed: Renewal }
  | { unit: Unit | null }
)

/** Only the background sends these, and it has validated what is new. */
export function isToPageSide(message: unknown): message is ToPageSide {
  const value = record(message)
  return (
    value?.to === 'page-side' &&
    (isPageCommand(value.command) || record(value.renewed) !== null || typeof value.unit === 'object')
  )
}

export function isPageCommand(name: unknown): name is PageCommand {
  return pageCommands.includes(name as PageCommand)
}
