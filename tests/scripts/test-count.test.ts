import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { countTests } from '../../scripts/test-count.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soat-count-'))
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const file = (status: string, ...assertions: string[]) => ({
  name: 'a.test.ts',
  status,
  message: '',
  assertionResults: assertions.map((assertion) => ({
    fullName: 'a test',
    status: assertion,
    failureMessages: [] as string[],
  })),
})

async function count(report: object | undefined, options = { succeeded: true, mayBeEmpty: false }) {
  const path = join(folder, 'unit.json')
  if (report) await writeFile(path, JSON.stringify(report))
  return countTests('unit', path, options)
}

describe('the tests of a runner', () => {
  it('are those that its report counts', async () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed')],
    }
    expect(await count(report, { succeeded: false, mayBeEmpty: false })).toEqual({ passed: 2, failed: 1 })
  })

  it('are named where they passed at the second try only', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue()
    const flaky = file('passed', 'passed', 'passed')
    flaky.assertionResults[1] = { fullName: 'the clock', status: 'passed', failureMessages: ['too late'] }
    await count({ numPassedTests: 2, numFailedTests: 0, testResults: [flaky] })
    expect(log.mock.calls).toEqual([[expect.stringContaining('the clock\n  too late')]])
  })

  it('include a failure for a file that could not be loaded', async () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [file('passed', 'passed'), file('failed')],
    }
    expect(await count(report, { succeeded: false, mayBeEmpty: false })).toEqual({ passed: 1, failed: 1 })
  })

  it('include a failure when the runner failed though all its tests passed', async () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed')] }
    expect(await count(report, { succeeded: false, mayBeEmpty: false })).toEqual({ passed: 1, failed: 1 })
  })

  it('are one failure when the runner crashed and left no report', async () => {
    expect(await count(undefined, { succeeded: false, mayBeEmpty: true })).toEqual({ passed: 0, failed: 1 })
    expect(await count(undefined, { succeeded: true, mayBeEmpty: false })).toEqual({ passed: 0, failed: 1 })
  })

  it('are one failure when none ran, unless a filter may have left none', async () => {
    const report = { numPassedTests: 0, numFailedTests: 0, testResults: [] }
    expect(await count(report)).toEqual({ passed: 0, failed: 1 })
    expect(await count(report, { succeeded: true, mayBeEmpty: true })).toEqual({ passed: 0, failed: 0 })
  })
})
