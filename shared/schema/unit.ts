import * as z from 'zod'
import { clause } from './clause.ts'
import { line } from './text.ts'

/** How a signature is introduced: Party papers with a slash, State papers with a dot (docs/rules/form-signing-power.md). */
export const signingPower = z.enum(['T/M', 'K/T', 'T/L', 'TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'])

/** A person at the head of the unit or of a part of its work, who can be given tasks. */
export const head = z.strictObject({ name: line, post: line })

/** What Soát knows of the unit that drafts here. Kept in this browser; everything but the name may be missing. */
export const unit = z.strictObject({
  schemaVersion: z.literal(1),
  name: line,
  /** The body right above the unit. */
  superior: line.optional(),
  /** The organ's part of a number-symbol: `CB` in `05-KH/CB`. */
  abbreviation: z
    .string()
    .regex(/^[\p{Lu}\d]+([-/.][\p{Lu}\d]+)*$/u)
    .max(30)
    .optional(),
  /** The place name before the date. */
  place: line.optional(),
  signingPower: signingPower.optional(),
  /** For whom the signer signs, as it stands behind the signing power: «BAN THƯỜNG VỤ», «BÍ THƯ». */
  signedFor: line.optional(),
  signer: line.optional(),
  signerPost: line.optional(),
  /** Mass organisations of the unit. */
  massOrganisations: z.array(line).max(20),
  heads: z.array(head).max(20),
  /** Who receives the unit's plans, in order, as they stand under «Nơi nhận». */
  recipients: z.array(line).max(40),
  /** The unit's own clauses, beside those of the Board. */
  clauses: z.array(clause).max(100),
})
export type Unit = z.infer<typeof unit>
