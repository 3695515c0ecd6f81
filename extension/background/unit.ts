import { browser } from 'wxt/browser'
import { type Unit, unit } from '../../shared/schema/unit.ts'
import type { UnitSaved, UnitState } from '../messages/to-background.ts'
import { managed } from './managed.ts'

interface Stored {
  unit?: { profile: unknown; revision: number }
}

async function stored(): Promise<{ own: Unit | null; revision: number }> {
  const { unit: kept } = await browser.storage.local.get<Stored>('unit').catch((): Stored => ({}))
  const own = unit.safeParse(kept?.profile)
  return { own: own.success ? own.data : null, revision: kept?.revision ?? 0 }
}

/** What Soát knows of the unit: what this browser keeps, under what the administrator has set. */
export async function unitState(): Promise<UnitState> {
  const [{ own, revision }, { unit: preset }] = await Promise.all([stored(), managed()])
  return {
    // No unit without a name: neither the person nor the administrator has said whose plans are written here.
    unit: unit.safeParse({ ...blank, ...own, ...preset }).data ?? null,
    preset: Object.keys(preset) as (keyof Unit)[],
    revision,
  }
}

/**
 * Keeps a profile that was made from the stored one of revision `base`; one made from an older state is not kept, so
 * that two open pages don't undo each other's work.
 * @throws ZodError if it is no profile
 */
export async function saveUnit(profile: unknown, base: number): Promise<UnitSaved> {
  const { own, revision } = await stored()
  const next = underPreset(unit.parse(profile), own, (await managed()).unit)
  const saved = revision === base
  if (saved) await browser.storage.local.set({ unit: { profile: next, revision: revision + 1 } })
  return { ...(await unitState()), saved }
}

/** A profile with what the person said before in the place of what is preset: that comes back with the preset's end. */
function underPreset(next: Unit, own: Unit | null, preset: Partial<Record<keyof Unit, unknown>>): Unit {
  const before = { ...blank, ...own }
  const hidden = Object.keys(preset).flatMap((key) =>
    key in before ? [[key, before[key as keyof Unit]]] : [],
  )
  const optional = Object.keys(preset).filter((key) => key !== 'name' && !(key in before))
  const kept = Object.entries(next).filter(([key]) => !optional.includes(key))
  return unit.parse(Object.fromEntries([...kept, ...hidden]))
}

/** Calls `changed` when the person, or the administrator, has changed the profile. */
export function onUnitChange(changed: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if ('unit' in changes) changed()
  })
}

const blank = { schemaVersion: 1, massOrganisations: [], heads: [], recipients: [], clauses: [] } as const
