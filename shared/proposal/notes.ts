/** What of a proposal a person has to look at again, and why. The words for it stand here, in both languages. */
export type Doubt =
  | 'unreadable'
  | 'no-sections'
  | 'section-added'
  | 'section-guessed'
  | 'no-tasks'
  | 'point-unthemed'
  | 'group-title'
  | 'no-number'
  | 'no-date'
  | 'no-issuer'
  | 'no-subject'
  | 'issuer-by-symbol'
  | 'reference-dateless'
  | 'reference-two-dates'
  | 'reference-optional'
  | 'reference-subject'
  | 'form-unsure'
  | 'topic-guessed'
  | 'body-unknown'
  | 'body-own'
  | 'no-bodies'
  | 'recipient-unknown'
  | 'no-recipients'
  | 'clause-skeleton'
  | 'cut'

/** `path` leads to the item in the checklist, by keys and places: `coverage.0.points.2`. */
export interface Note {
  path: string
  doubt: Doubt
  /** What of the plan's own text it is about, or ''. */
  about: string
}

const sentences: Record<Doubt, { vi: string; en: string }> = {
  unreadable: {
    vi: 'Văn bản mất dấu hoặc sai bảng mã ở nhiều chỗ nên nhiều điều không nhận ra được. Nên lấy bản có đủ dấu rồi tạo lại.',
    en: 'Accents are missing or letters are garbled in many places, so much was not recognised. Take a sound copy and begin again.',
  },
  'no-sections': {
    vi: 'Không thấy đề mục nào quen thuộc; các mục được đề xuất theo bố cục thường gặp.',
    en: 'No familiar heading was found; the sections follow the usual layout.',
  },
  'section-added': {
    vi: 'Văn bản có mục này ngoài bố cục thường gặp. Đơn vị có phải có mục này không?',
    en: 'The plan has this section beside the usual ones. Must units have it too?',
  },
  'section-guessed': {
    vi: 'Văn bản không có mục này, nhưng kế hoạch của đơn vị thường phải có.',
    en: 'The plan has no such section, but a unit’s plan usually needs one.',
  },
  'no-tasks': {
    vi: 'Không tách được các nhóm nhiệm vụ.',
    en: 'The task groups could not be told apart.',
  },
  'point-unthemed': {
    vi: 'Các cụm từ được lấy từ chính câu này; cần thêm những cách nói mà đơn vị hay dùng.',
    en: 'The phrases come from this very sentence; add the wordings that units use.',
  },
  'group-title': {
    vi: 'Tên nhóm được rút từ câu đầu; nên đặt tên ngắn gọn hơn.',
    en: 'The group’s name was taken from its first sentence; a shorter one would be better.',
  },
  'no-number': { vi: 'Không thấy số, ký hiệu của kế hoạch.', en: 'The plan’s number was not found.' },
  'no-date': { vi: 'Không thấy ngày ban hành của kế hoạch.', en: 'The plan’s date was not found.' },
  'no-issuer': {
    vi: 'Không thấy cơ quan ban hành kế hoạch.',
    en: 'The body that issued the plan was not found.',
  },
  'no-subject': { vi: 'Không thấy trích yếu của kế hoạch.', en: 'The plan’s subject was not found.' },
  'issuer-by-symbol': {
    vi: 'Văn bản không nêu cơ quan ban hành; đã suy ra từ ký hiệu.',
    en: 'The issuer is not named; it was told from the symbol.',
  },
  'reference-dateless': {
    vi: 'Văn bản được viện dẫn không có ngày nên chưa đưa vào; cần tìm ngày rồi thêm.',
    en: 'A cited document has no date, so it was left out; find the date and add it.',
  },
  'reference-two-dates': {
    vi: 'Văn bản này được viện dẫn với hai ngày khác nhau; đã lấy ngày đầu tiên.',
    en: 'This document is cited with two dates; the first one was taken.',
  },
  'reference-optional': {
    vi: 'Chỉ được nêu ở phần căn cứ hoặc trong thân bài, nên đề xuất là không bắt buộc.',
    en: 'Cited only as a basis or in the body, so it is proposed as optional.',
  },
  'reference-subject': {
    vi: 'Không thấy trích yếu của văn bản được viện dẫn.',
    en: 'The subject of the cited document was not found.',
  },
  'form-unsure': {
    vi: 'Dấu hiệu thể thức không rõ là của Đảng hay của Nhà nước.',
    en: 'The marks of form do not say clearly whether this is a Party or a State document.',
  },
  'topic-guessed': {
    vi: 'Chủ đề được rút từ trích yếu; cần thêm những cách gọi khác để nhận ra dự thảo.',
    en: 'The topic was taken from the subject; add other names by which drafts are recognised.',
  },
  'body-unknown': {
    vi: 'Chưa biết các tên gọi khác của nơi này.',
    en: 'No other names of this body are known.',
  },
  'body-own': {
    vi: 'Đây là bộ phận của cơ quan ban hành; kế hoạch của đơn vị không nhất thiết giao việc cho nơi này.',
    en: 'This is a part of the issuing body; a unit’s plan need not give it work.',
  },
  'no-bodies': {
    vi: 'Không thấy nơi nào được giao việc.',
    en: 'No body was found that is given work.',
  },
  'recipient-unknown': {
    vi: 'Chưa biết các tên gọi khác của nơi nhận này.',
    en: 'No other names of this recipient are known.',
  },
  'no-recipients': { vi: 'Không thấy phần nơi nhận.', en: 'No list of recipients was found.' },
  'clause-skeleton': {
    vi: 'Đây mới là khung; cần viết thành câu mà đơn vị dùng được ngay.',
    en: 'This is a skeleton; write it out so that units can use it at once.',
  },
  cut: {
    vi: 'Văn bản có nhiều mục hơn mức cho phép; phần cuối chưa được đưa vào.',
    en: 'The plan has more items than are allowed; the last ones were left out.',
  },
}

export const noteText = ({ doubt, about }: Note, language: 'vi' | 'en'): string =>
  about === '' ? sentences[doubt][language] : `${sentences[doubt][language]} («${about}»)`
