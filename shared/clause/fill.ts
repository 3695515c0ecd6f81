import type { ValueName } from './names.ts'
import type { Part } from './template.ts'

/** A place that is left to be filled in by hand, as Vietnamese forms show it. */
const blank = '……'

/** What is known; several texts where one of them has to be chosen. */
export type Values = Partial<Record<ValueName, string | readonly string[]>>

/** What the person answered, by the fields' keys. */
export type Answers = Readonly<Record<string, string>>

/** Something that only the person can say. The key stays the same in every clause that asks the same. */
export type OpenField =
  | { kind: 'value'; key: string; name: ValueName; options: readonly string[] }
  | { kind: 'ask'; key: string; hint: string }
  /** The answer is the number of the option, counted from 0. */
  | { kind: 'choice'; key: string; hint: string; options: string[] }
  /** The answer is `yes`, or nothing. */
  | { kind: 'optional'; key: string; hint: string; text: string }

/** What has to be asked before a clause can go in, in the order of the text; only what the answers so far make needed. */
export function openFields(parts: readonly Part[], values: Values, answers: Answers): OpenField[] {
  const fields = new Map<string, OpenField>()
  const visit = (list: readonly Part[]) => {
    for (const part of list) {
      const field = fieldOf(part, values)
      if (field && !fields.has(field.key)) fields.set(field.key, field)
      visit(chosen(part, answers))
    }
  }
  visit(parts)
  return [...fields.values()]
}

/**
 * The clause as it will stand. Values and answers go in as they are, never read as templates; what is not answered
 * stays blank. Never holds two opening or closing braces side by side.
 */
export function fillTemplate(parts: readonly Part[], values: Values, answers: Answers): string {
  return (
    closeGaps(textOf(parts, values, answers))
      // What a value brings along is text, and must not look like an open place to whoever reads it next.
      .replace(/\{{2,}/g, '{')
      .replace(/\}{2,}/g, '}')
  )
}

/** Marks where an optional text was left out: no one types this character. */
const nothing = '\uE000'

/** A text that is left out takes its line along where it was alone, else one of the spaces around it. */
function closeGaps(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.includes(nothing) || line.replaceAll(nothing, '').trim() !== '')
    .map((line) =>
      line.replace(/\s*\uE000[\s\uE000]*/g, (gap, at: number) => {
        const next = line.charAt(at + gap.length)
        return at === 0 || next === '' || /[.,;:!?)]/.test(next) || gap.trim() === gap ? '' : ' '
      }),
    )
    .join('\n')
}

function textOf(parts: readonly Part[], values: Values, answers: Answers): string {
  return parts.map((part) => partText(part, values, answers)).join('')
}

function partText(part: Part, values: Values, answers: Answers): string {
  switch (part.kind) {
    case 'text':
      return part.text.replaceAll(nothing, '')
    case 'value':
    case 'ask':
      return (known(part, values) ?? answers[keyOf(part)] ?? '').replaceAll(nothing, '').trim() || blank
    case 'choice':
      return textOf(chosen(part, answers), values, answers)
    case 'optional':
      return answers[keyOf(part)] ? textOf(part.parts, values, answers) : nothing
  }
}

function known(part: Part, values: Values): string | undefined {
  const value = part.kind === 'value' ? values[part.name] : undefined
  if (typeof value !== 'object') return value
  return value.length === 1 ? value[0] : undefined
}

/** The parts inside a part that its answer lets stand. */
function chosen(part: Part, answers: Answers): readonly Part[] {
  if (part.kind === 'choice') return part.options[Number(answers[keyOf(part)])] ?? part.options[0] ?? []
  return part.kind === 'optional' && answers[keyOf(part)] ? part.parts : []
}

function fieldOf(part: Part, values: Values): OpenField | null {
  const key = keyOf(part)
  switch (part.kind) {
    case 'text':
      return null
    case 'value': {
      const value = values[part.name]
      if (known(part, values) !== undefined) return null
      return { kind: 'value', key, name: part.name, options: typeof value === 'object' ? value : [] }
    }
    case 'ask':
      return { kind: 'ask', key, hint: part.hint }
    case 'choice':
      return { kind: 'choice', key, hint: part.hint, options: part.options.map(inWords) }
    case 'optional':
      return { kind: 'optional', key, hint: part.hint, text: inWords(part.parts) }
  }
}

function keyOf(part: Part): string {
  switch (part.kind) {
    case 'text':
      return ''
    case 'value':
      return part.name
    case 'ask':
      return `hỏi: ${part.hint}`
    case 'choice':
      return `chọn ${part.hint}: ${part.options.map(inWords).join(' | ')}`
    case 'optional':
      return `nếu: ${part.hint} ? ${inWords(part.parts)}`
  }
}

/** A text with open places as a person reads it. */
function inWords(parts: readonly Part[]): string {
  return fillTemplate(parts, {}, {})
}
