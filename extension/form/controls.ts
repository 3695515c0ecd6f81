import { closestOf, everyIn, parentOf, textIn } from './drawn-tree.ts'
import { segmentsIn } from './segments.ts'
import type { DateBox } from './split-date.ts'
import { isVisible } from './visible.ts'
import { knownWidget } from './widget.ts'

export type ControlKind = 'text' | 'lines' | 'date' | 'select' | 'choice' | 'check' | 'combo' | 'rich'

/** Something in a page that holds one value. */
export interface Control {
  kind: ControlKind
  /** What is filled and named: of radio buttons the first. */
  element: HTMLElement
  /** The radio buttons or checkboxes of a group. */
  members: HTMLElement[]
  /** Where the control is drawn, to look for its label from. */
  box: Element
  /** The choices that are written in the page. */
  choices: string[]
  /** The boxes of a date that stands in three, in their order. */
  dateBoxes?: readonly DateBox[]
}

const candidates =
  'input, select, textarea, iframe, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="combobox"], [role="listbox"][tabindex], [role="textbox"], [role="radio"], [role="checkbox"], [role="spinbutton"]'

/** Inputs that never hold one of our values, or must never be touched. */
const foreign =
  /^(?:hidden|password|submit|button|image|reset|file|range|color|email|tel|url|time|month|week|number-)$/

/** What a rich select keeps beside its own control: search boxes, value holders, focus catchers. */
const shadows =
  /(?:^|\s)(?:select2-search__field|select2-focusser|select2-input|chosen-search-input|ui-helper-hidden-accessible|MuiSelect-nativeInput|cke_dialog_ui_input|ql-clipboard|tox-textfield)(?:\s|$)/
const searchBoxes =
  '.bs-searchbox, .chosen-search, .chosen-drop, .selectize-control, .ts-wrapper, .select2-container, .select2-drop, .nice-select, .ui-selectonemenu-panel, .k-list-filter, [class*="pagination"], .dataTables_filter, .dataTables_length'
const pickers =
  '[class*="pickr"], [class*="date"], [class*="Date"], [class*="calendar"], [class*="picker"], [class*="Picker"]'
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
    const dated = element.getAttribute('role') === 'spinbutton' ? datedGroup(element) : null
    if (dated) {
      if (grouped.has(dated) || isOff(element) || !isVisible(dated)) continue
      grouped.add(dated)
      found.push({ kind: 'date', element: dated, members: [], box: dated, choices: [] })
      continue
    }
    const kind = kindOf(element)
    if (kind === null || isOff(element)) continue
    if (kind === 'choice' || kind === 'check') {
      const members = groupOf(element)
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
  // What a library draws for a select is the select.
  const drawn = found.filter(({ element, box }) => element.tagName === 'SELECT' && box !== element)
  return found.filter(
    ({ element }) => element.tagName === 'SELECT' || !drawn.some(({ box }) => box.contains(element)),
  )
}

/** The group of spin buttons that are day, month and year of one date. */
function datedGroup(spin: HTMLElement): HTMLElement | null {
  const group = spin.closest<HTMLElement>('[role="group"]')
  return group && segmentsIn(group) ? group : null
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
      if (role === 'spinbutton') return null
      if (role === 'radio' || role === 'checkbox')
        return element.querySelector('input') || element.closest('[role="grid"], [role="menu"], label')
          ? null
          : role === 'radio'
            ? 'choice'
            : 'check'
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
  const covered =
    element.tagName !== 'SELECT' && (rich !== null || element.getAttribute('role') === 'combobox')
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
function groupOf(first: HTMLElement): HTMLElement[] {
  const native = first.tagName === 'INPUT' ? (first as HTMLInputElement) : null
  const alike = native ? `input[type="${native.type}"]` : `[role="${first.getAttribute('role')}"]`
  const like = (scope: ParentNode) => [...scope.querySelectorAll<HTMLElement>(alike)]
  if (native && native.name !== '') {
    const root = first.getRootNode() as Document | ShadowRoot
    const named = (like(root) as HTMLInputElement[]).filter(
      (other) => other.name === native.name && other.form === native.form,
    )
    if (named.length > 1 || native.type === 'radio') return named
  }
  for (let at = first.parentElement, up = 0; at && up < 5; at = at.parentElement, up += 1) {
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

function labelledBox(input: HTMLElement): Element {
  return input.closest('label') ?? (isVisible(input) ? input : (input.parentElement ?? input))
}

/** The innermost box in which all members are drawn. */
function commonParent(members: readonly HTMLElement[]): Element {
  const [first, ...others] = members
  if (!first) throw new Error('a group has members')
  if (others.length === 0) return first.closest('label') ?? first
  const around = others.map((other) => new Set(ancestorsOf(other)))
  const shared = ancestorsOf(first).find((at) => around.every((one) => one.has(at)))
  return shared ?? first.ownerDocument.documentElement
}

function ancestorsOf(element: Element): Element[] {
  const above: Element[] = []
  for (let at = parentOf(element); at; at = parentOf(at)) above.push(at)
  return above
}

/** What stands behind a radio button or checkbox, or in one that a component draws: its label, or the text up to the next. */
function wordsAfter(member: HTMLElement): string {
  const said = member.getAttribute('aria-label')?.trim()
  if (member.tagName !== 'INPUT') return said || textIn(member)
  const label = (member as HTMLInputElement).labels?.[0] ?? member.closest('label')
  if (label?.textContent?.trim()) return label.textContent.trim()
  let words = ''
  for (let at = member.nextSibling; at; at = at.nextSibling) {
    if (at.nodeType === 1 && /^(?:INPUT|SELECT|TEXTAREA|BR)$/.test((at as Element).tagName)) break
    words += at.textContent ?? ''
  }
  return words.trim()
}
