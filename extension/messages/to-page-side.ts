import type { Checklist } from '../../shared/schema/checklist.ts'

/** What the person can ask for by a shortcut or the toolbar; the names are those of the manifest's commands. */
export const pageCommands = ['open-panel', 'next-finding', 'previous-finding', 'apply-fix'] as const
export type PageCommand = (typeof pageCommands)[number]

/** What the background tells the page side of a frame: what the person asked for, or that a release has arrived. */
export type ToPageSide = { to: 'page-side' } & ({ command: PageCommand } | { checklists: Checklist[] })

/** Only the background sends these, and it has validated the checklists. */
export function isToPageSide(message: unknown): message is ToPageSide {
  const value = message as { to?: unknown; command?: unknown; checklists?: unknown } | null
  return (
    typeof value === 'object' &&
    value !== null &&
    value.to === 'page-side' &&
    (isPageCommand(value.command) || Array.isArray(value.checklists))
  )
}

export function isPageCommand(name: unknown): name is PageCommand {
  return pageCommands.includes(name as PageCommand)
}
