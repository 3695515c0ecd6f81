/**
 * Word's automatic lists: `numbering.xml` and the paragraph styles that number, and the counters that turn
 * a list paragraph into the number a reader sees (ECMA-376 part 1, 17.9).
 */
import { formatNumber } from './number-format.ts'
import { countOf, parseXml } from './xml.ts'

interface Level {
  start: number
  format: string
  /** Such as `%1.%2.` */
  text: string
  /** What stands between number and text. */
  after: string
  /** All numbers of the level in decimals. */
  legal: boolean
  style?: string
}

interface Instance {
  abstract: string
  levels: Map<number, Level>
  starts: Map<number, number>
}

/** What a paragraph says of its number; what it leaves open comes from its style. */
interface Numbered {
  style: string | undefined
  list: string | undefined
  level: number | undefined
}

interface Style {
  basedOn?: string
  list?: string
  level?: number
  font?: string
}

const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', after: ' ', legal: false })

export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>()
  readonly #links = new Map<string, string>()
  readonly #instances = new Map<string, Instance>()
  readonly #styles = new Map<string, Style>()
  readonly #counters = new Map<string, number[]>()
  readonly #begun = new Set<string>()
  #defaultStyle: string | undefined
  #defaultFont: string | undefined

  constructor(numbering: Uint8Array | undefined, styles: Uint8Array | undefined) {
    if (numbering !== undefined) this.#readNumbering(numbering)
    if (styles !== undefined) this.#readStyles(styles)
  }

  #readNumbering(part: Uint8Array): void {
    let abstract = ''
    let levels: Map<number, Level> | undefined
    let level: Level | undefined
    let instance: Instance | undefined
    let overridden: number | undefined
    parseXml(part, {
      open: (name, attribute) => {
        const value = attribute('val')
        if (name === 'abstractNum') {
          abstract = attribute('abstractNumId') ?? ''
          levels = new Map()
          this.#abstracts.set(abstract, levels)
        } else if (name === 'num') {
          instance = { abstract: '', levels: new Map(), starts: new Map() }
          levels = instance.levels
          this.#instances.set(attribute('numId') ?? '', instance)
        } else if (name === 'abstractNumId' && instance !== undefined) instance.abstract = value ?? ''
        else if (name === 'lvlOverride') overridden = countOf(attribute('ilvl'), 0)
        else if (name === 'startOverride' && overridden !== undefined)
          instance?.starts.set(overridden, countOf(value, 1))
        else if (name === 'numStyleLink' && value !== undefined) this.#links.set(abstract, value)
        else if (name === 'lvl') {
          level = newLevel()
          levels?.set(countOf(attribute('ilvl'), 0), level)
        } else if (level !== undefined) setLevel(level, name, value)
      },
      close: (name) => {
        if (name === 'lvl') level = undefined
        if (name === 'lvlOverride') overridden = undefined
        if (name === 'num') instance = undefined
      },
      text: () => {},
    })
  }

  #readStyles(part: Uint8Array): void {
    let style: Style | undefined
    parseXml(part, {
      open: (name, attribute) => {
        const value = attribute('val')
        if (name === 'style') {
          style = {}
          const id = attribute('styleId')
          if (id !== undefined) this.#styles.set(id, style)
          if (attribute('type') === 'paragraph' && attribute('default') === '1') this.#defaultStyle = id
        } else if (name === 'rFonts') {
          const font = attribute('ascii') ?? attribute('hAnsi')
          if (font === undefined) return
          if (style === undefined) this.#defaultFont = font
          else style.font = font
        } else if (style === undefined || value === undefined) return
        else if (name === 'basedOn') style.basedOn = value
        else if (name === 'numId') style.list = value
        else if (name === 'ilvl') style.level = countOf(value, 0)
      },
      close: (name) => {
        if (name === 'style') style = undefined
      },
      text: () => {},
    })
  }

  /** The font in which a paragraph of this style is written, where no run says otherwise. */
  fontOf(styleId: string | undefined): string | undefined {
    return this.#inherited(styleId ?? this.#defaultStyle, (style) => style.font) ?? this.#defaultFont
  }

  #inherited<T>(styleId: string | undefined, value: (style: Style) => T | undefined): T | undefined {
    let id = styleId
    for (let steps = 0; id !== undefined && steps < 20; steps++) {
      const style = this.#styles.get(id)
      const found = style && value(style)
      if (found !== undefined) return found
      id = style?.basedOn
    }
    return undefined
  }

  /** The number with what follows it, such as `II. `; empty where the paragraph has none. Counts on. */
  next(paragraph: Numbered): string {
    const list = paragraph.list ?? this.#inherited(paragraph.style, (style) => style.list)
    if (list === undefined || list === '0') return ''
    const instance = this.#instances.get(list)
    if (instance === undefined) return ''
    const levels = this.#levelsOf(instance)
    const at = Math.min(8, Math.max(0, paragraph.level ?? this.#styleLevel(paragraph.style, levels)))
    const level = levels.get(at)
    if (level === undefined) return ''
    const counters = this.#counted(list, instance, levels, at)
    if (level.format === 'bullet') return `${bullet(level.text)} `
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = levels.get(Number(digit) - 1)
      const value = counters[Number(digit) - 1] ?? of?.start ?? 1
      return formatNumber(value, level.legal ? 'decimal' : (of?.format ?? 'decimal'))
    })
    return text === '' ? '' : text + level.after
  }

  #styleLevel(styleId: string | undefined, levels: ReadonlyMap<number, Level>): number {
    const own = this.#inherited(styleId, (style) => style.level)
    if (own !== undefined) return own
    for (const [at, level] of levels) if (level.style !== undefined && level.style === styleId) return at
    return 0
  }

  #levelsOf(instance: Instance): Map<number, Level> {
    let abstract = instance.abstract
    const link = this.#links.get(abstract)
    const linked = link === undefined ? undefined : this.#instances.get(this.#styles.get(link)?.list ?? '')
    if (linked !== undefined) abstract = linked.abstract
    return new Map([...(this.#abstracts.get(abstract) ?? []), ...instance.levels])
  }

  /** Lists made of one definition go on counting, unless one of them says where it starts. */
  #counted(list: string, instance: Instance, levels: ReadonlyMap<number, Level>, at: number): number[] {
    const counters = this.#counters.get(instance.abstract) ?? []
    this.#counters.set(instance.abstract, counters)
    if (!this.#begun.has(list)) {
      this.#begun.add(list)
      for (const [level, start] of instance.starts) counters[level] = start - 1
    }
    for (let above = 0; above < at; above++) counters[above] ??= levels.get(above)?.start ?? 1
    counters[at] = (counters[at] ?? (levels.get(at)?.start ?? 1) - 1) + 1
    counters.length = at + 1
    return counters
  }
}

function setLevel(level: Level, name: string, value: string | undefined): void {
  if (name === 'start') level.start = countOf(value, 1)
  else if (name === 'numFmt') level.format = value ?? 'decimal'
  else if (name === 'lvlText') level.text = value ?? ''
  else if (name === 'suff') level.after = value === 'nothing' ? '' : ' '
  else if (name === 'isLgl') level.legal = value !== '0' && value !== 'false'
  else if (name === 'pStyle' && value !== undefined) level.style = value
}

/** Bullets are often letters of a symbol font («o», «§», U+F0B7); those become the dash of Vietnamese lists. */
const bullet = (text: string): string => (/^[-–—+*•●○■]$/.test(text) ? text : '-')
