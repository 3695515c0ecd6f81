import type { CheckedFile } from '../checked-file.ts'

export const toJson = (files: readonly CheckedFile[]): string =>
  `${JSON.stringify(
    files.map((checked) =>
      'error' in checked
        ? { file: checked.file, error: checked.error }
        : { file: checked.file, report: checked.report },
    ),
    null,
    2,
  )}\n`
