import { readFile } from 'node:fs/promises'

interface TestResult {
  fullName: string
  status: string
  /** Those of each try, also where a later one passed. */
  failureMessages: string[]
}

export interface TestCount {
  passed: number
  failed: number
}

/** The part of vitest's JSON report that is used here. */
interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { name: string; status: string; message: string; assertionResults: TestResult[] }[]
}

/**
 * Counts the tests in a runner's JSON report at `path`. A runner that crashed, left no report, failed outside of its
 * tests or ran none counts as one failure more; so does each test file that could not be loaded.
 */
export async function countTests(
  runner: string,
  path: string,
  { succeeded, mayBeEmpty }: { succeeded: boolean; mayBeEmpty: boolean },
): Promise<TestCount> {
  const report = await readFile(path, 'utf8').then(
    (text) => JSON.parse(text) as VitestReport,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    },
  )
  if (!report) {
    if (succeeded && mayBeEmpty) return { passed: 0, failed: 0 }
    console.error(`${runner}: the runner left no results`)
    return { passed: 0, failed: 1 }
  }
  for (const { fullName, status, failureMessages } of report.testResults.flatMap(
    (file) => file.assertionResults,
  ))
    if (status === 'passed' && failureMessages.length > 0)
      console.log(`${runner}: passed at the second try: ${fullName}\n  ${failureMessages[0]}`)
  const passed = report.numPassedTests
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length
  const failed = report.numFailedTests + broken
  if (failed === 0 && !succeeded) {
    console.error(`${runner}: the runner failed outside of its tests`)
    return { passed, failed: 1 }
  }
  if (passed + failed === 0 && !mayBeEmpty) {
    console.error(`${runner}: no tests were run`)
    return { passed, failed: 1 }
  }
  return { passed, failed }
}
