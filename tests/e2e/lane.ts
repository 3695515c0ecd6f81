import { inject } from 'vitest'
import type { Lane } from './setup.ts'

/** What the test file that runs here has for itself: another one runs beside it. */
export const lane = inject('lanes')[Number(process.env.VITEST_POOL_ID) - 1] as Lane
