import { useEffect, useRef, useState } from 'react'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Report } from '../../../shared/schema/report.ts'
import { useLanguage } from '../language.tsx'
import { Checking } from './checking.ts'

export interface Checked {
  /** Of the draft `of`; the last one stays until the next is there. */
  report: Report | null
  of: string
  failed: boolean
  pending: boolean
}

/** ms without a change before the draft is checked again. */
const pause = 200

/** The draft's report by the checklist as it stands, made beside the page and anew after each change. */
export function useReport(text: string, checklist: Checklist): Checked {
  const { language } = useLanguage()
  const [checked, setChecked] = useState<Checked>({ report: null, of: '', failed: false, pending: false })
  const checking = useRef<Checking | null>(null)
  useEffect(
    () => () => {
      checking.current?.stop()
      checking.current = null
    },
    [],
  )
  useEffect(() => {
    if (text.trim() === '') {
      setChecked({ report: null, of: '', failed: false, pending: false })
      return
    }
    let stale = false
    setChecked((now) => ({ ...now, pending: true }))
    const timer = setTimeout(() => {
      checking.current ??= new Checking()
      checking.current.check(text, [checklist], language).then(
        ([report]) => {
          if (!stale) setChecked({ report: report ?? null, of: text, failed: false, pending: false })
        },
        () => {
          if (!stale) setChecked({ report: null, of: '', failed: true, pending: false })
        },
      )
    }, pause)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [text, checklist, language])
  return checked
}
