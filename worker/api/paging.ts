import { decodeUtf8, encodeUtf8 } from '../../shared/tuf/platform.ts'
import { Refused } from './errors.ts'

const usual = 50

/** How many lines a page has if the request does not say. */
export const pageSize = (limit: number | undefined): number => limit ?? usual

/** A cursor is opaque to clients: where the next page begins, in base64url. */
export const cursorOf = (place: readonly (string | number)[]): string =>
  btoa(String.fromCharCode(...encodeUtf8(JSON.stringify(place))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** Reads a cursor back. Throws `Refused` for one that this server did not give. */
export function readCursor<Place extends readonly ('string' | 'number')[]>(
  cursor: string,
  kinds: Place,
): { [At in keyof Place]: Place[At] extends 'string' ? string : number } {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    )
    const place: unknown = JSON.parse(decodeUtf8(bytes))
    if (Array.isArray(place) && place.length === kinds.length)
      if (kinds.every((kind, at) => typeof place[at] === kind))
        return place as { [At in keyof Place]: Place[At] extends 'string' ? string : number }
  } catch {
    // Falls through to the refusal.
  }
  throw new Refused(422, 'invalid-request', 'the cursor is not one of this server', {
    fields: [{ path: 'cursor', message: 'not a cursor of this server' }],
  })
}

/** Cuts what was read for a page, one line more than it has, into the page and its cursor. */
export function page<Row, Item>(
  rows: readonly Row[],
  size: number,
  item: (row: Row) => Item,
  place: (row: Row) => readonly (string | number)[],
): { items: Item[]; next: string | null } {
  const following = rows[size]
  return {
    items: rows.slice(0, size).map(item),
    next: following === undefined ? null : cursorOf(place(following)),
  }
}
