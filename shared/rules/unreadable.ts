import { unicode } from './regulations.ts'
import { type About, note, type Rule } from './rule.ts'

const kinds = {
  'no-accents': { vi: 'không có dấu', en: 'without accents' },
  scrambled: { vi: 'sai dấu hàng loạt', en: 'with wrong accents throughout' },
  garbled: { vi: 'hỏng mã chữ hoặc mất chữ', en: 'in a misread encoding or with lost letters' },
  residue: { vi: 'còn chữ mã cũ bị mất chữ', en: 'in an old encoding with lost letters' },
  tcvn3: { vi: 'gõ bằng mã TCVN3 (ABC)', en: 'in the TCVN3 (ABC) encoding' },
  vni: { vi: 'gõ bằng mã VNI', en: 'in the VNI encoding' },
}

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Văn bản không có dấu, sai dấu hàng loạt hoặc hỏng mã chữ. Phần hỏng được báo «không đọc được», không bị coi là thiếu.',
    en: 'Text without accents, with wrong accents throughout, or with lost letters. It is called unreadable, never missing.',
  },
  example: {
    vi: 'KE HOACH\nThuc hien Chi thi so 28-CT/TW …',
    en: 'KE HOACH\nThuc hien Chi thi so 28-CT/TW …',
  },
  fix: null,
}

/** Text whose letters can't be trusted and can't be restored. */
export const unreadable: Rule = {
  name: 'unreadable',
  source: unicode,
  find(draft) {
    return draft.damage.damages
      .filter((damage) => damage.converted === undefined)
      .slice(0, 5)
      .map((damage) =>
        note(draft, unreadable, {
          severity: draft.damage.whole ? 'error' : 'warning',
          at: damage,
          message: {
            vi: `Không đọc được: đoạn này ${kinds[damage.kind].vi}. Hãy lấy lại văn bản gốc hoặc gõ lại có dấu, rồi soát lại.`,
            en: `Unreadable: this part is ${kinds[damage.kind].en}. Please get the original or type it again with accents, then check again.`,
          },
        }),
      )
  },
}
