import { canonicalBytes } from './canonical.ts'
import { sha256 } from './digest.ts'
import type { PublicKey } from './metadata.ts'
import { fromBase64, type KeyHandle, subtle, toBase64 } from './platform.ts'

const p256 = { name: 'ECDSA', namedCurve: 'P-256' }
const pem = /^-----BEGIN PUBLIC KEY-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END PUBLIC KEY-----\s*$/

/** Both names of the one kind of key that every client we serve can check; `ecdsa` is what TUF 1.0.30 says. */
const keyTypes = ['ecdsa', 'ecdsa-sha2-nistp256']

export interface SigningKey {
  publicKey: PublicKey
  privateKey: KeyHandle
}

/** A new key; `extractable` where it is to be written into a key file. */
export async function generateSigningKey(extractable: boolean): Promise<SigningKey> {
  const { publicKey, privateKey } = await subtle.generateKey(p256, extractable, ['sign', 'verify'])
  return { publicKey: await describePublicKey(publicKey), privateKey }
}

/** The private key in PKCS #8, for a key file. */
export const exportPrivateKey = async (key: KeyHandle): Promise<Uint8Array> =>
  new Uint8Array(await subtle.exportKey('pkcs8', key))

/** The key of a key file, which then can sign but not be read out again. Throws where the bytes are no such key. */
export async function importSigningKey(pkcs8: Uint8Array): Promise<SigningKey> {
  const {
    d: _,
    key_ops: __,
    ...point
  } = await subtle.exportKey('jwk', await subtle.importKey('pkcs8', pkcs8, p256, true, ['sign']))
  const publicKey = await describePublicKey(await subtle.importKey('jwk', point, p256, true, ['verify']))
  return { publicKey, privateKey: await subtle.importKey('pkcs8', pkcs8, p256, false, ['sign']) }
}

async function describePublicKey(key: KeyHandle): Promise<PublicKey> {
  const lines = toBase64(new Uint8Array(await subtle.exportKey('spki', key))).replace(/.{64}/g, '$&\n')
  return {
    keytype: 'ecdsa',
    scheme: 'ecdsa-sha2-nistp256',
    keyval: { public: `-----BEGIN PUBLIC KEY-----\n${lines.trimEnd()}\n-----END PUBLIC KEY-----\n` },
  }
}

/** The name under which metadata lists a key: SHA-256 of its canonical form (TUF 4.2). */
export const keyIdOf = (key: PublicKey): Promise<string> => sha256(canonicalBytes(key))

export interface VerifyingKey {
  handle: KeyHandle
  /** SHA-256 of the key itself, whatever metadata call it: one key under two names is one key. */
  identity: string
}

/** Null for a key of another kind and for one that can't be read: its signatures then count for nothing. */
export async function importPublicKey(key: PublicKey): Promise<VerifyingKey | null> {
  const body = pem.exec(key.keyval.public)?.[1]
  if (!keyTypes.includes(key.keytype) || key.scheme !== 'ecdsa-sha2-nistp256' || body === undefined)
    return null
  try {
    const handle = await subtle.importKey('spki', fromBase64(body.replace(/\s/g, '')), p256, true, ['verify'])
    return { handle, identity: await sha256(new Uint8Array(await subtle.exportKey('spki', handle))) }
  } catch {
    return null
  }
}
