/** What this folder needs of its platform: WebCrypto and UTF-8, which browsers, workers and Node all have. */

/** A CryptoKey, as far as this folder looks at it. */
export interface KeyHandle {
  readonly type: string
  readonly extractable: boolean
}

interface Subtle {
  digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer>
  importKey(
    format: string,
    data: Uint8Array | object,
    algorithm: object,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<KeyHandle>
  exportKey(format: 'jwk', key: KeyHandle): Promise<Record<string, unknown>>
  exportKey(format: 'spki' | 'pkcs8', key: KeyHandle): Promise<ArrayBuffer>
  generateKey(
    algorithm: object,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<{ publicKey: KeyHandle; privateKey: KeyHandle }>
  deriveKey(
    algorithm: object,
    base: KeyHandle,
    derived: object,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<KeyHandle>
  encrypt(algorithm: object, key: KeyHandle, data: Uint8Array): Promise<ArrayBuffer>
  decrypt(algorithm: object, key: KeyHandle, data: Uint8Array): Promise<ArrayBuffer>
  sign(algorithm: object, key: KeyHandle, data: Uint8Array): Promise<ArrayBuffer>
  verify(algorithm: object, key: KeyHandle, signature: Uint8Array, data: Uint8Array): Promise<boolean>
}
declare const crypto: { subtle: Subtle; getRandomValues(bytes: Uint8Array): Uint8Array }
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }
declare const btoa: (binary: string) => string
declare const atob: (text: string) => string

export const { subtle } = crypto

export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))

export const encodeUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Throws a TypeError where the bytes are no UTF-8. A byte order mark stays, so that JSON refuses it. */
export const decodeUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** Throws where the text is no base64. */
export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
