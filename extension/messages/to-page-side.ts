/** What the person can ask for by a shortcut or the toolbar; the names are those of the manifest's commands. */
export const pageCommands = ['open-panel', 'next-finding', 'previous-finding', 'apply-fix'] as const
export type PageCommand = (typeof pageCommands)[number]

/** What the background tells the page side of a frame. */
export interface ToPageSide {
  to: 'page-side'
  command: PageCommand
}

export function isToPageSide(message: unknown): message is ToPageSide {
  const value = message as Partial<ToPageSide> | null
  return (
    typeof value === 'object' && value !== null && value.to === 'page-side' && isPageCommand(value.command)
  )
}

export function isPageCommand(name: unknown): name is PageCommand {
  return pageCommands.includes(name as PageCommand)
}
