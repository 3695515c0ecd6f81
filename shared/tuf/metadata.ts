import * as z from 'zod'
import { decodeUtf8 } from './platform.ts'

/** The metadata of a TUF repository (specification 1.0, section 4). Unknown fields are allowed and stay signed. */

const version = z.int().min(1)
const common = { spec_version: z.string().regex(/^1\.\d+(\.\d+)?$/), version, expires: z.iso.datetime() }
const hashes = z.looseObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const metaFile = z.looseObject({ version, length: z.int().min(1).optional(), hashes: hashes.optional() })

export const publicKey = z.looseObject({
  keytype: z.string(),
  scheme: z.string(),
  keyval: z.looseObject({ public: z.string() }),
})
export type PublicKey = z.infer<typeof publicKey>

const rolePolicy = z.looseObject({ keyids: z.array(z.string()).min(1), threshold: z.int().min(1) })

const root = z.looseObject({
  ...common,
  _type: z.literal('root'),
  consistent_snapshot: z.boolean(),
  keys: z.record(z.string(), publicKey),
  roles: z.looseObject({
    root: rolePolicy,
    targets: rolePolicy,
    snapshot: rolePolicy,
    timestamp: rolePolicy,
  }),
})
const targets = z.looseObject({
  ...common,
  _type: z.literal('targets'),
  targets: z.record(z.string(), z.looseObject({ length: z.int().min(0), hashes })),
})
const snapshot = z.looseObject({
  ...common,
  _type: z.literal('snapshot'),
  meta: z.looseObject({ 'targets.json': metaFile }),
})
const timestamp = z.looseObject({
  ...common,
  _type: z.literal('timestamp'),
  meta: z.looseObject({ 'snapshot.json': metaFile }),
})

const schemas = { root, targets, snapshot, timestamp }
export type Role = keyof typeof schemas
export type Signed<Name extends Role> = z.infer<(typeof schemas)[Name]>
export type MetaFile = z.infer<typeof metaFile>

const signature = z.looseObject({ keyid: z.string(), sig: z.string() })
export type Signature = z.infer<typeof signature>
const envelope = z.looseObject({ signatures: z.array(signature).max(100), signed: z.unknown() })

export interface Metadata<Name extends Role> {
  bytes: Uint8Array
  signed: Signed<Name>
  /** What the signatures are over: `signed` exactly as it was read. */
  raw: unknown
  signatures: Signature[]
}

/** Bytes that are no metadata of the role they should be of. */
export class NotMetadata extends Error {
  override name = 'NotMetadata'
}

/** Reads metadata without believing it: signatures are for `verify.ts`. Throws `NotMetadata`. */
export function readMetadata<Name extends Role>(role: Name, bytes: Uint8Array): Metadata<Name> {
  try {
    const { signatures, signed: raw } = envelope.parse(JSON.parse(decodeUtf8(bytes)))
    return { bytes, signed: schemas[role].parse(raw) as Signed<Name>, raw, signatures }
  } catch (cause) {
    throw new NotMetadata(`this is no ${role} metadata`, { cause })
  }
}

/** Whether the metadata's time is over at `now`, ms since 1970. */
export const isExpired = ({ signed }: Metadata<Role>, now: number): boolean =>
  Date.parse(signed.expires) <= now
