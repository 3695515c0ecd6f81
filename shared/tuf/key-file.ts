import * as z from 'zod'
import { canonicalBytes } from './canonical.ts'
import { exportPrivateKey, importSigningKey, keyIdOf, type SigningKey } from './key.ts'
import { publicKey } from './metadata.ts'
import { encodeUtf8, fromBase64, type KeyHandle, randomBytes, subtle, toBase64 } from './platform.ts'

/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const iterations = 600_000

/** A person's key, locked with a passphrase. All but `locked` may be read by anyone. */
export const keyFile = z.strictObject({
  format: z.literal('soat-key-1'),
  role: z.enum(['root', 'targets']),
  /** Whose it is. */
  name: z.string().min(1).max(100),
  key: publicKey,
  /** PBKDF2 with SHA-256; the salt in base64. */
  kdf: z.strictObject({ iterations: z.int().min(100_000).max(10_000_000), salt: z.string() }),
  /** AES-256-GCM over the PKCS #8 of the private key; both in base64. */
  locked: z.strictObject({ iv: z.string(), data: z.string() }),
})
export type KeyFile = z.infer<typeof keyFile>

/** The passphrase is not the one that the key was locked with, or the file was altered. */
export class WrongPassphrase extends Error {
  override name = 'WrongPassphrase'
}

export async function lockKey(
  { publicKey: key, privateKey }: SigningKey,
  { role, name }: Pick<KeyFile, 'role' | 'name'>,
  passphrase: string,
): Promise<KeyFile> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const wrapping = await wrappingKey(passphrase, salt, iterations)
  const data = await subtle.encrypt(
    cipher(iv, { role, name, key }),
    wrapping,
    await exportPrivateKey(privateKey),
  )
  return {
    format: 'soat-key-1',
    role,
    name,
    key,
    kdf: { iterations, salt: toBase64(salt) },
    locked: { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) },
  }
}

/** Opens a key file for signing; what comes back can't be read out. Throws `WrongPassphrase`. */
export async function unlockKey(text: string, passphrase: string): Promise<SigningKey> {
  const { role, name, key, kdf, locked } = keyFile.parse(JSON.parse(text))
  const wrapping = await wrappingKey(passphrase, fromBase64(kdf.salt), kdf.iterations)
  const opened = await subtle
    .decrypt(cipher(fromBase64(locked.iv), { role, name, key }), wrapping, fromBase64(locked.data))
    .catch((cause: unknown) => {
      throw new WrongPassphrase('the key file does not open', { cause })
    })
  const bytes = new Uint8Array(opened)
  const signer = await importSigningKey(bytes).finally(() => bytes.fill(0))
  if ((await keyIdOf(signer.publicKey)) !== (await keyIdOf(key)))
    throw new WrongPassphrase('the file holds another key')
  return signer
}

/** Whose key it is, is sealed with it. */
const cipher = (iv: Uint8Array, header: Pick<KeyFile, 'role' | 'name' | 'key'>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: canonicalBytes(header),
})

async function wrappingKey(passphrase: string, salt: Uint8Array, rounds: number): Promise<KeyHandle> {
  // Keyboards differ in how they compose accents.
  const bytes = encodeUtf8(passphrase.normalize('NFC'))
  const base = await subtle.importKey('raw', bytes, { name: 'PBKDF2' }, false, ['deriveKey'])
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return subtle.deriveKey(parameters, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
