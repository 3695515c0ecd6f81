/** The database could not answer. `cause` is what it said. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
}

/** A guarded batch found that what it was to change is not as it was read; nothing of it was done. */
export class Stale extends Error {
  override name = 'Stale'
}

/** Runs statements. A guard that refuses becomes `Stale`; whatever else D1 throws `DatabaseUnavailable`. */
export async function ask<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query()
  } catch (cause) {
    if (String(cause).includes('stale: nothing was changed'))
      throw new Stale('what was to be changed has changed meanwhile', { cause })
    throw new DatabaseUnavailable('the database did not answer', { cause })
  }
}
