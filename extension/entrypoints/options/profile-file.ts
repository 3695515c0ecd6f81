import type * as z from 'zod'
import { parseTemplate } from '../../../shared/clause/template.ts'
import { type Unit, unit } from '../../../shared/schema/unit.ts'
import { fill, type Language, type Words } from '../../language.ts'

type FileWords = Words['options']['file']
type Labels = Words['options']['labels']

/** A profile with a hundred long clauses is smaller. Bytes. */
const largest = 2_000_000

/** Offers the profile as a file. */
export function exportProfile(profile: Unit): void {
  const link = document.createElement('a')
  const text = `${JSON.stringify(profile, null, 2)}\n`
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = `soat-don-vi-${profile.abbreviation?.replace(/[^\p{L}\d-]/gu, '-') ?? 'chua-dat-ten'}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The profile that a file holds, or what is wrong with it, in the person's words. */
export async function readProfile(
  file: File,
  words: FileWords,
  labels: Labels,
  language: Language,
): Promise<{ profile: Unit } | { faults: string[] }> {
  if (file.size > largest) return { faults: [words.large] }
  const text = (await file.text()).replace(/^\uFEFF/, '')
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return { faults: [words.noJson] }
  }
  const { data, error } = unit.safeParse(content)
  if (data) return { profile: data }
  const wrong = error.issues.map((issue) => inWords(issue, content, words, labels, language))
  return { faults: [...new Set(wrong)].slice(0, 20) }
}

function inWords(
  issue: z.core.$ZodIssue,
  content: unknown,
  words: FileWords,
  labels: Labels,
  language: Language,
): string {
  const [member, index] = issue.path
  if (member === undefined && issue.code !== 'unrecognized_keys') return words.noProfile
  if (member === 'schemaVersion') return words.version
  if (issue.code === 'unrecognized_keys') return fill(words.unknown, { keys: issue.keys.join(', ') })
  const label = isLabel(labels, member) ? labels[member] : String(member)
  const field = typeof index === 'number' ? fill(words.item, { label, number: index + 1 }) : label
  const given = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    content,
  )
  if (given === undefined) return fill(words.missing, { field })
  if (issue.code === 'custom' && typeof given === 'string') {
    const fault = parseTemplate(given).faults[0]?.message[language] ?? ''
    return fill(words.fault, { field, fault })
  }
  return fill(issue.code === 'too_big' ? words.tooLong : words.value, { field })
}

function isLabel(labels: Labels, name: PropertyKey | undefined): name is keyof Labels {
  return typeof name === 'string' && Object.hasOwn(labels, name)
}
