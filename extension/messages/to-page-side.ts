/** What the background tells the page side of a frame. */
export interface ToPageSide {
  to: 'page-side'
  name: 'open-panel'
}

export function isToPageSide(message: unknown): message is ToPageSide {
  const value = message as Partial<ToPageSide> | null
  return (
    typeof value === 'object' && value !== null && value.to === 'page-side' && value.name === 'open-panel'
  )
}
