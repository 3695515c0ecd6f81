import { type About, layout, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Mục nhắc tới những ý mà bộ tiêu chí yêu cầu.',
    en: 'A section mentions what the checklist asks it to.',
  },
  example: {
    vi: '1. Mục đích\nNâng cao năng lực lãnh đạo của cấp ủy … (không nhắc tới trẻ em)',
    en: '1. Mục đích\nNâng cao năng lực lãnh đạo của cấp ủy … (children are not mentioned)',
  },
  fix: null,
}

export const mustMention: Rule = {
  name: 'must-mention',
  source: layout,
  find(draft) {
    return draft.sections.flatMap(({ section, place, status }, index) => {
      if (place === null || (status !== 'present' && status !== 'misplaced')) return []
      return section.mustMention.flatMap((idea, point) =>
        draft.mentions.mentions[index]?.[point] === true
          ? []
          : [
              note(draft, mustMention, {
                severity: 'warning',
                section: section.id,
                at: { from: place.from, to: place.bodyFrom },
                message: {
                  vi: `Mục «${section.title}» chưa nhắc tới «${idea.title}». Hãy bổ sung ý này.`,
                  en: `The section “${section.title}” does not mention “${idea.title}”. Please add it.`,
                },
              }),
            ],
      )
    })
  },
}
