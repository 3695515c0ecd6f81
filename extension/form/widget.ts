import { childrenOf, everyIn, parentOf, textIn } from './drawn-tree.ts'
import { plain } from './plain.ts'

/** What draws a rich select or picker as a whole. */
const wholes =
  '.ant-select, .ant-picker, .q-select, .v-autocomplete, .el-select, .el-date-editor, .el-autocomplete, .select2-container, .selectize-control, .ts-wrapper, .chosen-container, .bootstrap-select, .nice-select, .react-datepicker-wrapper, .MuiAutocomplete-root, .MuiInputBase-root, .dx-texteditor, .dx-dropdowneditor, .p-dropdown, .p-select, .p-multiselect, .p-autocomplete, .p-calendar, .k-picker, .k-combobox, .k-dropdown, .k-dropdowntree, .k-multiselect, .v-select, .vs__dropdown-toggle, .z-combobox, .z-bandbox, mat-select, ng-select, [class*="-container"][class^="css-"]'

const typable = 'input:not([type="hidden"], [aria-hidden="true"])'
const others = `${typable}, select, textarea, label, button:not([tabindex="-1"])`

/** The rich select or picker of a known library that an element is part of. */
export function knownWidget(element: Element): Element | null {
  const known = element.closest(wholes)
  if (known) return outermost(known)
  return comboAround(element)
}

/** The combobox that an input is only the typed part of; one drawn around a select of the browser's own goes by that. */
export function comboAround(element: Element): Element | null {
  const combo = element.tagName === 'INPUT' ? element.parentElement?.closest('[role="combobox"]') : null
  return combo && !combo.querySelector('select') ? combo : null
}

/** What any library calls a box that its user chooses from, or fills with tags. */
const choosing =
  /(?:^|[-_\s])(?:multi|auto)?(?:select(?:ion|ize)?|dropdown|combo(?:box)?|complete|tags?input|tagify|taginput|token(?:field|input))(?:$|[-_\s])/i

/** Whether an element looks like a select that no role tells: by what the boxes close around it are called. */
export function isCalledSelect(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 3; at = parentOf(at), up += 1) {
    if (up > 0 && holdsOthers(at, element)) return false
    if ((up > 0 || element.tagName !== 'INPUT') && choosing.test(at.getAttribute('class') ?? '')) return true
  }
  return false
}

/** The whole of what a combo's input stands in: where its value is drawn. */
export function widgetOf(element: Element): Element {
  const known = knownWidget(element)
  if (known) return known
  if (element.tagName !== 'INPUT' && !element.hasAttribute('contenteditable')) return element
  // Up to where another field or a label begins.
  let widget = element
  for (let at = parentOf(element), up = 0; at && up < 3; at = parentOf(at), up += 1) {
    if (holdsOthers(at, element)) break
    widget = at
  }
  return widget
}

/** Whether a box holds more than one field and its own label. */
function holdsOthers(box: Element, field: Element): boolean {
  return (
    [...box.querySelectorAll(others)].filter((other) => (other as HTMLLabelElement).control !== field)
      .length > 1
  )
}

function outermost(known: Element): Element {
  const outer = known.parentElement?.closest(wholes)
  return outer && outer.querySelectorAll('input:not([type="hidden"]), textarea').length <= 2
    ? outermost(outer)
    : known
}

const unsaid =
  'label[for], legend, [class*="placeholder"]:not(.el-select__placeholder), .el-select__placeholder.is-transparent, [aria-live], [class*="a11y"], [class*="A11y"], script, style, svg, button, [popover], [role="listbox"], [class*="clear"], [class*="arrow"], [class*="indicator"], [class*="remove"], [class*="suffix"], [class*="count"], [aria-hidden="true"]'
const chips =
  '[class$="tag"]:not(input, tags), [class*="tag "]:not(input, tags), [class$="chip"], [class*="chip "], [class$="token"], [class*="token "], .ant-select-selection-item, .el-tag, .el-select__tags-text, .select2-selection__choice, [class*="multiValue"], [class*="multi-value"], .p-chip, .p-multiselect-token, .dx-tag, .MuiChip-root, .vs__selected, .chosen-choices .search-choice, .selectize-input .item, .ts-control .item, .k-chip, .ng-value, [part~="tag"]'

/** Whether a field holds its choices as tags. */
export function showsTags(element: Element): boolean {
  return chipsIn(widgetOf(element)).length > 0
}

const removing = '[class*="remove"], [class*="delete"], [class*="close"]'

