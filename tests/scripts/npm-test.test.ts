import { describe, expect, it } from 'vitest'
import { runScript } from '../../scripts/command.ts'

describe('npm test', { timeout: 60_000 }, () => {
  it('with a file filter ends with the sum over all runners', async () => {
    const { code, output } = await runScript('scripts/test.ts', [
      'tests/scripts/test-count',
      'tests/worker/schemas',
    ])
    expect(output.trimEnd().split('\n').at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/)
    expect(code).toBe(0)
  })

  it('fails when no test was run', async () => {
    const { code, output } = await runScript('scripts/test.ts', ['no-such-test'])
    expect(output.trimEnd().split('\n').at(-1)).toBe('0 passed, 0 failed')
    expect(code).toBe(1)
  })
})
