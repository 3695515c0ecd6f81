import { type About, layout, note, type Rule } from './rule.ts'

/** `25/12/2023` */
export function dayOf(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
}

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Dự thảo viện dẫn các văn bản mà bộ tiêu chí nêu.',
    en: 'The draft cites the documents that the checklist names.',
  },
  example: {
    vi: 'Phần căn cứ không nêu Chỉ thị số 28-CT/TW.',
    en: 'The preamble does not cite Directive 28-CT/TW.',
  },
  fix: null,
}

export const referenceMissing: Rule = {
  name: 'reference-missing',
  source: layout,
  find(draft) {
    return draft.references
      .filter(({ status }) => status === 'missing')
      .map(({ reference }) => {
        const full = `${reference.kind} số ${reference.number} ngày ${dayOf(reference.date)} của ${reference.issuer}`
        return note(draft, referenceMissing, {
          severity: reference.required ? 'error' : 'info',
          message: {
            vi: `${reference.required ? 'Chưa' : 'Có thể'} viện dẫn ${full}. Hãy bổ sung vào phần căn cứ ở đầu kế hoạch.`,
            en: `${reference.number} (${reference.issuer}) is not cited. Add to the preamble: “${full}”.`,
          },
        })
      })
  },
}
