import { useEffect, useState } from 'react'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Report } from '../../../shared/schema/report.ts'
import { type FindingChanges, findingChanges } from '../../../shared/trial/finding-changes.ts'
import { sha256 } from '../../../shared/tuf/digest.ts'
import { encodeUtf8 } from '../../../shared/tuf/platform.ts'
import { useLanguage } from '../language.tsx'
import { Checking } from '../preview/checking.ts'
import type { Sample } from '../requests/samples.ts'

/** What the new checklist does to one sample draft. */
export interface Tried {
  sample: Sample
  /** SHA-256 of the text on which it was tried. */
  digest: string
  before: Report | null
  after: Report
  changes: FindingChanges
}

export interface TrialRun {
  tried: Tried[]
  /** The sample on which the check itself failed, or null. */
  failed: Sample | null
  running: boolean
}

interface Options {
  before: Checklist | null
  after: Checklist
  samples: readonly Sample[]
  /** Counts the runs that were asked for; 0 runs nothing. */
  run: number
}

const idle: TrialRun = { tried: [], failed: null, running: false }

/** Runs the new checklist, and the published one, on each sample in turn, beside the page. */
export function useTrial({ before, after, samples, run }: Options): TrialRun {
  const { language } = useLanguage()
  const [state, setState] = useState<TrialRun>(idle)
  useEffect(() => {
    if (run === 0) return
    const checking = new Checking()
    let stopped = false
    setState({ tried: [], failed: null, running: true })
    const go = async () => {
      for (const sample of samples) {
        try {
          const checklists = before === null ? [after] : [after, before]
          const [now, old] = await checking.check(sample.text, checklists, language)
          if (stopped || now === undefined) return
          const digest = await sha256(encodeUtf8(sample.text))
          if (stopped) return
          const changes = findingChanges(old ?? null, now)
          const tried = { sample, digest, before: old ?? null, after: now, changes }
          setState((state) => ({ ...state, tried: [...state.tried, tried] }))
        } catch {
          if (!stopped) setState((state) => ({ ...state, failed: sample, running: false }))
          return
        }
      }
      setState((state) => ({ ...state, running: false }))
    }
    void go()
    return () => {
      stopped = true
      checking.stop()
    }
  }, [before, after, samples, run, language])
  return state
}
