import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPolicy } from '../../../extension/background/managed.ts'
import { features } from '../../../extension/features.ts'
import { unit } from '../../../shared/schema/unit.ts'

const nothing = { portals: [], off: [], unit: {}, faults: [] }
const portal = 'https://vanban.example.vn/*'

describe("the administrator's policy", () => {
  test('is empty where there is none', () => expect(readPolicy({})).toEqual(nothing))

  test('names portals, features and what is known of the unit', () => {
    const heads = [{ name: 'Lê Thị Hoa', post: 'Bí thư' }]
    expect(
      readPolicy({ portals: [portal], featuresOff: ['ignore'], unit: { name: 'Chi bộ 1', heads } }),
    ).toEqual({ portals: [portal], off: ['ignore'], unit: { name: 'Chi bộ 1', heads }, faults: [] })
  })

  test.each([
    ['every site', '*://*/*'],
    ['every site by name', '<all_urls>'],
    ['every site of a country', 'https://*.vn/*'],
    ['no pattern', 'vanban.example.vn'],
    ['a scheme that is not of the web', 'file:///etc/*'],
    ['a script', 'javascript://a/*'],
  ])('a portal that is %s is left out, the others stay', (_, bad) => {
    expect(readPolicy({ portals: [bad, portal, bad, 7] })).toEqual({
      ...nothing,
      portals: [portal],
      faults: [
        { at: 'portals.0', why: 'pattern' },
        { at: 'portals.2', why: 'pattern' },
        { at: 'portals.3', why: 'value' },
      ],
    })
  })

  test('what is wrong about the unit costs no more than itself', () => {
    const good = { name: 'Lê Thị Hoa', post: 'Bí thư' }
    const given = {
      name: 'Chi bộ 1',
      place: 'x'.repeat(301),
      abbreviation: 'chi bộ',
      heads: [{}, good, { ...good, tuổi: 40 }],
      recipients: ['Đảng ủy', ''],
      signer: null,
    }
    expect(readPolicy({ unit: given, featuresOff: ['fill', 'check'] })).toEqual({
      portals: [],
      off: ['fill'],
      unit: { name: 'Chi bộ 1', heads: [good], recipients: ['Đảng ủy'] },
      faults: expect.arrayContaining([
        { at: 'featuresOff.1', why: 'feature' },
        { at: 'unit.place', why: 'value' },
        { at: 'unit.abbreviation', why: 'value' },
        { at: 'unit.heads.0', why: 'value' },
        { at: 'unit.heads.2', why: 'unknown' },
        { at: 'unit.recipients.1', why: 'value' },
        { at: 'unit.signer', why: 'value' },
      ]),
    })
  })

  test('can name neither another server nor another root', () => {
    expect(readPolicy({ server: 'https://evil.example', root: '{}', portals: [portal] })).toEqual({
      ...nothing,
      portals: [portal],
      faults: [
        { at: 'server', why: 'unknown' },
        { at: 'root', why: 'unknown' },
      ],
    })
  })

  test.each([[null], ['portals'], [[]], [7]])('%o is no policy, and said to be none', (given) => {
    expect(readPolicy(given)).toEqual({ ...nothing, faults: [{ at: '', why: 'value' }] })
  })

  test.each([{ portals: portal }, { unit: [] }, { featuresOff: { insert: true } }])(
    'a part of the wrong kind is left out: %o',
    (given) => {
      const [part] = Object.keys(given)
      expect(readPolicy(given)).toEqual({ ...nothing, faults: [{ at: part, why: 'value' }] })
    },
  )

  test('too many portals are none', () => {
    expect(readPolicy({ portals: Array.from({ length: 201 }, () => portal) })).toEqual({
      ...nothing,
      faults: [{ at: 'portals', why: 'value' }],
    })
  })
})

test("Chromium's schema of the policy has the same members, and names every feature", () => {
  const { properties } = JSON.parse(readFileSync('extension/public/managed-schema.json', 'utf8'))
  expect(Object.keys(properties)).toEqual(['portals', 'featuresOff', 'unit'])
  expect(['schemaVersion', ...Object.keys(properties.unit.properties)]).toEqual(Object.keys(unit.shape))
  for (const feature of features) expect(properties.featuresOff.description).toContain(`${feature} (`)
})
