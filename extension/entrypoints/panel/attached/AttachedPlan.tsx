import { type ReactNode, useState } from 'react'
import type { Attached } from '../../../messages/attached.ts'
import type { ToPage } from '../../../messages/panel-link.ts'
import { Findings } from '../Findings.tsx'
import { Verdict } from '../Verdict.tsx'
import { useWords } from '../words.ts'
import { AttachedSections } from './AttachedSections.tsx'
import { AttachedText } from './AttachedText.tsx'

interface Props {
  attached: Attached
  send: (message: ToPage) => void
  /** The portal's form, which stands before the text. */
  children: ReactNode
}

/** A plan that came as a file: the same answer as for a draft, held against its own text, and nothing to write with. */
export function AttachedPlan({ attached, send, children }: Props) {
  const words = useWords()
  /** A place is one of this text; another file, or the same one checked anew, has others. */
  const [place, setPlace] = useState<{ of: Attached; from: number } | null>(null)
  const go = (from: number) => setPlace({ of: attached, from })
  return (
    <>
      <div className="file">
        <p className="file-name">{attached.file}</p>
        <button type="button" className="plain" onClick={() => send({ name: 'detach' })}>
          {words.attachedClose}
        </button>
      </div>
      {attached.state === 'reading' && (
        <p className="waiting" role="status">
          {words.attachedReading}
        </p>
      )}
      {attached.state === 'refused' && (
        <div className="verdict error">
          <span className="sign" aria-hidden="true">
            ?
          </span>
          <p role="alert">{attached.reason}</p>
        </div>
      )}
      {attached.state === 'read' && (
        <>
          <Verdict report={attached.report} empty={false} act={null} />
          {attached.notices.map((notice) => (
            <p key={notice} className="file-notice">
              {notice}
            </p>
          ))}
          <AttachedSections attached={attached} go={go} />
          <Findings report={0} findings={attached.report.findings} ignored={0} act={null} go={go} />
          {children}
          <AttachedText
            text={attached.text}
            findings={attached.report.findings}
            place={place?.of === attached ? place : null}
          />
        </>
      )}
      <p className="file-notice">{words.attachedKept}</p>
    </>
  )
}
