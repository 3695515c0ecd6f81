import { parentOf, textIn } from './drawn-tree.ts'
import type { Layout } from './layout.ts'
import { trade } from './meanings.ts'
import { bare, isSaying, plain } from './plain.ts'
import { columnHead, isCell } from './table-label.ts'

/** What part of a page a field stands in, by the headings, legends and buttons around it. */
export type Region = 'filter' | 'other' | 'incoming' | 'dormant' | 'neutral' | 'outgoing'

const headings =
  'h1, h2, h3, h4, h5, h6, legend, caption, summary, [role="heading"], [class*="title"], [class*="heading"], [class*="header"], [class*="caption"], [class*="legend"], [class*="tieu-de"], [class*="tieude"], [class*="card-head"]'
const folds =
  'button[aria-expanded], button[class*="accordion"], [data-toggle="collapse"], [data-bs-toggle="collapse"], [class*="collapse-header"], [class*="panel-header"][role="button"]'
/** Selects and pickers have search boxes of their own. */
const widgets = /select|picker|combo|dropdown|autocomplete/i
const filterNames = /search|filter|tim[-_]?kiem|timkiem|tra[-_]?cuu|tracuu|bo[-_]?loc|boloc|criteria/i

/** The kind of the innermost part around a field that says what it is. */
export function regionOf(field: Element, layout: Layout): Region {
  let dormant = false
  for (let node = field, at = parentOf(field); at && at.tagName !== 'HTML'; node = at, at = parentOf(at)) {
    if (at.matches('.modal:not(.show):not(.in)') || isSleepingTab(at)) dormant = true
    if (isFilter(at, node, layout) || node.matches('thead, tfoot')) return 'filter'
    if (isListed(node, layout)) return 'other'
    if (isCell(node) && kindOf(columnHead(node, layout)) === 'other') return 'other'
    const told = headingsBefore(node, at, layout)
      .map(kindOf)
      .find((kind) => kind !== null)
    if (told) return dormant && told === 'outgoing' ? 'dormant' : told
  }
  return dormant ? 'dormant' : 'neutral'
}

/** A row of a list: rows like it hold the same fields without labels, or its head counts them or names files. */
function isListed(row: Element, layout: Layout): boolean {
  if (row.tagName !== 'TR') return false
  const table = row.closest('table')
  const bare = (other: Element): boolean =>
    layout.held(other) > 1 && [...other.children].every((cell) => !isSaying(layout.text(cell)))
  if (!table || !bare(row)) return false
  const rows: Element[] = [...table.querySelectorAll('tr')]
  const hints = (other: Element) =>
    layout
      .every(other, '[placeholder]')
      .map((field) => field.getAttribute('placeholder'))
      .join('|')
  const like = rows.filter(
    (other) => bare(other) && other.children.length === row.children.length && hints(other) === hints(row),
  )
  const beside = like.some((other) => Math.abs(rows.indexOf(other) - rows.indexOf(row)) === 1)
  const head = [...(rows[0]?.children ?? [])].map((cell) => plain(layout.text(cell)))
  return beside || head.some((words) => /^(?:stt|tt|ten (?:tep|file)|thao tac|xoa)$/.test(words))
}

function isSleepingTab(element: Element): boolean {
  if (!element.matches('.tab-pane:not(.active)')) return false
  return [...(element.parentElement?.children ?? [])].some((other) => other.matches('.tab-pane.active'))
}

/** Whether an element is a filter, as far as it is one for the fields of `inner`, a part of it. */
function isFilter(element: Element, inner: Element, layout: Layout): boolean {
  if (element.getAttribute('role') === 'search' || element.tagName === 'SEARCH') return true
  const names = ['id', 'class', 'name', 'aria-label']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
  // A page of searching may hold the form too: only what holds no more than a filter does.
  if (
    element.tagName !== 'BODY' &&
    filterNames.test(names) &&
    !widgets.test(names) &&
    !savesIn(element, layout)
  )
    return true
  if (layout.held(element) < 2 && !/^(?:FORM|FIELDSET)$/.test(element.tagName)) return false
  const said = buttonsIn(element, layout, (button) => !isOfAnother(button, element, inner))
  if (said.some((words) => saving.test(words))) return false
  return said.some((words) => searching.test(words)) || asksForMany(element, layout)
}

/** How long a plan runs is one of its own fields. */
const between =
  /(?:^| )(?<!(?:thuc hien|thoi gian|trien khai|hieu luc|dien ra|to chuc|thoi han) )tu ngay(?: |$)/

/** Between two days or in some order, and with no room to write in. */
function asksForMany(element: Element, layout: Layout): boolean {
  if (layout.every(element, 'textarea, [contenteditable], iframe').length > 0) return false
  const hints = layout.every(element, '[placeholder]').map((field) => field.getAttribute('placeholder'))
  const words = bare([layout.text(element), ...hints].join(' . '))
  if (/(?:^| )(?:sap xep(?: theo)?|(?:moi|tren) trang)(?: |$)/.test(words)) return true
  return between.test(words) && /(?:^| )den ngay(?: |$)/.test(words)
}

const searching =
  /^(?:tim|tim kiem|tra cuu|loc|loc du lieu|tim kiem van ban|thuc hien tim|ap dung(?: bo loc)?|search|xem(?: bao cao| ket qua)?|thong ke|(?:xem |in |ket xuat |xuat )(?:bao cao|excel|danh sach)|lap bao cao)$/
