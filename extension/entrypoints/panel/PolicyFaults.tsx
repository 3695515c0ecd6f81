import { fill } from '../../language.ts'
import type { PanelSetup } from '../../messages/to-background.ts'
import { useWords } from './words.ts'

/** What of the administrator's policy was left out, and why, for the administrator to mend. */
export function PolicyFaults({ faults }: { faults: PanelSetup['policy']['faults'] }) {
  const words = useWords()
  if (faults.length === 0) return null
  return (
    <>
      <p className="stale">{words.policyFaults}</p>
      <ul>
        {faults.map(({ at, why }) => (
          <li key={`${at} ${why}`}>{fill(words.policyFaultReasons[why], { at })}</li>
        ))}
      </ul>
    </>
  )
}
