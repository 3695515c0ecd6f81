import { defineContentScript } from 'wxt/utils/define-content-script'
import board from '../../soat.config.ts'
import { detect } from '../draft/detect.ts'

export default defineContentScript({
  matches: board.portals,
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: detect,
})
