import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildRoot, buildTargets } from '../../../shared/tuf/build.ts'
import { keyIdOf, type SigningKey } from '../../../shared/tuf/key.ts'
import { NotMetadata, readMetadata, type Signed } from '../../../shared/tuf/metadata.ts'
import { envelope, seal, sign } from '../../../shared/tuf/sign.ts'
import { countSigners, isSigned } from '../../../shared/tuf/verify.ts'
import { newKeys, start } from './repository.ts'

let one: SigningKey
let two: SigningKey
let online: SigningKey
let stranger: SigningKey
let root: Signed<'root'>
let targets: Signed<'targets'>

beforeAll(async () => {
  ;[one, two, online, stranger] = (await newKeys(4)) as [SigningKey, SigningKey, SigningKey, SigningKey]
  const people = { keys: [one.publicKey, two.publicKey], threshold: 2 }
  const server = { keys: [online.publicKey], threshold: 1 }
  root = await buildRoot(
    { version: 1, expires: start },
    { root: people, targets: people, snapshot: server, timestamp: server },
  )
  targets = await buildTargets({ version: 1, expires: start }, new Map([['a.json', Uint8Array.of(1, 2, 3)]]))
})

const read = (bytes: Uint8Array) => readMetadata('targets', bytes)
const signers = async (bytes: Uint8Array, by = root) => countSigners(read(bytes), 'targets', by)
const accepted = async (bytes: Uint8Array, by = root) => isSigned(read(bytes), 'targets', by)

describe('a threshold of two', () => {
  test('is met by two keys', async () => expect(await accepted(await seal(targets, [one, two]))).toBe(true))

  test('is not met by one', async () => expect(await accepted(await seal(targets, [one]))).toBe(false))

  test('is not met by one key twice', async () =>
    expect(await signers(await seal(targets, [one, one, one]))).toBe(1))

  test('is not met by one key under two names', async () => {
    const id = await keyIdOf(one.publicKey)
    const alias = { ...root, keys: { ...root.keys, alias: one.publicKey } }
    alias.roles = { ...root.roles, targets: { keyids: [id, 'alias'], threshold: 2 } }
    const { sig } = await sign(targets, one)
    const bytes = envelope(targets, [
      { keyid: id, sig },
      { keyid: 'alias', sig },
    ])
    expect(await signers(bytes, alias)).toBe(1)
  })

  test('is not met by one key spelt in two ways', async () => {
    const respelt = {
      ...one.publicKey,
      keyval: { public: one.publicKey.keyval.public.replace(/\n/g, '\r\n') },
    }
    const [id, other] = [await keyIdOf(one.publicKey), await keyIdOf(respelt)]
    const alias = { ...root, keys: { ...root.keys, [other]: respelt } }
    alias.roles = { ...root.roles, targets: { keyids: [id, other], threshold: 2 } }
    const { sig } = await sign(targets, one)
    const bytes = envelope(targets, [
      { keyid: id, sig },
      { keyid: other, sig },
    ])
    expect(await signers(bytes, alias)).toBe(1)
  })

  test('is not met by a signature made for another role', async () =>
    expect(await signers(await seal(targets, [one, online]))).toBe(1))

  test('is not met by keys the root does not know', async () =>
    expect(await signers(await seal(targets, [one, stranger]))).toBe(1))

  test('is met though bad signatures stand beside the good ones', async () => {
    const good = [await sign(targets, one), await sign(targets, two)]
    const bad = [
      { keyid: await keyIdOf(one.publicKey), sig: '00' },
      { keyid: 'nobody', sig: 'không phải số' },
      { ...(await sign(targets, stranger)), keyid: await keyIdOf(two.publicKey) },
    ]
    expect(await accepted(envelope(targets, [...bad, ...good]))).toBe(true)
    expect(await accepted(envelope(targets, [...good, ...bad]))).toBe(true)
  })

  test('takes no key of another kind, and no name that objects have by birth', async () => {
    const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey
    const other = {
      keytype: 'ecdsa',
      scheme: 'ecdsa-sha2-nistp256',
      keyval: { public: p384.export({ type: 'spki', format: 'pem' }).toString() },
    }
    const strange = { ...root, keys: { ...root.keys, other } }
    strange.roles = {
      ...root.roles,
      targets: { keyids: ['other', 'constructor', '__proto__'], threshold: 1 },
    }
    const { sig } = await sign(targets, one)
    const bytes = envelope(
      targets,
      ['other', 'constructor', '__proto__'].map((keyid) => ({ keyid, sig })),
    )
    expect(await signers(bytes, strange)).toBe(0)
  })
})

