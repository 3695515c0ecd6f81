import { Refused } from '../api/errors.ts'
import { Stale } from '../store/database.ts'
import { PublishedMeanwhile } from '../store/feed.ts'
import { KeysMissing } from './online-keys.ts'
import { NotTaken } from './submission.ts'

/** Publishes; whatever keeps that from being done becomes the answer of the API's shape. */
export async function refusing<Done>(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof PublishedMeanwhile || error instanceof KeysMissing || error instanceof Stale)
      throw new Refused(409, 'conflict', error.message)
    if (!(error instanceof NotTaken)) throw error
    const status = { forbidden: 403, conflict: 409, 'invalid-request': 422 } as const
    throw new Refused(status[error.code], error.code, error.message)
  }
}
