/** The database could not answer. `cause` is what it said. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
}

/** Runs statements; whatever D1 throws becomes `DatabaseUnavailable`. */
export async function ask<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query()
  } catch (cause) {
    throw new DatabaseUnavailable('the database did not answer', { cause })
  }
}
