import { canonicalBytes } from './canonical.ts'
import { rawToDer } from './der.ts'
import { toHex } from './digest.ts'
import { keyIdOf, type SigningKey } from './key.ts'
import type { Signature } from './metadata.ts'
import { encodeUtf8, subtle } from './platform.ts'

export const ecdsa = { name: 'ECDSA', hash: 'SHA-256' }

/** Signs the canonical form of `signed`. */
export async function sign(signed: unknown, { publicKey, privateKey }: SigningKey): Promise<Signature> {
  const raw = new Uint8Array(await subtle.sign(ecdsa, privateKey, canonicalBytes(signed)))
  return { keyid: await keyIdOf(publicKey), sig: toHex(rawToDer(raw)) }
}

/** The bytes of a metadata file: what is signed, with its signatures. */
export const envelope = (signed: unknown, signatures: readonly Signature[]): Uint8Array =>
  encodeUtf8(JSON.stringify({ signatures, signed }))

/** Signs with each key and returns the metadata file. */
export const seal = async (signed: unknown, keys: readonly SigningKey[]): Promise<Uint8Array> =>
  envelope(signed, await Promise.all(keys.map((key) => sign(signed, key))))
