import { importSigningKey } from '../../shared/tuf/key.ts'
import { decodeUtf8, fromBase64 } from '../../shared/tuf/platform.ts'
import { seal } from '../../shared/tuf/sign.ts'

/** Signs metadata, given as JSON, with a key in PKCS #8 and base64; as a page would. */
export const sealInPage = async (signed: string, pkcs8: string): Promise<string> =>
  decodeUtf8(await seal(JSON.parse(signed), [await importSigningKey(fromBase64(pkcs8))]))

Object.assign(globalThis, { sealInPage })
