import * as z from 'zod'
import { parseTemplate } from '../../../shared/clause/template.ts'
import { signingPower, type Unit, unit } from '../../../shared/schema/unit.ts'
import { fill, type Language, type Words } from '../../language.ts'
import type { UnitState } from '../../messages/to-background.ts'

type Errors = Words['options']['errors']
type SigningPower = z.infer<typeof signingPower>

/** The profile as it is typed: lists of names a line each, and '' for what is not known. */
export interface UnitForm {
  name: string
  superior: string
  abbreviation: string
  place: string
  signingPower: SigningPower | ''
  signedFor: string
  signer: string
  signerPost: string
  massOrganisations: string
  heads: { name: string; post: string }[]
  recipients: string
  clauses: { id: string; section: string; title: string; text: string }[]
}

export type FormKey = keyof UnitForm
export const formKeys: readonly FormKey[] = [
  'name',
  'superior',
  'abbreviation',
  'place',
  'signingPower',
  'signedFor',
  'signer',
  'signerPost',
  'massOrganisations',
  'heads',
  'recipients',
  'clauses',
]

export function toForm(known: Unit | null): UnitForm {
  return {
    name: known?.name ?? '',
    superior: known?.superior ?? '',
    abbreviation: known?.abbreviation ?? '',
    place: known?.place ?? '',
    signingPower: known?.signingPower ?? '',
    signedFor: known?.signedFor ?? '',
    signer: known?.signer ?? '',
    signerPost: known?.signerPost ?? '',
    massOrganisations: known?.massOrganisations.join('\n') ?? '',
    heads: known?.heads ?? [],
    recipients: known?.recipients.join('\n') ?? '',
    clauses: (known?.clauses ?? []).map(({ id, section, title, text }) => ({ id, section, title, text })),
  }
}

export function fromForm(form: UnitForm): Unit {
  const said = Object.entries(form).filter(([, value]) => typeof value !== 'string' || value.trim() !== '')
  return unit.parse({
    ...Object.fromEntries(said),
    schemaVersion: 1,
    massOrganisations: linesOf(form.massOrganisations),
    recipients: linesOf(form.recipients),
  })
}

/** The lines that hold something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** What the form must be, with what to do where it is not; the limits are those of the profile's own schema. */
export function formSchema(errors: Errors, language: Language) {
  const longest = 300
  const short = z.string().max(longest, fill(errors.long, { most: longest }))
  const needed = short.trim().min(1, errors.needed)
  const list = (most: number) =>
    z
      .string()
      .refine((text) => linesOf(text).length <= most, fill(errors.many, { most }))
      .refine(
        (text) => linesOf(text).every((line) => line.length <= longest),
        fill(errors.longLine, { most: longest }),
      )
  const known = unit.shape
  const clauseText = z
    .string()
    .trim()
    .min(1, errors.needed)
    .max(8000, fill(errors.long, { most: 8000 }))
    .superRefine((text, context) => {
      for (const { from, message } of parseTemplate(text).faults)
        context.addIssue({
          code: 'custom',
          message: fill(errors.template, { ...placeOf(text, from), fault: message[language] }),
        })
    })
  return z.object({
    name: needed,
    superior: short,
    abbreviation: z
      .string()
      .trim()
      .refine((text) => text === '' || known.abbreviation.safeParse(text).success, errors.abbreviation),
    place: short,
    signingPower: z.union([z.literal(''), signingPower]),
    signedFor: short,
    signer: short,
    signerPost: short,
    massOrganisations: list(20),
    heads: z.array(z.object({ name: needed, post: needed })).max(20, fill(errors.many, { most: 20 })),
    recipients: list(40),
    clauses: z
      .array(
        z.object({
          id: z.string(),
          section: z.string().min(1, errors.needed),
          title: needed,
          text: clauseText,
        }),
      )
      .max(100, fill(errors.many, { most: 100 })),
  })
}

/** Where an offset stands, counted from 1 as editors do. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** A profile with what the administrator has set in its place. */
export function presetOver(profile: Unit, { unit: known, preset }: UnitState): Unit {
  const set = preset.map((key) => [key, known?.[key]])
  return { ...profile, ...Object.fromEntries(set) }
}
