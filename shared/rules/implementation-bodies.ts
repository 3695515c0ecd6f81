import type { Form } from '../schema/checklist.ts'
import { type About, layout, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Mục tổ chức thực hiện giao việc cho các đầu mối mà bộ tiêu chí nêu.',
    en: 'The implementation section gives work to the bodies that the checklist names.',
  },
  example: {
    vi: 'III. TỔ CHỨC THỰC HIỆN\n(không giao việc cho các đoàn thể)',
    en: 'III. TỔ CHỨC THỰC HIỆN\n(no work for the mass organisations)',
  },
  fix: null,
}

export const implementationBodies: Rule = {
  name: 'implementation-bodies',
  source: layout,
  find(draft) {
    const own = draft.sections.find(({ section }) => section.id === 'implementation')
    if (own?.place == null || own.status === 'empty') return []
    // A State organ or a mass organisation hands work to bodies of its own: only the Board can tell what is missing.
    const alike = isOfParty(draft.form.form) === isOfParty(draft.checklist.form)
    const at = { from: own.place.from, to: own.place.bodyFrom }
    return draft.checklist.implementation.flatMap((body, index) =>
      !body.required || draft.mentions.implementation[index] !== null
        ? []
        : [
            note(draft, implementationBodies, {
              severity: alike ? 'warning' : 'info',
              section: 'implementation',
              at,
              message: {
                vi: `Mục «${own.section.title}» chưa giao việc cho «${body.name}». Hãy nêu rõ đầu mối này làm gì.`,
                en: `“${own.section.title}” gives no work to “${body.name}”. Say what this body does.`,
              },
            }),
          ],
    )
  },
}

const isOfParty = (form: Form) => form.startsWith('party-')
