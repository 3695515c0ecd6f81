import { createContext, use } from 'react'
import type { Feature } from '../../features.ts'

export const OffContext = createContext<readonly Feature[]>([])

/** Whether the administrator has turned a feature off. */
export function useIsOff(feature: Feature): boolean {
  return use(OffContext).includes(feature)
}
