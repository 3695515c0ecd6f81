import type { CheckedFile } from './checked-file.ts'

/** 2 where a file could not be used, else 1 where a draft fails or can't be read, else 0. */
export function exitCodeOf(files: readonly CheckedFile[]): number {
  if (files.some((checked) => 'error' in checked)) return 2
  const bad = ['fail', 'unreadable']
  return files.some((checked) => 'report' in checked && bad.includes(checked.report.verdict)) ? 1 : 0
}
