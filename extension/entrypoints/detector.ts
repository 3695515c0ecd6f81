import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { detect } from '../draft/detect.ts'

/** On every page of a portal, so it is this small: the manifest names it as it is, without what WXT puts around scripts. */
export default defineUnlistedScript(detect)
