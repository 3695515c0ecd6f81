import { keyIdOf } from '../../../shared/tuf/key.ts'
import { keyFile, unlockKey } from '../../../shared/tuf/key-file.ts'
import { decodeUtf8 } from '../../../shared/tuf/platform.ts'
import { envelope, sign } from '../../../shared/tuf/sign.ts'
import type { ToSign } from './to-sign.ts'

/** The file is no key file, or its key may not sign releases of this Board. */
export class UnusableKey extends Error {
  override name = 'UnusableKey'
  readonly reason: 'not-a-key' | 'other-role' | 'unknown-key' | 'signed-already'

  constructor(reason: UnusableKey['reason'], options?: ErrorOptions) {
    super(reason, options)
    this.reason = reason
  }
}

/**
 * Opens the key for this one signature and lets it go; neither it nor the passphrase is sent or stored. Returns the
 * metadata file. Throws `UnusableKey` and `WrongPassphrase`.
 */
export async function signRelease(
  { signed, signatures, root }: ToSign,
  keyText: string,
  passphrase: string,
): Promise<string> {
  const id = await keyIdFor(keyText, root)
  if (signatures.some(({ keyid }) => keyid === id)) throw new UnusableKey('signed-already')
  const key = await unlockKey(keyText, passphrase)
  return decodeUtf8(envelope(signed, [...signatures, await sign(signed, key)]))
}

/** The id of the file's key, once it is one that signs releases. */
async function keyIdFor(text: string, root: ToSign['root']): Promise<string> {
  const read = keyFile.safeParse(parsed(text))
  if (!read.success) throw new UnusableKey('not-a-key', { cause: read.error })
  if (read.data.role !== 'targets') throw new UnusableKey('other-role')
  const id = await keyIdOf(read.data.key)
  if (!root.signed.roles.targets.keyids.includes(id)) throw new UnusableKey('unknown-key')
  return id
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
