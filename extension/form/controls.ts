import { closestOf, everyIn, parentOf } from './drawn-tree.ts'
import { isVisible } from './visible.ts'
import { knownWidget } from './widget.ts'

export type ControlKind = 'text' | 'lines' | 'date' | 'select' | 'choice' | 'check' | 'combo' | 'rich'

/** Something in a page that holds one value. */
export interface Control {
  kind: ControlKind
  /** What is filled and named: of radio buttons the first. */
  element: HTMLElement
  /** The radio buttons or checkboxes of a group. */
  members: HTMLInputElement[]
  /** Where the control is drawn, to look for its label from. */
  box: Element
  /** The choices that are written in the page. */
  choices: string[]
}

const candidates =
  'input, select, textarea, iframe, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="combobox"], [role="listbox"][tabindex], [role="textbox"]'

/** Inputs that never hold one of our values, or must never be touched. */
const foreign =
  /^(?:hidden|password|submit|button|image|reset|file|range|color|email|tel|url|time|month|week|number-)$/

/** What a rich select keeps beside its own control: search boxes, value holders, focus catchers. */
const shadows =
  /(?:^|\s)(?:select2-search__field|select2-focusser|select2-input|chosen-search-input|ui-helper-hidden-accessible|MuiSelect-nativeInput|cke_dialog_ui_input|ql-clipboard|tox-textfield)(?:\s|$)/
const searchBoxes =
  '.bs-searchbox, .chosen-search, .chosen-drop, .selectize-control, .ts-wrapper, .select2-container, .select2-drop, .nice-select, .ui-selectonemenu-panel, .k-list-filter, [class*="pagination"], .dataTables_filter, .dataTables_length'
const pickers = '[class*="date"], [class*="Date"], [class*="calendar"], [class*="picker"], [class*="Picker"]'
const people = '[class*="people"], [class*="People"], [class*="user"], [class*="User"]'
const richSelects =
  '.el-select, .el-cascader, .ant-select, .dx-dropdowneditor, .dx-selectbox, .dx-tagbox, .p-dropdown, .p-multiselect, .p-select, .v-select, .k-dropdown, .k-picker, .k-dropdownlist, .z-combobox, .z-bandbox, .ui-selectonemenu, .Select, [class*="-control"] [class*="-container"]'
const editors = /cke_|tox-|mce|_ifr|wysiwyg|fck|editor|soan thao|reContent|rad_?editor/i

/** The controls of a document that a person could fill, in their order; those in its open shadow roots too. */
export function controlsIn(doc: Document): Control[] {
  const found: Control[] = []
  const grouped = new Set<Element>()
  for (const element of everyIn(doc, candidates)) {
    if (grouped.has(element)) continue
    const kind = kindOf(element)
    if (kind === null || isOff(element)) continue
    if (kind === 'choice' || kind === 'check') {
      const members = groupOf(element as HTMLInputElement)
      for (const member of members) grouped.add(member)
      if (!members.some((member) => isVisible(labelledBox(member), true))) continue
      found.push({ kind, element, members, box: commonParent(members), choices: members.map(wordsAfter) })
      continue
    }
    const drawn = drawnBox(element)
    if (drawn === null) continue
    const box =
      (kind === 'combo' || kind === 'date') && element.tagName === 'INPUT'
        ? (knownWidget(element) ?? drawn)
        : drawn
    const choices =
      element.tagName === 'SELECT' ? [...(element as HTMLSelectElement).options].map((o) => o.text) : []
    found.push({ kind, element, members: [], box, choices })
  }
  return found
}

function kindOf(element: HTMLElement): ControlKind | null {
  const role = element.getAttribute('role')
  switch (element.tagName) {
    case 'SELECT':
      return 'select'
    case 'TEXTAREA':
      return 'lines'
    case 'IFRAME':
      return isEditorFrame(element as HTMLIFrameElement) ? 'rich' : null
    case 'INPUT': {
      const type = (element.getAttribute('type') ?? 'text').toLowerCase()
      if (type === 'radio') return 'choice'
      if (type === 'checkbox') return 'check'
      if (foreign.test(type) || (type === 'search' && role !== 'combobox' && !element.closest(richSelects)))
        return null
      if (type === 'date' || type === 'datetime-local') return 'date'
      if (
        element.closest('[class*="picker"], [class*="Picker"], .el-date-editor') &&
        !element.closest(people)
      )
        return 'date'
      return role === 'combobox' || element.closest(richSelects) ? 'combo' : 'text'
    }
    default:
      if (role === 'combobox' || role === 'listbox')
        return element.querySelector('input:not([type="hidden"]), textarea, select') ? null : 'combo'
      // Only the outermost of nested editable elements.
      if (!element.isContentEditable && !element.hasAttribute('contenteditable')) return null
      return parentOf(element)?.closest('[contenteditable]:not([contenteditable="false"])') ? null : 'rich'
  }
}

