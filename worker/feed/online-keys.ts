import { importSigningKey, keyIdOf, type SigningKey } from '../../shared/tuf/key.ts'
import type { Role, Signed } from '../../shared/tuf/metadata.ts'
import { fromBase64 } from '../../shared/tuf/platform.ts'

/** The server has not been given the keys that the root lists for its roles. */
export class KeysMissing extends Error {
  override name = 'KeysMissing'
}

let read: { secret: string; keys: Promise<SigningKey[]> } | null = null

/** The server's keys, from its secret `FEED_KEYS`: PKCS #8 in base64, parted by white space. */
function onlineKeys(secret: string): Promise<SigningKey[]> {
  if (read?.secret !== secret)
    read = {
      secret,
      keys: Promise.all(
        secret
          .split(/\s+/)
          .filter(Boolean)
          .map((key) => importSigningKey(fromBase64(key))),
      ),
    }
  return read.keys
}

/** As many of the server's keys as the role needs. Throws `KeysMissing` where it has too few. */
export async function keysFor(
  role: Extract<Role, 'snapshot' | 'timestamp'>,
  root: Signed<'root'>,
  secret: string,
): Promise<SigningKey[]> {
  const { keyids, threshold } = root.roles[role]
  const keys: SigningKey[] = []
  for (const key of await onlineKeys(secret))
    if (keyids.includes(await keyIdOf(key.publicKey))) keys.push(key)
  if (keys.length < threshold) throw new KeysMissing(`the server has no ${role} key of root ${root.version}`)
  return keys.slice(0, threshold)
}
