import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Portal } from '../../shared/schema/portal.ts'

/** By which of its texts a document is found. */
export const foundBy = {
  checklist: ({ id, title, basis }: Checklist): string[] => [
    title,
    id,
    basis.number,
    basis.subject,
    basis.issuer,
  ],
  portal: ({ id, title, matches }: Portal): string[] => [title, id, ...matches],
}