function isEditorFrame(frame: HTMLIFrameElement): boolean {
  try {
    const doc = frame.contentDocument
    if (doc?.designMode === 'on' || doc?.body?.isContentEditable) return true
  } catch {
    return false // a frame of another origin
  }
  return editors.test(`${frame.id} ${frame.className} ${frame.title}`)
}

/** Switched off, read-only by design, or no control of its own. A picker's input may be read-only: it is filled by picking. */
function isOff(element: HTMLElement): boolean {
  if (element.matches(':disabled, [aria-disabled="true"], [disabled]')) return true
  if (closestOf(element, 'fieldset[disabled], [inert]')) return true
  if (shadows.test(element.className)) return true
  if (element.tagName !== 'SELECT' && element.closest(searchBoxes)) return true
  if (element.tagName !== 'SELECT' && element.closest('.ui-helper-hidden-accessible')) return true
  const fixed = element.hasAttribute('readonly') || element.getAttribute('aria-readonly') === 'true'
  if (!fixed || element.closest(richSelects) || element.closest(pickers)) return false
  return !/combobox/.test(element.getAttribute('role') ?? '') && !element.hasAttribute('aria-haspopup')
}

/** Where a control is drawn: itself, or what a library draws in the place of the select it hides. Null where nowhere. */
function drawnBox(element: HTMLElement): Element | null {
  const rich = knownWidget(element) ?? element.closest(richSelects)
  const covered = rich !== null && element.tagName !== 'SELECT'
  if (element.getAttribute('aria-hidden') !== 'true' && isVisible(element, covered)) {
    const hides = element.parentElement?.closest('[aria-hidden="true"]')
    if (!hides) return element
  }
  if (element.tagName === 'SELECT') {
    const next = element.nextElementSibling
    const drawn = /select|chosen|dropdown|combo|ts-wrapper/i
    if (next && drawn.test(next.className) && isVisible(next)) return next
    for (let at = parentOf(element), up = 0; at && up < 3; at = parentOf(at), up += 1)
      if (drawn.test(at.className) && isVisible(at) && at.querySelectorAll('select').length === 1) return at
    return null
  }
  // The focus catcher of a drawn select: the select itself, or what is drawn, stands for it.
  if (rich && element.getAttribute('role') === 'combobox' && !rich.querySelector('select') && isVisible(rich))
    return rich
  return null
}

/** Radio buttons and checkboxes of one name; without a name, or with names of their own, those that stand in one box. */
function groupOf(first: HTMLInputElement): HTMLInputElement[] {
  const like = (scope: ParentNode) => [
    ...scope.querySelectorAll<HTMLInputElement>(`input[type="${first.type}"]`),
  ]
  const root = first.getRootNode() as Document | ShadowRoot
  const named = like(root).filter((other) => other.name === first.name && other.form === first.form)
  if (first.name !== '' && (named.length > 1 || first.type === 'radio')) return named
  for (let at = parentOf(first), up = 0; at && up < 5; at = parentOf(at), up += 1) {
    if (
      at.querySelector(
        'input:not([type="radio"]):not([type="checkbox"]):not([type="hidden"]), select, textarea',
      )
    )
      break
    const group = like(at)
    if (group.length > 1) return group
  }
  return [first]
}

function labelledBox(input: HTMLInputElement): Element {
  return input.closest('label') ?? (isVisible(input) ? input : (input.parentElement ?? input))
}

function commonParent(members: readonly HTMLInputElement[]): Element {
  const [first] = members
  if (!first) throw new Error('a group has members')
  if (members.length === 1) return first.closest('label') ?? first
  let at: Element = first
  while (!members.every((member) => at.contains(member)))
    at = at.parentElement ?? at.ownerDocument.documentElement
  return at
}

/** What stands behind a radio button or checkbox: its label, or the text up to the next control. */
function wordsAfter(input: HTMLInputElement): string {
  const label = input.labels?.[0] ?? input.closest('label')
  if (label?.textContent?.trim()) return label.textContent.trim()
  let words = ''
  for (let at = input.nextSibling; at; at = at.nextSibling) {
    if (at.nodeType === 1 && /^(?:INPUT|SELECT|TEXTAREA|BR)$/.test((at as Element).tagName)) break
    words += at.textContent ?? ''
  }
  return words.trim()
}
