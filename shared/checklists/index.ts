import type { Checklist } from '../schema/checklist.ts'
import { kh162 } from './kh-162.ts'

/** The checklists that ship with the product; the first is the default. */
export const checklists: readonly Checklist[] = [kh162]
