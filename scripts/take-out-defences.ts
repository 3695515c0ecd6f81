import { pageDefences } from './page-defences.ts'
import { serverDefences } from './server-defences.ts'
import { takeOut } from './take-out.ts'

/** `node scripts/take-out-defences.ts [WORD]`: only the defences with WORD in their name or file, or all. */
const [word = ''] = process.argv.slice(2)
const wanted = [...pageDefences, ...serverDefences].filter(
  ({ name, file }) => name.includes(word) || file.includes(word),
)
const green = await takeOut(wanted)
console.log(green === 0 ? 'each defence is missed by its test' : `${green} could go without a test noticing`)
process.exitCode = green === 0 ? 0 : 1
