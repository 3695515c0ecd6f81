import type { z } from '@hono/zod-openapi'
import { sha256 } from '../../shared/tuf/digest.ts'
import { encodeUtf8 } from '../../shared/tuf/platform.ts'
import type { DocumentRow } from '../store/documents.ts'
import type { Sample } from '../store/samples.ts'
import { Refused } from './errors.ts'
import type { trial } from './views.ts'

const refusal = (path: string, message: string) =>
  new Refused(422, 'invalid-request', 'a trial on the sample drafts goes before an approval', {
    fields: [{ path, message }],
  })

/**
 * A checklist is approved by someone who has seen what it does: this text, against the version that is out, on every
 * sample draft as it is kept, and on nothing else. The trial itself runs in the reviewer's browser. Throws `Refused`.
 */
export async function demandTrial(
  given: z.infer<typeof trial> | undefined,
  { digest, published }: DocumentRow,
  samples: readonly Sample[],
): Promise<void> {
  if (!given) throw refusal('trial', 'missing')
  if (given.digest !== digest) throw refusal('trial.digest', 'is of another text than the one in review')
  if (given.against !== published)
    throw refusal('trial.against', `has to be ${published}, the version that is out`)
  const left = samples.find(({ id }) => given.samples.every(({ sample }) => sample !== id))
  if (left) throw refusal('trial.samples', `the sample ${left.id} was not tried`)
  if (given.samples.length > samples.length)
    throw refusal('trial.samples', 'there is one that is not on the list, or twice')
  for (const [at, { sample, text }] of given.samples.entries()) {
    const kept = samples.find(({ id }) => id === sample)
    if (!kept || (await sha256(encodeUtf8(kept.text))) !== text)
      throw refusal(`trial.samples.${at}.text`, `is not the text of ${sample}`)
  }
}
