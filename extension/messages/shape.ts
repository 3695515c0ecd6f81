/** What each member of a message must be; members that are not named may be anything. */
export type Shape = Record<string, (value: unknown) => boolean>

/** Whether a message has one of the names in `shapes`, and the shape of that name. */
export function hasShape(message: unknown, shapes: Record<string, Shape>): boolean {
  const value = record(message)
  if (typeof value?.name !== 'string' || !Object.hasOwn(shapes, value.name)) return false
  return Object.entries(shapes[value.name] ?? {}).every(([key, holds]) => holds(value[key]))
}

export function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
}

/** Also any other count. */
export function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

export function isString(value: unknown): boolean {
  return typeof value === 'string'
}

export function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean'
}
