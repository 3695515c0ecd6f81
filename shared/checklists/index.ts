import type { Checklist } from '../schema/checklist.ts'
import { hocTapLamTheo } from './hoc-tap-lam-theo.ts'
import { kh162 } from './kh-162.ts'
import { phongChay2026 } from './phong-chay-2026.ts'

/** The checklists that ship with the product; the first is the default. */
export const checklists: readonly Checklist[] = [kh162, phongChay2026, hocTapLamTheo]
