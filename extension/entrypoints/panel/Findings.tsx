import type { Finding } from '../../../shared/schema/report.ts'
import { fill } from '../../language.ts'
import { Menu } from './Menu.tsx'
import { useIsOff } from './off.ts'
import type { Act } from './Panel.tsx'
import { useWords } from './words.ts'

interface Props {
  /** The number of the report that they stand in. */
  report: number
  findings: Finding[]
  /** How many more there are that the person ignores. */
  ignored: number
  /** Null where nothing can be done about them but by hand. */
  act: Act | null
  go: (from: number, to: number) => void
}

/** The findings by severity, each with its place, its source and what can be done. */
export function Findings({ report, findings, ignored, act, go }: Props) {
  const words = useWords()
  const groups = [
    ['error', words.errors],
    ['warning', words.warnings],
    ['info', words.remarks],
  ] as const
  return (
    <>
      {findings.length === 0 && <p className="none">{words.noFindings}</p>}
      {groups.map(([severity, title]) => {
        const shown = findings
          .map((finding, index) => ({ finding, index }))
          .filter(({ finding }) => finding.severity === severity)
        return (
          shown.length > 0 && (
            <section key={severity} aria-labelledby={severity} className={`findings ${severity}`}>
              <h2 id={severity}>
                {title} <span className="count">{shown.length}</span>
              </h2>
              <ol>
                {shown.map(({ finding, index }) => (
                  <Card
                    key={`${finding.rule} ${finding.from} ${finding.message}`}
                    report={report}
                    finding={finding}
                    index={index}
                    act={act}
                    go={go}
                  />
                ))}
              </ol>
            </section>
          )
        )
      })}
      {ignored > 0 && act && (
        <p className="ignored">
          {fill(words.ignoredCount, { count: ignored })}{' '}
          <button type="button" className="link" onClick={(event) => act(event, { name: 'unignore' })}>
            {words.unignore}
          </button>
        </p>
      )}
    </>
  )
}

interface CardProps extends Pick<Props, 'report' | 'act' | 'go'> {
  finding: Finding
  index: number
}

function Card({ report, finding, index, act, go }: CardProps) {
  const words = useWords()
  const { from, to, line, message, source, fix } = finding
  const fixOff = useIsOff('fix')
  const ignoreOff = useIsOff('ignore')
  const ignore = (event: React.MouseEvent, everywhere: boolean) =>
    act?.(event, { name: 'ignore', report, finding: index, everywhere })
  return (
    <li data-rule={finding.rule}>
      {from !== null && to !== null && line !== null && (
        <button type="button" className="line link" title={words.goto} onClick={() => go(from, to)}>
          {fill(words.line, { line })}
        </button>
      )}
      <p>{message}</p>
      <p className="source">{fill(words.source, { source })}</p>
      {act && (
        <div className="row">
          {fix && !fixOff && (
            <button
              type="button"
              className="act"
              onClick={(event) => act(event, { name: 'fix', report, finding: index })}
            >
              {fix.title}
            </button>
          )}
          {!ignoreOff && (
            <Menu sign={`${words.ignore} ▾`}>
              <button type="button" onClick={(event) => ignore(event, false)}>
                {words.ignoreHere}
              </button>
              <button type="button" onClick={(event) => ignore(event, true)}>
                {words.ignoreRule}
              </button>
            </Menu>
          )}
        </div>
      )}
    </li>
  )
}
