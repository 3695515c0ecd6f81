import {
  isWithdrawn,
  neededPaths,
  readContent,
  readIndex,
  UnusableRelease,
} from '../../shared/release/content.ts'
import { indexPath, largestRelease } from '../../shared/release/files.ts'
import { passesTrial } from '../../shared/release/trial.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Portal } from '../../shared/schema/portal.ts'
import { isExpired } from '../../shared/tuf/metadata.ts'
import { targetName } from '../../shared/tuf/names.ts'
import { decodeUtf8 } from '../../shared/tuf/platform.ts'
import { type ChecklistChange, changesBetween } from './changes.ts'
import { Refused, type StaleReason } from './refused.ts'
import { afterFailure, afterStart, afterSuccess, isDue, type Poll, poll } from './schedule.ts'
import type { FeedStore } from './store.ts'
import type { Transport } from './transport.ts'
import {
  type BuiltIn,
  type Held,
  isTarget,
  newestRoot,
  type StoredFeed,
  type Trusted,
  textOf,
  verifyStored,
} from './trusted.ts'
import { type Head, update } from './update.ts'

export interface FeedSetup {
  builtIn: BuiltIn
  /** What serves until the first release has arrived. */
  bundled: readonly Checklist[]
  /** What the build knows of portals; a release may know them better, and further ones. */
  portals: readonly Portal[]
  store: FeedStore
  transport: Transport
  now: () => number
  /** 0 to 1, as Math.random. */
  random: () => number
  /** Runs work while no other context of the extension runs such work. */
  exclusive: (work: () => Promise<void>) => Promise<void>
  /** A release has taken the place of another. */
  renewed: () => void
}

/** What the panel shows of the feed. Times are ms since 1970. */
export interface FeedStatus {
  /** The release in use; null while the bundled checklists serve. */
  release: number | null
  received: number | null
  /** When the server last confirmed what is held. */
  checked: number | null
  changes: ChecklistChange[]
  stale: StaleReason | null
}

/**
 * An install's side of the feed. Everything that arrives is verified, read and tried first, and then replaces what is
 * held in one write; whatever goes wrong before that changes nothing.
 */
export class Feed {
  readonly #setup: FeedSetup
  #trusted: Promise<Trusted> | null = null
  #running: Promise<void> | null = null

  constructor(setup: FeedSetup) {
    this.#setup = setup
  }

