/** The walk over one WordprocessingML part: runs to paragraphs, paragraphs, tables and text boxes to lines. */
import { Flow } from './flow.ts'
import { countOf, parseXml } from './xml.ts'

export interface Paragraph {
  runs: { text: string; font: string | undefined }[]
  style: string | undefined
  /** The list that it names itself, and the level in it; each may come from its style instead. */
  list: string | undefined
  level: number | undefined
  /** Its end mark was deleted: it goes on in the next paragraph. */
  goesOn: boolean
  /** The text of boxes that hang on it. */
  boxes: string[]
}

const newParagraph = (): Paragraph => ({
  runs: [],
  style: undefined,
  list: undefined,
  level: undefined,
  goesOn: false,
  boxes: [],
})

/** The body, or a text box in it: each gathers lines of its own. */
interface Place {
  paragraph: Paragraph | undefined
  flow: Flow
}

type Attribute = (name: string) => string | undefined

/** Elements whose content is no text of the document as it stands now. */
const skipped = new Set(
  (
    'del moveFrom delText delInstrText instrText sdtPr rt :mc:Fallback pPrChange rPrChange sectPrChange ' +
    'tblPrChange trPrChange tcPrChange numberingChange'
  ).split(' '),
)

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off'

export class DocxWalk {
  sawBody = false
  sawTrackedChange = false
  readonly #textOf: (paragraph: Paragraph) => string
  readonly #places: Place[] = [{ paragraph: undefined, flow: new Flow() }]
  /** For each open mc:AlternateContent, whether a choice was taken. */
  readonly #choices: boolean[] = []
  /** Open elements of which nothing is read. */
  #skipping = 0
  #paragraphProperties = 0
  #runProperties = 0
  #inText = false
  #isHidden = false
  #font: string | undefined

  /** `textOf` is called for each paragraph when it ends, in the order in which lists count. */
  constructor(textOf: (paragraph: Paragraph) => string) {
    this.#textOf = textOf
  }

  /** Throws ReadError `broken-docx`. */
  read(part: Uint8Array): string {
    parseXml(part, {
      open: (name, attribute) => {
        if (this.#skipping > 0 || this.#isSkipped(name, attribute)) this.#skipping++
        else this.#opens[name]?.(attribute)
      },
      close: (name) => {
        if (this.#skipping > 0) this.#skipping--
        else this.#closes[name]?.()
      },
      text: (text) => {
        if (this.#inText && this.#skipping === 0) this.#write(text)
      },
    })
    this.#endParagraph()
    return this.#here.flow.end()
  }

  readonly #opens: Record<string, (attribute: Attribute) => void> = {
    body: () => {
      this.sawBody = true
    },
    ins: () => {
      this.sawTrackedChange = true
    },
    moveTo: () => {
      this.sawTrackedChange = true
    },
    p: () => this.#openParagraph(),
    pPr: () => {
      this.#paragraphProperties++
    },
    rPr: () => {
      this.#runProperties++
    },
    r: () => {
      this.#isHidden = false
      this.#font = undefined
    },
    t: () => {
      this.#inText = true
    },
    tab: () => {
      // Inside paragraph properties the same name sets a tab stop.
      if (this.#paragraphProperties === 0) this.#write('\t')
    },
    br: () => this.#write('\n'),
    cr: () => this.#write('\n'),
    noBreakHyphen: () => this.#write('-'),
    // In .VnTime this is how Word keeps the letter ư.
    softHyphen: () => this.#write('\u00ad'),
    rFonts: (attribute) => {
      if (this.#paragraphProperties === 0) this.#font = attribute('ascii') ?? attribute('hAnsi') ?? this.#font
    },
    vanish: (attribute) => {
      if (this.#paragraphProperties === 0) this.#isHidden = !isOff(attribute('val'))
    },
    pStyle: (attribute) => {
      const { paragraph } = this.#here
      if (paragraph !== undefined) paragraph.style ??= attribute('val')
    },
    numId: (attribute) => {
      const { paragraph } = this.#here
      if (paragraph !== undefined) paragraph.list ??= attribute('val')
    },
    ilvl: (attribute) => {
      const { paragraph } = this.#here
      if (paragraph !== undefined) paragraph.level ??= countOf(attribute('val'), 0)
    },
    txbxContent: () => this.#places.push({ paragraph: undefined, flow: new Flow() }),
    tr: () => this.#here.flow.openRow(),
    tc: () => this.#here.flow.openCell(),
    ':mc:AlternateContent': () => this.#choices.push(false),
  }

  readonly #closes: Record<string, () => void> = {
    p: () => {
      if (this.#here.paragraph?.goesOn === false) this.#endParagraph()
    },
    pPr: () => {
      this.#paragraphProperties--
    },
    rPr: () => {
      this.#runProperties--
    },
    r: () => {
      this.#isHidden = false
    },
    t: () => {
      this.#inText = false
    },
    txbxContent: () => {
      this.#endParagraph()
      const box = this.#places.pop()
      if (box !== undefined) this.#here.paragraph?.boxes.push(box.flow.end())
    },
    tr: () => this.#here.flow.closeRow(),
    tc: () => {
      this.#endParagraph()
      this.#here.flow.closeCell()
    },
    ':mc:AlternateContent': () => {
      this.#choices.pop()
    },
  }

  #isSkipped(name: string, attribute: Attribute): boolean {
    if (name === 'del' || name === 'moveFrom') {
      this.sawTrackedChange = true
      // Among the properties of a paragraph's end mark it says that the mark was deleted.
      const { paragraph } = this.#here
      if (this.#paragraphProperties > 0 && this.#runProperties > 0 && paragraph !== undefined)
        paragraph.goesOn = true
      return true
    }
    if (name === ':mc:Choice') {
      const last = this.#choices.length - 1
      const isTaken = this.#choices[last] === true
      if (last >= 0) this.#choices[last] = true
      return isTaken
    }
    // Separators of notes have a type; the notes themselves have none.
    if (name === 'footnote' || name === 'endnote') return (attribute('type') ?? 'normal') !== 'normal'
    return skipped.has(name)
  }

  get #here(): Place {
    return this.#places.at(-1) as Place
  }

  #write(text: string): void {
    const { paragraph } = this.#here
    if (paragraph === undefined || this.#isHidden) return
    const last = paragraph.runs.at(-1)
    if (last !== undefined && last.font === this.#font) last.text += text
    else paragraph.runs.push({ text, font: this.#font })
  }

  #openParagraph(): void {
    const place = this.#here
    if (place.paragraph?.goesOn) place.paragraph.goesOn = false
    else place.paragraph = newParagraph()
  }

  #endParagraph(): void {
    const place = this.#here
    const { paragraph } = place
    if (paragraph === undefined) return
    place.paragraph = undefined
    place.flow.add(this.#textOf(paragraph))
    for (const box of paragraph.boxes) place.flow.add(box)
  }
}