const saving =
  /^(?:luu|ghi|cap nhat|them|tao|gui|trinh|phat hanh|ban hanh|dang ky|vao so|chuyen|hoan thanh|dong y|save|submit|ky so|xac nhan|tiep tuc|tiep)(?: |$)/

function savesIn(element: Element, layout: Layout): boolean {
  return buttonsIn(element, layout).some((words) => saving.test(words))
}

/** Whether a button belongs to a filter that stands beside the fields of `inner`, with a frame or heading of its own. */
function isOfAnother(button: Element, element: Element, inner: Element): boolean {
  if (inner.tagName === 'FORM' && !inner.contains(button)) return true
  for (let at = parentOf(button); at && at !== element && !at.contains(inner); at = parentOf(at)) {
    if (at.matches('form, fieldset, search, [role="search"]')) return true
    if (filterNames.test(`${at.id} ${at.className}`)) return true
    if ([...at.querySelectorAll(headings)].some((heading) => kindOf(heading.textContent ?? '') === 'filter'))
      return true
  }
  return false
}

function buttonsIn(
  element: Element,
  layout: Layout,
  counts: (button: Element) => boolean = () => true,
): string[] {
  return layout
    .every(element, 'button, input[type="submit"], input[type="button"], a[class*="btn"], [role="button"]')
    .filter(counts)
    .map((button) => plain(wordsOf(button)))
}

/** What a button says, or what its picture shows. */
function wordsOf(button: Element): string {
  const words = ['value', 'title', 'aria-label'].map((name) => button.getAttribute(name))
  const said = [textIn(button), ...words].find((text) => text?.trim())
  if (said) return said
  return button.querySelector('[class*="search"], [class*="magnif"]') ? 'tìm' : ''
}

/** Headings among what stands before a node in its parent, the nearest first. */
function headingsBefore(node: Element, parent: Element, layout: Layout): string[] {
  const found: string[] = []
  const own = parent.getAttribute('aria-label') ?? parent.getAttribute('data-title')
  for (let at = node.previousElementSibling; at; at = at.previousElementSibling) {
    if (layout.held(at) > 0 || labelsOne(at, layout)) continue
    const alone =
      at.tagName === 'TR' ? at.children.length === 1 : /^(?:B|STRONG|FONT|CENTER|P|DIV)$/.test(at.tagName)
    if (alone || at.matches(headings) || at.querySelector(headings) || at.matches(folds))
      found.push(layout.text(at) || wordsOfFold(at))
  }
  if (own && !/^(?:INPUT|TEXTAREA|SELECT)$/.test(parent.tagName)) found.push(own)
  return found
}

/** Stands right before a single field that has no other label. */
function labelsOne(text: Element, layout: Layout): boolean {
  const next = text.nextElementSibling
  if (!next || text.matches(headings) || layout.held(next) !== 1 || isSaying(layout.text(next))) return false
  return ![next, ...next.querySelectorAll('*')].some((at) => at.matches('[placeholder], [aria-label]'))
}

/** A part that folds is headed by a button. */
function wordsOfFold(head: Element): string {
  const fold = head.matches(folds) ? head : head.querySelector(folds)
  return fold ? textIn(fold).trim() : ''
}

/** What a heading says of the fields below it; null where it does not decide. */
function kindOf(heading: string): Region | null {
  const words = plain(heading)
  if (words === '' || words.length > 90) return null
  const outgoing =
    /(?:van ban|vb|cong van|cv|luong) di(?: |$)|du thao|phat hanh|trinh ky|soan (?:thao|van ban|ke hoach)/.test(
      words,
    )
  const incoming = /(?:van ban|vb|cong van|cv) den(?: |$)|tiep nhan van ban/.test(words)
  if (/(?:^| )(?:tim kiem|tra cuu|bo loc|dieu kien loc|tim van ban)(?: |$)/.test(words)) return 'filter'
  if (
    /(?:^| )y kien(?: |$)|^(?:chuyen )?xu ly|lich su xu ly|^but phe|^(?:don (?:xin|de nghi|dang ky)|to khai|ban ke khai|ly lich|the dang vien|ho so (?:can bo|dang vien|nhan su|ca nhan))(?: |$)|^danh muc (?!van ban|cong van|ke hoach)|gop y|phan anh|lien he|binh luan|(?:van ban|vb|cong van|cv|tai lieu).*lien quan|lam can cu|can cu phap ly|(?:van ban|tai lieu) can cu|can cu ban hanh|van ban cap tren|(?:van ban|tai lieu) kem theo|tham chieu|bi thay the|van ban goc|duoc tra loi|dang nhap|giao viec|cong viec|soan thu|lich hop|don xin|dang ky (?:phong|xe|lich)|nguoi (?:soan|trinh|duyet|lien he|gui)/.test(
      words,
    )
  )
    return 'other'
  // A slip that asks for a paper to be issued is about the paper; another slip is a paper of its own.
  if (/(?:^| )phieu (?!trinh(?: |$))/.test(words) && !outgoing) return 'other'
  if (trade.test(words) && !/van ban|vb|cong van|ke hoach|quyet dinh|to trinh/.test(words)) return 'other'
  if (outgoing) return incoming ? null : 'outgoing'
  return incoming ? 'incoming' : null
}
