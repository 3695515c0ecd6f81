import { env } from 'cloudflare:workers'
import { checklistPath } from '../../../shared/release/files.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { buildTargets } from '../../../shared/tuf/build.ts'
import { sha256 } from '../../../shared/tuf/digest.ts'
import { exportPrivateKey, type SigningKey } from '../../../shared/tuf/key.ts'
import { readMetadata } from '../../../shared/tuf/metadata.ts'
import { targetName } from '../../../shared/tuf/names.ts'
import { encodeUtf8, toBase64 } from '../../../shared/tuf/platform.ts'
import { seal } from '../../../shared/tuf/sign.ts'
import type { NextRelease } from '../../../worker/feed/next-release.ts'
import { feedFile, metadataFile, newestPublication } from '../../../worker/store/feed.ts'
import { day, Repository } from '../../shared/tuf/repository.ts'
import { type Bindings, call, type People } from './board.ts'

/** The Board's keys, and the server that was set up for them. */
export interface Signing {
  repository: Repository
  root: string
  bindings: Partial<Bindings>
}

export async function newSigning(threshold = 1): Promise<Signing> {
  const repository = await Repository.create(threshold)
  repository.now = Date.now()
  repository.versions.root = 0
  await repository.rotate({})
  const online = [...repository.keys.snapshot.keys, ...repository.keys.timestamp.keys]
  const secret = await Promise.all(
    online.map(async (key) => toBase64(await exportPrivateKey(key.privateKey))),
  )
  return {
    repository,
    root: new TextDecoder().decode(repository.firstRoot),
    bindings: {
      FEED_KEYS: secret.join('\n'),
      FEED_ROOT_SHA256: await sha256(repository.firstRoot),
    },
  }
}

/** Targets metadata over these files, as text. */
export async function signed(
  { version, files }: Pick<NextRelease, 'version' | 'files'>,
  signers: SigningKey[],
): Promise<string> {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, encodeUtf8(text)]))
  const targets = await buildTargets({ version, expires: Date.now() + 300 * day }, bytes)
  return new TextDecoder().decode(await seal(targets, signers))
}

/** One member's acts, each demanding success; the newest ETag of a document goes along by itself. */
export class Work {
  readonly #etags = new Map<string, string>()
  readonly people: People
  readonly signing: Signing

  constructor(people: People, signing: Signing) {
    this.people = people
    this.signing = signing
  }

  etag(path: string): string {
    return this.#etags.get(path) ?? ''
  }

  async act<Answer = Record<string, unknown>>(
    who: keyof People,
    method: string,
    path: string,
    json?: unknown,
  ): Promise<Answer> {
    const document = /^\/(checklists|portals)\/[a-z0-9-]+/.exec(path)?.[0] ?? path
    const answer = await call(method, path, {
      as: this.people[who],
      json,
      headers: { 'If-Match': this.etag(document) },
      env: this.signing.bindings,
    })
    const body = (await answer.json()) as Answer & { document?: { id: string } }
    if (!answer.ok)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(body).slice(0, 300)}`)
    const etag = answer.headers.get('etag')
    if (etag) this.#etags.set(path === '/checklists' ? `/checklists/${body.document?.id}` : document, etag)
    return body
  }

  /** A checklist that the editor wrote, as a draft. */
  create(document: Checklist) {
    return this.act<{ digest: string }>('editor', 'POST', '/checklists', { document })
  }

  async save(document: Checklist, who: keyof People = 'editor') {
    await this.act(who, 'GET', `/checklists/${document.id}`)
    return this.act<{ digest: string }>(who, 'PUT', `/checklists/${document.id}`, { document })
  }

  async approve(id: string, who: keyof People = 'reviewer'): Promise<void> {
    const { digest, published } = await this.act<{ digest: string; published: number | null }>(
      'editor',
      'POST',
      `/checklists/${id}/review`,
    )
    await this.act(who, 'POST', `/checklists/${id}/decision`, {
      decision: 'approve',
      comments: [],
      trial: { digest, against: published, samples: [] },
    })
  }

  /** Signs what is next with these keys, or as many as it takes, and sends it. */
  async release(signers = this.signing.repository.signers('targets')) {
    const next = await this.act<NextRelease>('publisher', 'GET', '/releases/next')
    return this.act<{ state: string }>('publisher', 'POST', '/releases', {
      ...(next.root === null && { root: this.signing.root }),
      targets: await signed(next, signers),
    })
  }

  /** Written, reviewed and out. */
  async publish(document: Checklist): Promise<void> {
    await this.create(document)
    await this.approve(document.id)
    await this.release()
  }
}

/** How many rows a table holds. */
export const count = async (table: string): Promise<number> =>
  (await env.DB.prepare(`SELECT COUNT(*) AS rows FROM ${table}`).first<number>('rows')) ?? 0

/** A checklist as installs are given it now; null where none is out. */
export async function fedText(id: string): Promise<string | null> {
  const last = await newestPublication(env.DB)
  if (!last) return null
  const path = checklistPath(id)
  const { signed } = readMetadata('targets', await metadataFile(env.DB, 'targets', last))
  const described = signed.targets[path]
  return described ? feedFile(env.DB, targetName(path, described.hashes.sha256)) : null
}
