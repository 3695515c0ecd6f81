/** A text in both languages. */
interface Said {
  vi: string
  en: string
}

/**
 * The values that a clause may name, `{{unit.name}}`: of the unit's profile, of the draft as it was read, and of the
 * checklist. Whatever is not known when a clause is inserted is asked for.
 */
export const valueNames = {
  'unit.name': { vi: 'Tên đơn vị', en: 'The unit’s name' },
  'unit.superior': { vi: 'Cấp trên trực tiếp', en: 'The body right above the unit' },
  'unit.abbreviation': { vi: 'Chữ viết tắt trong ký hiệu', en: 'The unit’s part of the number-symbol' },
  'unit.place': { vi: 'Địa danh', en: 'The place name' },
  'unit.signingPower': { vi: 'Thể thức ký', en: 'The signing power' },
  'unit.signedFor': { vi: 'Ký thay mặt, ký thay', en: 'For whom the signer signs' },
  'unit.signer': { vi: 'Người ký', en: 'The signer' },
  'unit.signerPost': { vi: 'Chức vụ người ký', en: 'The signer’s post' },
  'unit.massOrganisations': { vi: 'Các đoàn thể của đơn vị', en: 'The unit’s mass organisations' },
  'unit.heads': { vi: 'Các đồng chí lãnh đạo', en: 'The heads in charge' },
  'unit.head': { vi: 'Đồng chí phụ trách', en: 'The head in charge' },
  'unit.recipients': { vi: 'Nơi nhận thường dùng', en: 'The usual recipients' },
  date: { vi: 'Ngày ban hành', en: 'The date of issue' },
  'draft.date': { vi: 'Ngày ghi trong dự thảo', en: 'The draft’s date' },
  'draft.number': { vi: 'Số, ký hiệu của dự thảo', en: 'The draft’s number-symbol' },
  'draft.subject': { vi: 'Trích yếu của dự thảo', en: 'The draft’s subject' },
  'draft.basis': { vi: 'Các văn bản dự thảo viện dẫn', en: 'The documents that the draft cites' },
  'checklist.title': { vi: 'Tên bộ tiêu chí', en: 'The checklist’s title' },
  'checklist.basis': { vi: 'Kế hoạch cấp trên', en: 'The reference plan' },
  'checklist.basis.kind': { vi: 'Loại văn bản cấp trên', en: 'The reference plan’s kind' },
  'checklist.basis.number': { vi: 'Số, ký hiệu văn bản cấp trên', en: 'The reference plan’s number-symbol' },
  'checklist.basis.date': { vi: 'Ngày văn bản cấp trên', en: 'The reference plan’s date' },
  'checklist.basis.issuer': { vi: 'Cơ quan ban hành văn bản cấp trên', en: 'The reference plan’s issuer' },
  'checklist.basis.subject': { vi: 'Trích yếu văn bản cấp trên', en: 'The reference plan’s subject' },
} as const satisfies Record<string, Said>

export type ValueName = keyof typeof valueNames

export function isValueName(name: string): name is ValueName {
  return Object.hasOwn(valueNames, name)
}

/** The known name that a wrong one most likely stands for: the same but for case, or for one or two letters. */
export function nearestName(wrong: string): ValueName | null {
  const plain = wrong.trim().toLowerCase()
  let best: ValueName | null = null
  let least = 3
  for (const name of Object.keys(valueNames) as ValueName[]) {
    const distance = editDistance(plain, name.toLowerCase(), least)
    if (distance < least) {
      least = distance
      best = name
    }
  }
  return best
}

/** Letters to change, add or leave out; `limit` where there are as many or more. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return Math.min(limit, row[other.length] ?? limit)
}
