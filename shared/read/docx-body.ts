/** The walk over `document.xml` and the notes: paragraphs, tables and text boxes to lines. */
import { Flow } from './flow.ts'
import type { Notice } from './notice.ts'
import type { ListPlace, Numbering } from './numbering.ts'
import { fromFont } from './word-font.ts'
import { parseXml } from './xml.ts'

interface Paragraph {
  runs: { text: string; font: string | undefined }[]
  style: string | undefined
  list: ListPlace | undefined
  level: number | undefined
  /** Its end mark was deleted: it goes on in the next paragraph. */
  goesOn: boolean
  /** Text boxes that hang on it. */
  boxes: string[]
}

interface Place {
  paragraph: Paragraph | undefined
  flow: Flow
}

/** Elements whose content is no text of the document as it stands now. */
const skipped = new Set([
  'del',
  'moveFrom',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'numberingChange',
  'sdtPr',
  'instrText',
  'delInstrText',
  'delText',
  'rt',
  ':mc:Fallback',
])

/** One document's parts, read in turn: body first, then its notes, with one set of list counters. */
export class DocxBody {
  sawBody = false
  #tracked = false
  #fonts = false
  readonly #numbering: Numbering
  readonly #trustFonts: boolean
  /** Unicode letters stand in a legacy font, as after a conversion that left the fonts: fonts tell nothing. */
  unicodeInLegacyFont = false

  constructor(numbering: Numbering, trustFonts: boolean) {
    this.#numbering = numbering
    this.#trustFonts = trustFonts
  }

  notices(): Notice[] {
    const notices: Notice[] = []
    if (this.#tracked)
      notices.push({
        code: 'tracked-changes',
        vi: 'Tệp còn dấu sửa đổi (Track Changes): đã tính phần thêm và bỏ phần xóa.',
        en: 'The file holds tracked changes: insertions were kept and deletions dropped.',
      })
    if (this.#fonts)
      notices.push({
        code: 'legacy-fonts',
        vi: 'Tệp dùng phông chữ cũ (.VnTime hoặc VNI), đã được chuyển sang Unicode để soát.',
        en: 'The file uses legacy fonts (.VnTime or VNI) and was converted to Unicode for the check.',
      })
    return notices
  }

  read(part: Uint8Array): string {
    const places: Place[] = [{ paragraph: undefined, flow: new Flow() }]
    let skipping = 0
    let choices: boolean[] = []
    let inText = false
    let inProperties = 0
    let inRunProperties = 0
    let hidden = false
    let font: string | undefined
    const here = (): Place => places.at(-1) as Place
    const write = (text: string): void => {
      const paragraph = here().paragraph
      if (paragraph === undefined || hidden) return
      const last = paragraph.runs.at(-1)
      if (last !== undefined && last.font === font) last.text += text
      else paragraph.runs.push({ text, font })
    }
    parseXml(part, {
      open: (name, attribute) => {
        if (skipping > 0 || skipped.has(name)) {
          // `w:del` inside run properties of a paragraph marks its end as deleted; it holds nothing.
          if (skipping === 0 && name === 'del' && inRunProperties > 0) {
            const paragraph = here().paragraph
            if (paragraph !== undefined && inProperties > 0) paragraph.goesOn = true
          }
          if (name === 'del' || name === 'moveFrom') this.#tracked = true
          skipping++
          return
        }
        switch (name) {
          case 'body':
            this.sawBody = true
            return
          case 'footnote':
          case 'endnote':
            // Separators have a type; real notes have none.
            if (attribute('type') !== undefined && attribute('type') !== 'normal') skipping++
            return
          case ':mc:AlternateContent':
            choices.push(false)
            return
          case ':mc:Choice':
            if (choices.at(-1)) skipping++
            else if (choices.length > 0) choices[choices.length - 1] = true
            return
          case 'p': {
            const place = here()
            const before = place.paragraph
            if (before === undefined || !before.goesOn)
              place.paragraph = {
                runs: [],
                style: undefined,
                list: undefined,
                level: undefined,
                goesOn: false,
                boxes: [],
              }
            else before.goesOn = false
            font = undefined
            return
          }
          case 'pPr':
            inProperties++
            return
          case 'rPr':
            inRunProperties++
            return
          case 'r':
            hidden = false
            font = undefined
            return
          case 'ins':
          case 'moveTo':
            this.#tracked = true
            return
          case 'pStyle':
          case 'numId':
          case 'ilvl': {
            const paragraph = here().paragraph
            const value = attribute('val')
            if (paragraph === undefined || value === undefined || inProperties === 0) return
            if (name === 'pStyle') paragraph.style ??= value
            else if (name === 'numId') paragraph.list ??= { list: value, level: paragraph.level }
            else {
              paragraph.level ??= Number(value)
              if (paragraph.list !== undefined) paragraph.list.level ??= Number(value)
            }
            return
          }
          case 'rFonts':
            if (inProperties === 0) font = attribute('ascii') ?? attribute('hAnsi') ?? font
            return
          case 'vanish':
            if (inProperties === 0 && attribute('val') !== '0' && attribute('val') !== 'false') hidden = true
            return
          case 't':
            inText = true
            return
          case 'tab':
            if (inProperties === 0) write('\t')
            return
          case 'br':
          case 'cr':
            write('\n')
            return
          case 'noBreakHyphen':
            write('-')
            return
          case 'softHyphen':
            write('\u00ad')
            return
          case 'txbxContent':
            places.push({ paragraph: undefined, flow: new Flow() })
            return
          case 'tr':
            here().flow.openRow()
            return
          case 'tc':
            here().flow.openCell()
            return
        }
      },
      close: (name) => {
        if (skipping > 0) {
          skipping--
          return
        }
        switch (name) {
          case ':mc:AlternateContent':
            choices = choices.slice(0, -1)
            return
          case 'pPr':
            inProperties--
            return
          case 'rPr':
            inRunProperties--
            return
          case 't':
            inText = false
            return
          case 'p': {
            const place = here()
            if (place.paragraph === undefined || place.paragraph.goesOn) return
            this.#finish(place)
            return
          }
          case 'r':
            hidden = false
            return
          case 'txbxContent': {
            if (places.length === 1) return
            const box = places.pop() as Place
            this.#finish(box)
            here().paragraph?.boxes.push(box.flow.end())
            return
          }
          case 'tr':
            here().flow.closeRow()
            return
          case 'tc':
            this.#finish(here())
            here().flow.closeCell()
            return
        }
      },
      text: (text) => {
        if (inText && skipping === 0) write(text)
      },
    })
    this.#finish(places[0] as Place)
    return (places[0] as Place).flow.end()
  }

  #finish(place: Place): void {
    const paragraph = place.paragraph
    if (paragraph === undefined) return
    place.paragraph = undefined
    const fontOfStyle = this.#trustFonts ? this.#numbering.fontOf(paragraph.style) : undefined
    const runs = paragraph.runs.map((run) => ({
      text: run.text,
      font: this.#trustFonts ? (run.font ?? fontOfStyle) : undefined,
    }))
    const text = fromFont(runs)
    if (text.converted) this.#fonts = true
    if (text.doubtful) this.unicodeInLegacyFont = true
    const number = this.#numbering.next(paragraph.list, paragraph.style)
    place.flow.add(number + text.text)
    for (const box of paragraph.boxes) place.flow.add(box)
  }
}
