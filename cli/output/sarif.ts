/** SARIF 2.1.0 (OASIS), as code-review tools and editors read it. */
import type { Finding } from '../../shared/schema/report.ts'
import type { CheckedFile } from '../checked-file.ts'

const levels: Record<Finding['severity'], string> = { error: 'error', warning: 'warning', info: 'note' }

/** A relative reference for a file named relatively, a file URI otherwise; standard input has none of its own. */
function uriOf(file: string): string {
  const encoded = file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')
  return file.startsWith('/') ? `file://${encoded}` : encoded
}

function location(file: string, finding: Finding) {
  const artifactLocation = { uri: uriOf(file) }
  if (finding.line === null || finding.from === null || finding.to === null)
    return { physicalLocation: { artifactLocation } }
  const region = { startLine: finding.line, charOffset: finding.from, charLength: finding.to - finding.from }
  return { physicalLocation: { artifactLocation, region } }
}

function fixesOf(checked: CheckedFile & { kind: string }, finding: Finding) {
  // Offsets are those of the extracted text, which only in a text file is the file's own.
  if (finding.fix === undefined || checked.kind !== 'txt') return {}
  const replacements = finding.fix.edits.map(({ from, to, text }) => ({
    deletedRegion: { charOffset: from, charLength: to - from },
    insertedContent: { text },
  }))
  const artifactChanges = [{ artifactLocation: { uri: uriOf(checked.file) }, replacements }]
  return { fixes: [{ description: { text: finding.fix.title }, artifactChanges }] }
}

export function toSarif(files: readonly CheckedFile[]): string {
  const rules = [
    ...new Set(files.flatMap((f) => ('report' in f ? f.report.findings.map(({ rule }) => rule) : []))),
  ]
  const results = files.flatMap((checked) =>
    'error' in checked
      ? []
      : checked.report.findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.indexOf(finding.rule),
          level: levels[finding.severity],
          message: { text: `${finding.message} (${finding.source})` },
          locations: [location(checked.file, finding)],
          ...fixesOf(checked, finding),
        })),
  )
  const broken = files.flatMap((checked) => ('error' in checked ? [checked] : []))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Soat', fullName: 'Soát', language: 'vi', rules: rules.map((id) => ({ id })) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: broken.length === 0,
            toolExecutionNotifications: broken.map(({ file, error }) => ({
              level: 'error',
              message: { text: error },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results,
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
