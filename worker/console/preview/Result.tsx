import { Button, Tabs, Text } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Finding, Report, SectionStatus } from '../../../shared/schema/report.ts'
import { fill } from '../language.tsx'
import { markedText } from './marked-text.ts'
import classes from './preview.module.css'
import { usePreviewWords } from './words/words.ts'

interface ResultProps {
  report: Report
  text: string
  checklist: Checklist
}

/** What staff will be told of the draft: the verdict, the sections, the findings, and the marks in the text. */
export function Result({ report, text, checklist }: ResultProps) {
  const words = usePreviewWords()
  const [tab, setTab] = useState<string | null>('findings')
  const [shown, setShown] = useState(-1)
  const count = (severity: Finding['severity']) =>
    report.findings.filter((finding) => finding.severity === severity).length
  return (
    <div>
      <p className={classes.verdict} data-verdict={report.verdict} role="status">
        {fill(words.verdicts[report.verdict], { errors: count('error'), warnings: count('warning') })}
      </p>
      {report.verdict === 'pass' || report.verdict === 'fail' ? (
        <SectionRows report={report} checklist={checklist} />
      ) : null}
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List mb="xs">
          <Tabs.Tab value="findings">{words.tabs.findings}</Tabs.Tab>
          <Tabs.Tab value="text">{words.tabs.text}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="findings">
          <Findings
            findings={report.findings}
            onShow={(index) => {
              setShown(index)
              setTab('text')
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="text">
          <MarkedDraft text={text} findings={report.findings} shown={shown} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

const signs: Record<SectionStatus, string> = {
  present: '✓',
  empty: '!',
  missing: '✗',
  misplaced: '↕',
  unreadable: '?',
}

function SectionRows({ report, checklist }: Pick<ResultProps, 'report' | 'checklist'>) {
  const words = usePreviewWords()
  return (
    <ul className={classes.sections}>
      {report.sections.map(({ id, status, line }) => (
        <li key={id}>
          <span className={classes.sign} aria-hidden="true">
            {signs[status]}
          </span>
          <span className={classes.grow}>
            {checklist.sections.find((section) => section.id === id)?.title ?? id}
          </span>
          <span className={classes.dim}>
            {status === 'present' && line !== null ? fill(words.line, { line }) : words.statuses[status]}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Findings({ findings, onShow }: { findings: readonly Finding[]; onShow(index: number): void }) {
  const words = usePreviewWords()
  if (findings.length === 0) return <Text size="sm">{words.noFindings}</Text>
  return (
    <ul className={classes.findings}>
      {findings.map((finding, index) => (
        // Findings have no id; their place in the report is theirs.
        <li
          key={`${finding.rule} ${finding.from} ${finding.message}`}
          className={classes.finding}
          data-severity={finding.severity}
        >
          <Text size="sm">
            <strong>{words.severities[finding.severity]}</strong>
            {finding.line === null ? '' : ` · ${fill(words.line, { line: finding.line })}`}
          </Text>
          <Text size="sm">{finding.message}</Text>
          <Text size="xs" c="dimmed">
            {finding.source}
          </Text>
          {finding.from !== null && finding.to !== null && finding.to > finding.from ? (
            <Button variant="subtle" size="compact-xs" onClick={() => onShow(index)}>
              {words.show}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

interface MarkedDraftProps {
  text: string
  findings: readonly Finding[]
  shown: number
}

function MarkedDraft({ text, findings, shown }: MarkedDraftProps) {
  const stretches = useMemo(() => markedText(text, findings), [text, findings])
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (shown >= 0) root.current?.querySelector('[data-shown="true"]')?.scrollIntoView({ block: 'center' })
  }, [shown])
  let from = 0
  return (
    <div ref={root} className={classes.text}>
      {stretches.map((stretch) => {
        const key = from
        from += stretch.text.length
        if (stretch.severity === null) return <span key={key}>{stretch.text}</span>
        return (
          <mark
            key={key}
            data-severity={stretch.severity}
            data-shown={stretch.findings.includes(shown)}
            title={stretch.findings.map((index) => findings[index]?.message).join('\n')}
          >
            {stretch.text}
          </mark>
        )
      })}
    </div>
  )
}
