import { antd } from './antd/portal.ts'
import { csp } from './csp/portal.ts'
import { file } from './file/portal.ts'
import { frames } from './frames/portal.ts'
import { hostile } from './hostile/portal.ts'
import { jquery } from './jquery/portal.ts'
import { react } from './react/portal.ts'
import type { SamplePortal } from './sample-portal.ts'
import { sections } from './sections/portal.ts'
import { vue } from './vue/portal.ts'
import { widgets } from './widgets/portal.ts'

/** The sample portals beside the first, in the order of the menu. */
export const portals: SamplePortal[] = [
  react,
  antd,
  vue,
  jquery,
  sections,
  file,
  frames,
  csp,
  hostile,
  widgets,
]
