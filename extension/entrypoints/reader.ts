import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readFile } from '../attached/read-file.ts'
import { keepReader } from '../attached/reader.ts'

/** What reads Word files, brought into a frame when a person has attached one there: most pages never load it. */
export default defineUnlistedScript(() => keepReader(readFile))
