/** Text in a legacy font is in that font's encoding: .VnTime holds TCVN3, VNI-Times holds VNI. */
import { fromTcvn3 } from '../text/legacy/tcvn3.ts'
import { fromVni } from '../text/legacy/vni.ts'

interface Run {
  text: string
  font: string | undefined
}

type Encoding = 'tcvn3' | 'tcvn3-capitals' | 'vni' | 'unicode'

function encodingOf(font = ''): Encoding {
  if (/^\.Vn.*H$/i.test(font)) return 'tcvn3-capitals'
  if (/^\.Vn/i.test(font)) return 'tcvn3'
  return /^VNI[- ]/i.test(font) ? 'vni' : 'unicode'
}

const readings: Record<Encoding, (text: string) => string> = {
  tcvn3: fromTcvn3,
  'tcvn3-capitals': (text) => fromTcvn3(text).toUpperCase(),
  vni: fromVni,
  unicode: (text) => text,
}

/** Joins the runs of a paragraph, those in a legacy font read by it; `doubtful` where Unicode stands in one. */
export function fromFont(runs: readonly Run[]): { text: string; converted: boolean; doubtful: boolean } {
  const result = { text: '', converted: false, doubtful: false }
  for (let at = 0; at < runs.length; ) {
    const encoding = encodingOf(runs[at]?.font)
    let together = ''
    do {
      together += runs[at]?.text ?? ''
      at++
    } while (at < runs.length && encodingOf(runs[at]?.font) === encoding)
    if (encoding !== 'unicode' && /[\u0102-\u01b0\u1ea0-\u1ef9]/.test(together)) result.doubtful = true
    const read = readings[encoding](together)
    if (read !== together) result.converted = true
    result.text += read
  }
  return result
}
