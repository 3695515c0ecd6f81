import { existsSync, readFileSync } from 'node:fs'
import type { GoldDraft } from './gold-drafts.ts'

/**
 * Plan KH 162 itself, which stays outside the repository: null on a machine without it. The tests that need its
 * sentences are not registered there.
 */
export const referencePlan: GoldDraft | null = (() => {
  const place = new URL('../../../shared/reference/kh162.txt', import.meta.url)
  if (!existsSync(place)) return null
  const at = (line: number, heading: string) => ({ status: 'present', line, heading })
  return {
    name: 'kh-162-itself',
    text: readFileSync(place, 'utf8'),
    gold: {
      about: 'The reference plan, checked against the checklist made from it',
      covers: ['no-header', 'page-breaks', 'citation-spaces', 'stray-markdown', 'recipient-over-two-lines'],
      checklist: 'kh-162',
      sections: {
        purpose: at(13, 'Mục đích'),
        requirements: at(19, 'Yêu cầu'),
        tasks: at(23, 'NHIỆM VỤ VÀ GIẢI PHÁP'),
        implementation: at(33, 'TỔ CHỨC THỰC HIỆN'),
        recipients: at(43, 'Nơi nhận'),
      },
      references: { '28-CT/TW': { status: 'ok' }, '181-KH/TU': { status: 'ok' } },
      recipients: { lines: [45, 46, 48, 49, 50, 51], notLines: [54, 55, 59] },
      rules: {
        must: ['overlap'],
        mustNot: ['section-missing', 'section-empty', 'section-misplaced', 'unreadable'],
      },
    },
  }
})()