/** The tags in a widget: what its library calls so, or else what has a sign of its own that takes it out. */
function chipsIn(widget: Element): Element[] {
  // What holds the place to type in is the field, not one of its tags.
  const all = everyIn(widget, chips).filter((chip) => !chip.querySelector(typable))
  const known = all.filter((chip) => !all.some((other) => other !== chip && other.contains(chip)))
  if (known.length > 0) return known
  const named = everyIn(widget, '*').filter(
    (part) => /-(?:chip|tag|token)$/i.test(part.tagName) && isShown(part) && chipSays(part) !== '',
  )
  if (named.length > 0) return named
  return everyIn(widget, removing).flatMap((sign) => {
    const { parentElement } = sign
    const holds =
      !parentElement ||
      parentElement === widget ||
      parentElement.querySelector('input, select, textarea, [role="option"]')
    return holds || sayingOf(parentElement) === '' ? [] : [parentElement]
  })
}

/** What there is no room for stands behind a number, and its text under the pointer. */
function chipSays(chip: Element): string {
  const said = sayingOf(chip) || (chip.getAttribute('title') ?? '')
  return /^\+?\d+$/.test(said) ? (chip.getAttribute('title') ?? said) : said
}

/** The sign that takes a tag out. */
export function removerOf(element: Element, text: string): Element | undefined {
  const chip = chipsIn(widgetOf(element)).find((one) => chipSays(one) === text)
  return chip?.querySelector(removing) ?? chip?.querySelector('button, [role="button"], svg') ?? undefined
}

/** What a rich select shows as chosen, each choice for itself. */
export function shownIn(widget: Element): string[] {
  const each = chipsIn(widget).map(chipSays)
  if (each.length > 0) return each.filter((text) => text !== '')
  const inputs = (widget.matches('input') ? [widget] : everyIn(widget, 'input')) as HTMLInputElement[]
  const typed = inputs.find((input) => input.matches(typable) && isShown(input) && input.value !== '')
  const text = sayingOf(widget, labelsIn(widget))
  return text !== '' ? [text] : typed ? [typed.value.trim()] : []
}

/** «2 options selected», «Đã chọn 2»: what there is no room for. */
const counting = /^(?:da chon )?\d* ?(?:da chon|selected|(?:muc|gia tri|lua chon|options?|items?)(?: .*)?)?$/

/** What a select that only counts its choices has chosen, by its list, which may be closed. */
export function countedIn(element: Element, shown: readonly string[]): string[] | null {
  const [count, ...more] = shown
  if (!count || more.length > 0 || !counting.test(plain(count))) return null
  const widget = widgetOf(element)
  const owner = [element, widget, ...everyIn(widget, '[aria-controls], [aria-owns]')].find(
    (part) => part.hasAttribute('aria-controls') || part.hasAttribute('aria-owns'),
  )
  const id = owner?.getAttribute('aria-controls') ?? owner?.getAttribute('aria-owns') ?? ''
  const list = id === '' ? null : (element.getRootNode() as Document | ShadowRoot).getElementById(id)
  const chosen = list ? everyIn(list, '[role="option"][aria-selected="true"]').map(textIn) : []
  return chosen.length > 0 ? chosen : null
}

/** A list that is not open may be there, transparent or without a box. */
function isShown(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  const isForEars = style?.position === 'absolute' && /rect\(/.test(style.clip)
  return (
    style !== undefined &&
    style.display !== 'none' &&
    Number.parseFloat(style.opacity || '1') > 0.05 &&
    !isForEars
  )
}

/** What the input of a widget is called, in whatever part of the widget it is written again. */
function labelsIn(widget: Element): Set<string> {
  const texts = everyIn(widget, 'input[aria-label], input[aria-labelledby]').flatMap((input) => [
    input.getAttribute('aria-label'),
    ...(input.getAttribute('aria-labelledby')?.split(/\s+/) ?? []).map(
      (id) => input.ownerDocument.getElementById(id)?.textContent,
    ),
  ])
  return new Set(texts.flatMap((text) => text?.trim() || []))
}

function sayingOf(element: Element, labels: ReadonlySet<string> = new Set()): string {
  let text = ''
  for (const child of childrenOf(element)) {
    if (child.nodeType === 3) text += child.nodeValue ?? ''
    else if (child.nodeType === 1 && !(child as Element).matches(unsaid) && isShown(child as Element))
      text += labels.has(child.textContent?.trim() ?? '') ? '' : sayingOf(child as Element, labels)
  }
  return text.replace(/^[×✕\s\u200b]+|[×✕\s\u200b]+$/g, '').replace(/\s+/g, ' ')
}
