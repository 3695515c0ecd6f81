import { afterStart, afterSuccess } from '../../extension/sync/schedule.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** An office PC: on from about eight to about five on five days a week, and one in ten stays off on a given day. */
const startsAt = (date: number, random: () => number) => date + 7.5 * hour + random() * hour
const workday = 9 * hour
const on = 0.9
const workdaysAMonth = 22

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The times, ms from the first midnight, at which an install polls on ten working days without weekends between. */
export function polls(random: () => number): number[] {
  const times: number[] = []
  let next = 0
  for (let date = 0; date < 10 * day; date += day) {
    if (random() > on) continue
    const start = startsAt(date, random)
    next = afterStart(start, random(), { next, failures: 0, checked: null, problem: null })
    while (next < start + workday) {
      times.push(next)
      next = afterSuccess(next, random())
    }
  }
  return times
}

/** How long after its publication, at ten on the first day, a release has reached these shares of installs, ms. */
export function timesUntil(shares: readonly number[], installs: number): number[] {
  const random = seeded(162)
  const published = 10 * hour
  const delays = Array.from({ length: installs }, () => {
    // The server's memory and the edge may be a minute behind.
    const poll = polls(random).find((time) => time >= published + minute)
    return (poll ?? Number.POSITIVE_INFINITY) - published
  }).sort((one, other) => one - other)
  return shares.map((share) => delays[Math.ceil(share * installs) - 1] ?? Number.POSITIVE_INFINITY)
}

/** Polls of one install in a month. */
export function pollsAMonth(): number {
  const random = seeded(163)
  const installs = 2000
  let count = 0
  for (let install = 0; install < installs; install += 1) count += polls(random).length
  return (count / installs / 10) * workdaysAMonth
}