  async checklists(): Promise<Checklist[]> {
    const { active, previous } = await this.#held()
    return (active ?? previous)?.content.checklists ?? [...this.#setup.bundled]
  }

  /** The release's portal profiles, then those of the build that it has not replaced. */
  async portals(): Promise<Portal[]> {
    const { active, previous } = await this.#held()
    const released = (active ?? previous)?.content.portals ?? []
    const others = this.#setup.portals.filter(({ id }) => released.every((portal) => portal.id !== id))
    return [...released, ...others]
  }

  async status(): Promise<FeedStatus> {
    const trusted = await this.#held()
    const last = await this.#poll()
    const { active, previous } = trusted
    const used = active ?? previous
    const before = previous?.content.checklists ?? this.#setup.bundled
    return {
      release: used?.content.index.release ?? null,
      received: used?.received ?? null,
      checked: last.checked,
      changes: active ? changesBetween(before, active.content.checklists) : [],
      stale: staleReason(trusted, last, this.#setup.now()),
    }
  }

  /** When `poll` is due, ms since 1970. */
  async nextPoll(): Promise<number> {
    return (await this.#poll()).next
  }

  /** The browser has started: the first poll is put somewhere in the next minutes. */
  async started(): Promise<void> {
    const last = await this.#poll()
    await this.#keepPoll({ ...last, next: afterStart(this.#setup.now(), this.#setup.random(), last) })
  }

  /** Asks the server if it is time to. Never rejects. */
  async poll(): Promise<void> {
    if (isDue(this.#setup.now(), await this.#poll())) await this.sync()
  }

  /** The extension is new or newer: what an older one could not use is asked for at once. Never rejects. */
  async installed(): Promise<void> {
    const { problem } = await this.#poll()
    if (problem === 'newer' || problem === 'unusable') await this.sync()
    else await this.poll()
  }

  /** Asks the server now; a call while one runs joins it. Never rejects: what went wrong stands in the status. */
  sync(): Promise<void> {
    this.#running ??= this.#setup
      .exclusive(() => this.#sync())
      .finally(() => {
        this.#running = null
      })
    return this.#running
  }

  async #sync(): Promise<void> {
    const { now, random } = this.#setup
    try {
      await this.#take()
      await this.#keepPoll({
        next: afterSuccess(now(), random()),
        failures: 0,
        checked: now(),
        problem: null,
      })
    } catch (error) {
      console.info('Soát: the release stays as it is:', error)
      const { reason, retryAt } = error instanceof Refused ? error : asRefusal(error)
      const last = await this.#poll()
      const failures = last.failures + 1
      const next = afterFailure(now(), failures, random(), retryAt)
      await this.#keepPoll({ ...last, next, failures, problem: reason })
    }
  }

  async #take(): Promise<void> {
    const { builtIn, transport, now } = this.#setup
    // Another context may have written meanwhile.
    const trusted = await this.#load()
    this.#trusted = Promise.resolve(trusted)
    const head = await update(trusted, transport, now(), builtIn.floor)
    const same = trusted.active?.targets === head.targets
    const nothingNew =
      same && trusted.timestamp === head.timestamp && trusted.roots.length === head.roots.length
    if (nothingNew && !trusted.damaged) return
    const active = same && trusted.active ? trusted.active : await this.#download(head, trusted)
    const previous = same ? trusted.previous : keepable(trusted.active ?? trusted.previous, active)
    await this.#commit({ ...head, active, previous, damaged: false })
    if (!same) this.#setup.renewed()
  }

  /** TUF 5.7: what the release needs and is not held already; then the schemas, then a trial. */
  async #download({ roots, targets }: Head, { active, previous }: Trusted): Promise<Held> {
    const { builtIn, transport, now } = this.#setup
    const hashNamed = newestRoot({ roots }).signed.consistent_snapshot
    let room = largestRelease
    const take = async (path: string): Promise<string> => {
      const listed = Object.hasOwn(targets.signed.targets, path) ? targets.signed.targets[path] : undefined
      room -= listed?.length ?? 0
      if (!listed || room < 0) throw new Refused('unusable', `no usable ${path} in the release`)
      for (const held of [active?.files[path], previous?.files[path]])
        if (held !== undefined && (await isTarget(targets, path, new TextEncoder().encode(held)))) return held
      const name = hashNamed ? targetName(path, listed.hashes.sha256) : `targets/${path}`
      const bytes = await transport(name, listed.length)
      if (!bytes) throw new Refused('unreachable', `the server has no ${path}`)
      if (!(await isTarget(targets, path, bytes)))
        throw new Refused('forged', `${path} is not what was signed`)
      return decode(bytes, path)
    }
    const files: Record<string, string> = { [indexPath]: await take(indexPath) }
    const index = readIndex(files[indexPath] ?? '', builtIn.extension)
    for (const path of neededPaths(index)) files[path] ??= await take(path)
    const content = readContent(files, builtIn.extension)
    for (const checklist of content.checklists)
      if (!passesTrial(checklist)) throw new Refused('unusable', `${checklist.id} takes too much work`)
    return { targets, files, content, received: now() }
  }

  /** The one write that makes a release count. */
  async #commit(next: Trusted & Head & { active: Held }): Promise<void> {
    const stage = ({ targets, files, received }: Held) => ({ targets: textOf(targets), files, received })
    const stored: StoredFeed = {
      roots: next.roots.slice(1).map(textOf),
      timestamp: textOf(next.timestamp),
      snapshot: textOf(next.snapshot),
      active: stage(next.active),
      previous: next.previous && stage(next.previous),
      floor: next.floor,
    }
    try {
      await this.#setup.store.set({ feed: stored })
    } catch (cause) {
      throw new Refused('storage', 'the release could not be stored', { cause })
    }
    this.#trusted = Promise.resolve(next)
  }

  #held(): Promise<Trusted> {
    this.#trusted ??= this.#load()
    return this.#trusted
  }

  async #load(): Promise<Trusted> {
    return verifyStored(await this.#read('feed', {}), this.#setup.builtIn)
  }

  async #poll(): Promise<Poll> {
    const parsed = poll.safeParse(await this.#read('feedPoll', null))
    return parsed.success ? parsed.data : { next: 0, failures: 0, checked: null, problem: null }
  }

  /** A storage that can't even be read is a damaged one. */
  async #read(key: string, instead: unknown): Promise<unknown> {
    try {
      return (await this.#setup.store.get(key))[key]
    } catch (error) {
      console.info('Soát: the storage can not be read:', error)
      return instead
    }
  }

  /** Losing this costs an early poll, so a full storage is no fault here. */
  async #keepPoll(next: Poll): Promise<void> {
    await this.#setup.store
      .set({ feedPoll: next })
      .catch((error: unknown) => console.info('Soát: the time of the next poll is not kept:', error))
  }
}

function asRefusal(cause: unknown): Refused {
  const newer = cause instanceof UnusableRelease && cause.newer
  const unusable = newer ? 'newer' : 'unusable'
  return new Refused(cause instanceof UnusableRelease ? unusable : 'unreachable', 'the sync failed', {
    cause,
  })
}

/** What may be fallen back to: nothing that the new release has withdrawn. */
const keepable = (old: Held | null, { content }: Held): Held | null =>
  old?.content.checklists.some((checklist) => isWithdrawn(content.index, checklist)) ? null : old

/** Judged anew each time it is asked: what was fresh at the last poll may have expired since. */
function staleReason(trusted: Trusted, last: Poll, now: number): StaleReason | null {
  if (last.problem !== null) return last.problem
  if (trusted.damaged) return 'damaged'
  const held = [newestRoot(trusted), trusted.timestamp, trusted.snapshot, trusted.active?.targets]
  return held.some((metadata) => metadata && isExpired(metadata, now)) ? 'expired' : null
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return decodeUtf8(bytes)
  } catch (cause) {
    throw new Refused('unusable', `${path} is no text`, { cause })
  }
}
