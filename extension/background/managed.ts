import { browser } from 'wxt/browser'
import * as z from 'zod'
import { matchPattern } from '../../shared/schema/match-pattern.ts'
import { unit } from '../../shared/schema/unit.ts'
import { type Feature, features } from '../features.ts'

/** What the administrator says of the unit, over what the person says; even the name may be missing. */
const unitPreset = unit.omit({ schemaVersion: true }).partial()
type UnitPreset = z.infer<typeof unitPreset>

/** The policy of the administrator; its twin for Chromium is public/managed-schema.json. No server, no root. */
const policy = z.strictObject({
  portals: z.array(matchPattern).max(200).default([]),
  featuresOff: z.array(z.enum(features)).default([]),
  unit: unitPreset.default({}),
})

/** A part of the policy that was left out: where it stands (`portals.2`), and why. */
export interface PolicyFault {
  at: string
  why: 'pattern' | 'feature' | 'unknown' | 'value'
}

export interface Managed {
  /** Match patterns of portals beyond the build's own. */
  portals: string[]
  off: Feature[]
  unit: UnitPreset
  faults: PolicyFault[]
}

/** Reads the administrator's policy as it stands now. A browser without one, or that can't read it, has an empty one. */
export async function managed(): Promise<Managed> {
  // Firefox rejects where no policy names this extension.
  const given = await browser.storage.managed.get(null).catch(() => ({}))
  return readPolicy(given)
}

/** Leaves out what does not hold, part by part, so that one slip costs no more than itself. */
export function readPolicy(given: unknown): Managed {
  const { data, error } = policy.safeParse(given)
  if (data) return { portals: data.portals, off: data.featuresOff, unit: data.unit, faults: [] }
  const faults = new Map(error.issues.flatMap(faultsOf).map((fault) => [fault.part.join('.'), fault]))
  if (faults.has('')) return { ...readPolicy({}), faults: [{ at: '', why: 'value' }] }
  const rest: unknown = structuredClone(given)
  // Backwards, since what follows an item of a list moves up when that is taken out.
  for (const { part } of [...faults.values()].reverse()) remove(rest, part)
  const further = readPolicy(rest)
  return { ...further, faults: [...[...faults].map(([at, { why }]) => ({ at, why })), ...further.faults] }
}

function faultsOf(issue: z.core.$ZodIssue): { part: PropertyKey[]; why: PolicyFault['why'] }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ part: partOf([...issue.path, key]), why: 'unknown' }))
  const [member] = issue.path
  const pattern = issue.code === 'invalid_format' && member === 'portals'
  const feature = issue.code === 'invalid_value' && member === 'featuresOff'
  return [{ part: partOf(issue.path), why: pattern ? 'pattern' : feature ? 'feature' : 'value' }]
}

/** The smallest part that can be left out alone: an item of a list, else a member of the policy or of the unit. */
function partOf(path: readonly PropertyKey[]): PropertyKey[] {
  const item = path.findIndex((key) => typeof key === 'number')
  return path.slice(0, item < 0 ? 2 : item + 1)
}

function remove(from: unknown, [key, ...rest]: readonly PropertyKey[]): void {
  const holder = from as Record<PropertyKey, unknown> | undefined
  if (!holder || key === undefined) return
  if (rest.length > 0) remove(holder[key], rest)
  else if (Array.isArray(from)) from.splice(Number(key), 1)
  else delete holder[key]
}
