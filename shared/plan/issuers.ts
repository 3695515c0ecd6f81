import type { Span } from './form.ts'
import type { Plan } from './plan.ts'
import type { ReferenceReading } from './references.ts'

/** Organs that issue documents, one a line; a committee and the part of it that acts for it are one. */
const organs: readonly RegExp[] = [
  /^Bộ Chính trị/iu,
  /^Ban Bí thư/iu,
  /^(?:Ban Chấp hành )?Trung ương/iu,
  /^Thủ tướng(?: Chính phủ)?/iu,
  /^Chính phủ/iu,
  /^Quốc hội/iu,
  /^(?:(?:Ban Thường vụ|Ban Chấp hành|Thường trực|BTV) )?(?:Tỉnh [ủu][ỷy]|Thành [ủu][ỷy]|Đảng bộ tỉnh|Đảng bộ thành phố)/iu,
  /^(?:(?:Ban Thường vụ|Thường trực|BTV) )?Huyện [ủu][ỷy]/iu,
  /^(?:(?:Ban Thường vụ|Thường trực|BTV) )?Đảng [ủu][ỷy] Khối/iu,
  /^(?:[ỦU][ỷyỶY] ban nhân dân|UBND)(?: (?:tỉnh|thành phố|huyện))?/iu,
  /^(?:Hội đồng nhân dân|HĐND)(?: (?:tỉnh|thành phố|huyện))?/iu,
]

/** A date may stand between a number-symbol and its issuer, nothing else. */
const issued = /^(?:[\s,(]*ngày[\s\d/.\-–]{1,20}(?:tháng[\s\d]{1,6}năm[\s\d]{1,8})?)?[\s,)]*của\s+/u
const reach = 120

/** Where a document's citations name another organ than the one that issued it. */
export function wrongIssuers(
  { text }: Plan,
  { reference, citations }: Pick<ReferenceReading, 'reference' | 'citations'>,
): Span[] {
  const right = organs.findIndex((organ) => organ.test(reference.issuer))
  if (right < 0) return []
  return citations.flatMap(({ to }) => {
    const lead = issued.exec(text.slice(to, to + reach))?.[0]
    if (lead === undefined) return []
    const from = to + lead.length
    const behind = text.slice(from, from + reach)
    const organ = organs.findIndex((each) => each.test(behind))
    if (organ < 0 || organ === right) return []
    return [{ from, to: from + (organs[organ]?.exec(behind)?.[0].length ?? 0) }]
  })
}
