import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { check } from '../../shared/check.ts'
import { checklist } from '../../shared/schema/checklist.ts'
import { portal } from '../../shared/schema/portal.ts'
import { release } from '../../shared/schema/release.ts'
import { summary } from '../../shared/schema/summary.ts'
import { unit } from '../../shared/schema/unit.ts'
import { schemas } from '../../worker/api/schemas.ts'
import checklist1 from '../fixtures/stored/checklist/1.json' with { type: 'json' }
import portal1 from '../fixtures/stored/portal/1.json' with { type: 'json' }
import release1 from '../fixtures/stored/release/1.json' with { type: 'json' }
import summary1 from '../fixtures/stored/summary/1.json' with { type: 'json' }
import unit1 from '../fixtures/stored/unit/1.json' with { type: 'json' }

/** A document of every version of every noun that is stored, as it was written then. They are only ever added to. */
const stored: Record<string, unknown> = {
  'checklist/1.json': checklist1,
  'portal/1.json': portal1,
  'release/1.json': release1,
  'summary/1.json': summary1,
  'unit/1.json': unit1,
}
const today: Record<string, z.ZodType> = { checklist, portal, release, summary, unit }

const samples = Object.entries(stored).map(([name, document]) => {
  const [noun = '', file = ''] = name.split('/')
  return { noun, version: Number.parseInt(file, 10), document }
})

describe('a stored document', () => {
  it.each(samples)('$noun $version is read by today’s code, and by the schema of its version', (sample) => {
    const { noun, version, document } = sample
    expect(today[noun]?.parse(document)).toEqual(document)
    const schema = schemas[`${noun}/${version}.json`]
    expect(schema?.parse(document)).toEqual(document)
    expect(document).toMatchObject({ schemaVersion: version })
  })

  it('of every version of every stored noun is at hand', () => {
    const versions = Object.keys(schemas).filter((name) => (name.split('/')[0] ?? '') in today)
    expect(samples.map(({ noun, version }) => `${noun}/${version}.json`).sort()).toEqual(versions.sort())
  })

  it('of a checklist still checks a draft', () => {
    for (const { noun, document } of samples)
      if (noun === 'checklist') expect(check('KẾ HOẠCH', checklist.parse(document)).verdict).toBeDefined()
  })
})
