import { isRefused } from '../requests/refused.ts'
import { send } from '../requests/send.ts'

/** Takes a file of the feed past the browser's cache: what is out now counts, not what was a minute ago. */
export async function takeFile(name: string): Promise<Uint8Array | null> {
  try {
    const answer = await send(`/feed/${name}`, { cache: 'no-cache' })
    return new Uint8Array(await answer.arrayBuffer())
  } catch (error) {
    if (isRefused(error, 404)) return null
    throw error
  }
}
