import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { releaseFiles } from '../../../shared/release/files.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Portal } from '../../../shared/schema/portal.ts'
import type { Release } from '../../../shared/schema/release.ts'
import { buildRoot, buildSnapshot, buildTargets, buildTimestamp } from '../../../shared/tuf/build.ts'
import { sha256 } from '../../../shared/tuf/digest.ts'
import { generateSigningKey, type SigningKey } from '../../../shared/tuf/key.ts'
import type { Role } from '../../../shared/tuf/metadata.ts'
import { metadataName, targetName, timestampName } from '../../../shared/tuf/names.ts'
import { seal } from '../../../shared/tuf/sign.ts'

export const day = 24 * 60 * 60 * 1000
/** When the tests begin: 1 March 2026. */
export const start = Date.UTC(2026, 2, 1)

const lifetimes = { root: 365 * day, targets: 365 * day, snapshot: 30 * day, timestamp: 7 * day }

export type Keys = Record<Role, { keys: SigningKey[]; threshold: number }>

export async function newKeys(count: number): Promise<SigningKey[]> {
  return Promise.all(Array.from({ length: count }, () => generateSigningKey(true)))
}

export const edition = (version: number, id = kh162.id): Checklist => ({
  ...kh162,
  id,
  version,
  title: `Bộ tiêu chí thử, bản ${version}`,
})

/** A repository in memory with all its keys at hand, so that tests can also do what no honest server would. */
export class Repository {
  now = start
  /** What the server serves, by name. */
  readonly files = new Map<string, Uint8Array>()
  readonly versions = { root: 0, targets: 0, snapshot: 0, timestamp: 0 }
  checklists: Checklist[] = []
  portals: Portal[] = []
  withdrawn: Release['withdrawn'] = []
  index: Partial<Release> = {}
  keys: Keys

  private constructor(keys: Keys) {
    this.keys = keys
  }

  /** With root and targets under two keys of three unless told otherwise, and one release out. */
  static async create(threshold = 2, checklists = [edition(2)]): Promise<Repository> {
    const people = { keys: await newKeys(threshold + 1), threshold }
    const online = { keys: await newKeys(1), threshold: 1 }
    const repository = new Repository({
      root: people,
      targets: { keys: await newKeys(threshold + 1), threshold },
      snapshot: online,
      timestamp: { keys: await newKeys(1), threshold: 1 },
    })
    await repository.rotate({})
    await repository.publish(checklists)
    return repository
  }

  get firstRoot(): Uint8Array {
    return this.file(metadataName('root', 1))
  }

  file(name: string): Uint8Array {
    const bytes = this.files.get(name)
    if (!bytes) throw new Error(`the repository has no ${name}`)
    return bytes
  }

  stamp(role: Role, version: number) {
    return { version, expires: this.now + lifetimes[role] }
  }

  /** The role's keys that sign: as many as its threshold asks. */
  signers(role: Role): SigningKey[] {
    return this.keys[role].keys.slice(0, this.keys[role].threshold)
  }

  /** Issues the next root with the keys of `changed` exchanged, signed by the old root keys and the new ones. */
  async rotate(changed: Partial<Keys>): Promise<void> {
    const old = this.versions.root > 0 ? this.signers('root') : []
    this.keys = { ...this.keys, ...changed }
    this.versions.root += 1
    const publicOf = (role: Role) => ({
      keys: this.keys[role].keys.map(({ publicKey }) => publicKey),
      threshold: this.keys[role].threshold,
    })
    const roleKeys = {
      root: publicOf('root'),
      targets: publicOf('targets'),
      snapshot: publicOf('snapshot'),
      timestamp: publicOf('timestamp'),
    }
    const signed = await buildRoot(this.stamp('root', this.versions.root), roleKeys)
    const signers = [...new Set([...old, ...this.signers('root')])]
    this.files.set(metadataName('root', this.versions.root), await seal(signed, signers))
  }

  async publish(checklists: Checklist[]): Promise<void> {
    this.checklists = checklists
    await this.issueTargets(this.versions.targets + 1)
    await this.issueSnapshot(this.versions.snapshot + 1)
    await this.issueTimestamp(this.versions.timestamp + 1)
  }

  async withdraw(id: string, version: number): Promise<void> {
    this.withdrawn = [...this.withdrawn, { id, version }]
    const newest = Math.max(...this.checklists.map((each) => each.version))
    await this.publish(this.checklists.map((each) => (each.id === id ? edition(newest + 1, id) : each)))
  }

  async issueTargets(version: number): Promise<void> {
    this.versions.targets = version
    const index: Release = {
      schemaVersion: 1,
      release: version,
      checklists: this.checklists.map(({ id, version }) => ({ id, version })),
      withdrawn: this.withdrawn,
      minimumExtension: '0.1.0',
      ...this.index,
    }
    await this.issueFiles(
      version,
      releaseFiles({
        index,
        portals: { schemaVersion: 1, portals: this.portals },
        checklists: this.checklists,
      }),
    )
  }

  /** Targets metadata over any files at all. */
  async issueFiles(version: number, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    this.versions.targets = version
    for (const [path, bytes] of files) this.files.set(targetName(path, await sha256(bytes)), bytes)
    const signed = await buildTargets(this.stamp('targets', version), files)
    this.files.set(metadataName('targets', version), await seal(signed, this.signers('targets')))
  }

  async issueSnapshot(version: number): Promise<void> {
    this.versions.snapshot = version
    const targets = {
      version: this.versions.targets,
      bytes: this.file(metadataName('targets', this.versions.targets)),
    }
    const signed = await buildSnapshot(this.stamp('snapshot', version), targets)
    this.files.set(metadataName('snapshot', version), await seal(signed, this.signers('snapshot')))
  }

  async issueTimestamp(version: number): Promise<void> {
    this.versions.timestamp = version
    const snapshot = {
      version: this.versions.snapshot,
      bytes: this.file(metadataName('snapshot', this.versions.snapshot)),
    }
    const signed = await buildTimestamp(this.stamp('timestamp', version), snapshot)
    this.files.set(timestampName, await seal(signed, this.signers('timestamp')))
  }

  /** What the daily cron does. */
  async renew(): Promise<void> {
    await this.issueSnapshot(this.versions.snapshot + 1)
    await this.issueTimestamp(this.versions.timestamp + 1)
  }
}
