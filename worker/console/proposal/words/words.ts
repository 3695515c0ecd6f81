import { type Language, useLanguage } from '../../language.tsx'
import en from './en.json'
import vi from './vi.json'

/** The sentences of «Tạo từ văn bản». */
export type ProposalWords = typeof vi

const words: Record<Language, ProposalWords> = { vi, en }

export const useProposalWords = (): ProposalWords => words[useLanguage().language]
