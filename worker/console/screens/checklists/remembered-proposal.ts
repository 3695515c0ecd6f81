import type { Proposal } from '../../../../shared/proposal/propose.ts'

const key = (id: string): string => `soat-proposal/${id}`

/** Keeps a proposal for this tab: its doubts are shown in the editor that opens next. */
export function rememberProposal(proposal: Proposal): void {
  sessionStorage.setItem(key(proposal.checklist.id), JSON.stringify(proposal))
}

/** The proposal from which this tab made the checklist, or null. Only `rememberProposal` writes under this key. */
export function rememberedProposal(id: string): Proposal | null {
  const kept = sessionStorage.getItem(key(id))
  return kept === null ? null : (JSON.parse(kept) as Proposal)
}
