import { browser } from 'wxt/browser'
import type * as z from 'zod'
import { unit } from '../../shared/schema/unit.ts'

const preset = unit.omit({ schemaVersion: true }).partial().strip()
export type PresetUnit = z.infer<typeof preset>

/** What the administrator has set of the profile, by policy; nothing where there is no policy or it is none of ours. */
export async function presetUnit(): Promise<PresetUnit> {
  // Firefox rejects where no policy names the extension.
  const { unit: set } = await browser.storage.managed
    .get<{ unit?: unknown }>('unit')
    .catch(() => ({ unit: undefined }))
  return preset.safeParse(set ?? {}).data ?? {}
}
