/** Checks drafts beside the page, so that typing in the form never waits for a long draft. */
import { check } from '../../../shared/check.ts'
import type { Answer, Question } from './check-messages.ts'

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { number, text, checklists, locale } = data
  const answer: Answer = {
    number,
    reports: checklists.map((checklist) => check(text, checklist, { locale })),
  }
  postMessage(answer)
})
