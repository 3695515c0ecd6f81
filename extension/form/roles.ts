import type { Portal } from '../../shared/schema/portal.ts'

export type FieldRole = Portal['fields'][number]['role']

/** What a field of a portal's form is for; `body` is where the plan itself is written. */
export type FormRole = FieldRole | 'body'

export const fieldRoles = [
  'number',
  'date',
  'type',
  'subject',
  'issuer',
  'signer',
  'signerPost',
  'recipients',
  'security',
  'urgency',
  'cited',
] as const satisfies readonly FieldRole[]

export const formRoles: readonly FormRole[] = [...fieldRoles, 'body']