describe('signed metadata', () => {
  test('counts for nothing once any byte of what is signed has changed', async () => {
    const bytes = await seal(targets, [one, two])
    const from = new TextDecoder().decode(bytes).indexOf('"signed"')
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: from, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = bytes.slice()
          changed[at] = (changed[at] as number) ^ flip
          let metadata: ReturnType<typeof read>
          try {
            metadata = read(changed)
          } catch (error) {
            expect(error).toBeInstanceOf(NotMetadata)
            return
          }
          // White space and the like is no part of what is signed.
          if (JSON.stringify(metadata.raw) === JSON.stringify(targets)) return
          expect(await countSigners(metadata, 'targets', root)).toBe(0)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('keeps fields that this version does not know, and their signature', async () =>
    expect(await accepted(await seal({ ...targets, 'x-later': ['ế', 1] }, [one, two]))).toBe(true))

  test('with a key twice is what JSON makes of it: the signature is over the last', async () => {
    const text = new TextDecoder().decode(await seal(targets, [one, two]))
    const doubled = (first: string, second: string) =>
      new TextEncoder().encode(text.replace('"version":1', `"version":${first},"version":${second}`))
    expect(read(doubled('9', '1')).signed.version).toBe(1)
    expect(await accepted(doubled('9', '1'))).toBe(true)
    expect(await accepted(doubled('1', '9'))).toBe(false)
  })

  test('with a lone surrogate is signed by nobody', async () => {
    const text = new TextDecoder().decode(await seal({ ...targets, note: 'x\ufffdy' }, [one, two]))
    expect(await accepted(new TextEncoder().encode(text))).toBe(true)
    expect(await accepted(new TextEncoder().encode(text.replace('\ufffd', '\\ud800')))).toBe(false)
  })

  test('does not pollute objects through __proto__', async () => {
    const text = new TextDecoder().decode(await seal(targets, [one, two]))
    const polluted = text.replace('"signed":{', '"signed":{"__proto__":{"polluted":true},')
    const metadata = read(new TextEncoder().encode(polluted))
    expect((metadata.signed as { polluted?: unknown }).polluted).toBeUndefined()
    expect(await countSigners(metadata, 'targets', root)).toBe(0)
  })
})

describe('bytes are no metadata', () => {
  test.each([
    ['of another role', async () => seal({ ...targets, _type: 'root' }, [one])],
    ['when cut short', async () => (await seal(targets, [one])).slice(0, -1)],
    ['when HTML', async () => new TextEncoder().encode('<!doctype html><title>Đăng nhập</title>')],
    ['when no UTF-8', async () => Uint8Array.of(0xff, 0xfe)],
    ['with version 0', async () => seal({ ...targets, version: 0 }, [one])],
    [
      'with a version that JSON readers round',
      async () =>
        seal({ ...targets, version: 1 }, [one]).then((bytes) =>
          new TextEncoder().encode(
            new TextDecoder().decode(bytes).replace('"version":1', '"version":9007199254740993'),
          ),
        ),
    ],
    [
      'of another major version of the specification',
      async () => seal({ ...targets, spec_version: '2.0.0' }, [one]),
    ],
    ['without an expiry', async () => seal({ ...targets, expires: 'never' }, [one])],
  ])('%s', async (_, bytes) => {
    const wrong = await bytes()
    expect(() => read(wrong)).toThrow(NotMetadata)
  })
})
