import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { lane } from './lane.ts'

const builds = ['chromium', 'firefox'] as const
const pageSide = ['detector.js', 'page.js', 'bridge.js', 'reader.js', 'form.js']
const read = (build: (typeof builds)[number], file: string) => readFileSync(join(lane[build], file), 'utf8')
const manifest = (build: (typeof builds)[number]) => JSON.parse(read(build, 'manifest.json'))

/** Every way that a script in a page has of sending something; CSP does not bind content scripts. */
const network = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'Image',
  'Audio',
  'SharedWorker',
  'Worker',
  'import',
  'FontFace',
  'serviceWorker',
]

describe.each(builds)('the %s build', (build) => {
  test.each(pageSide)('%s holds no network primitive, no eval and no HTML from text', (file) => {
    const source = read(build, file)
    for (const name of network)
      expect(source, name).not.toMatch(
        new RegExp(
          `(?<![\\w$.#-])${name}(?:\\(|\\b(?=\\s*\\.))|new ${name}\\b|navigator\\.${name}|(?:window|self|globalThis)\\.(?:${name}|open)\\b`,
        ),
      )
    expect(source).not.toMatch(
      /\beval\(|new Function\b|innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
    )
  })

  test('the page side is small, and zod stays out of it', () => {
    expect(gzipSync(read(build, 'detector.js')).length).toBeLessThan(15_000)
    expect(gzipSync(read(build, 'page.js')).length).toBeLessThan(80_000)
    for (const file of pageSide) expect(read(build, file)).not.toMatch(/ZodError|safeParse/)
  })

  test('it may talk to its own server alone, and opens one page to the web', () => {
    const {
      content_security_policy: policy,
      web_accessible_resources: accessible,
      permissions,
    } = manifest(build)
    expect(policy.extension_pages).toContain(`connect-src http://127.0.0.1:${lane.port};`)
    expect(policy.extension_pages).toContain("default-src 'none'")
    expect(policy.extension_pages).not.toMatch(/unsafe|https:/)
    expect(accessible.flatMap((entry: { resources: string[] }) => entry.resources)).toEqual(['panel.html'])
    const known = ['storage', 'scripting', 'alarms', 'activeTab', 'sidePanel']
    expect(permissions.filter((name: string) => !known.includes(name))).toEqual([])
  })
})

test('Chromium serves the panel at a dynamic address and starts at version 109', () => {
  const { web_accessible_resources: accessible, minimum_chrome_version: floor } = manifest('chromium')
  expect(accessible[0].use_dynamic_url).toBe(true)
  expect(floor).toBe('109')
})

test('an install asks for the server and the portals of its Board, and for nothing else', () => {
  const port = lane.port
  expect(manifest('chromium').host_permissions).toEqual([
    `http://127.0.0.1:${port}/*`,
    `http://127.0.0.1:${port + 1}/*`,
  ])
  expect(manifest('firefox').host_permissions).toEqual(['http://127.0.0.1/*'])
})
