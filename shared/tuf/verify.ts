import { canonicalBytes, NotCanonical } from './canonical.ts'
import { derToRaw } from './der.ts'
import { fromHex } from './digest.ts'
import { importPublicKey } from './key.ts'
import type { Metadata, Role, Signed } from './metadata.ts'
import { subtle } from './platform.ts'
import { ecdsa } from './sign.ts'

/**
 * How many distinct keys of the role, as `root` lists them, have signed this (TUF 5.3.4 and its like). Names of keys
 * are labels only: what counts is the key. Signatures that are broken or of unknown keys count for nothing and spoil
 * nothing.
 */
export async function countSigners<Name extends Role>(
  { raw, signatures }: Metadata<Name>,
  role: Name,
  root: Signed<'root'>,
): Promise<number> {
  const bytes = bytesToVerify(raw)
  const allowed = root.roles[role].keyids
  const signers = new Set<string>()
  for (const { keyid, sig } of signatures) {
    const listed = Object.hasOwn(root.keys, keyid) ? root.keys[keyid] : undefined
    const signature = derToRaw(fromHex(sig) ?? new Uint8Array())
    if (!bytes || !listed || !signature || !allowed.includes(keyid)) continue
    const key = await importPublicKey(listed)
    if (key && (await subtle.verify(ecdsa, key.handle, signature, bytes))) signers.add(key.identity)
  }
  return signers.size
}

/** Whether enough keys of the role have signed. */
export const isSigned = async <Name extends Role>(
  metadata: Metadata<Name>,
  role: Name,
  root: Signed<'root'>,
): Promise<boolean> => (await countSigners(metadata, role, root)) >= root.roles[role].threshold

function bytesToVerify(raw: unknown): Uint8Array | null {
  try {
    return canonicalBytes(raw)
  } catch (error) {
    if (error instanceof NotCanonical) return null
    throw error
  }
}
