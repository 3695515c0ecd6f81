import { computeAccessibleName } from 'dom-accessibility-api'
import { choicesTell } from './choices.ts'
import { closestOf, everyIn, parentOf, textIn } from './drawn-tree.ts'
import { leads } from './events.ts'
import { plain } from './plain.ts'
import { segmentsIn } from './segments.ts'
import type { DateBox } from './split-date.ts'
import { isCalledOn } from './ticks.ts'
import { isVisible } from './visible.ts'
import { comboAround, isCalledSelect, knownWidget } from './widget.ts'

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
  /** The browser's own select behind what a library draws. */
  select?: HTMLSelectElement
}

const candidates =
  'input, select, textarea, iframe, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="combobox"], [role="listbox"][tabindex], [role="textbox"], [role="radio"], [role="checkbox"], [role="spinbutton"], [aria-haspopup="listbox"], [aria-pressed], [tabindex="0"], [class*="toggle"] > button, [class*="segment"] > button, [class*="group"] > button'

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
    const toggles = togglesBeside(element)
    if (toggles.length > 0) {
      for (const toggle of toggles) grouped.add(toggle)
      if (toggles.some(isOff) || !toggles.every((toggle) => isVisible(toggle))) continue
      const choices = toggles.map(textIn)
      found.push({ kind: 'choice', element, members: toggles, box: commonParent(toggles), choices })
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

/** Buttons in a row of which one is on, and that say what only one of our fields can be asked for. */
function togglesBeside(element: HTMLElement): HTMLElement[] {
  if (!element.matches('button, [role="button"]') || leads(element)) return []
  const row = [...(element.parentElement?.children ?? [])].filter(
    (other): other is HTMLElement => other.tagName === element.tagName,
  )
  const on = row.filter((other) => other.getAttribute('aria-pressed') === 'true' || isCalledOn(other))
  const told = row.length > 1 && !row.some(leads) && on.length < 2 && choicesTell(row.map(textIn))
  const tells =
    told && told !== 'other' && row.every((other) => choicesTell([textIn(other)]) === told || isPlain(other))
  return tells && (on.length === 1 || row.every((other) => other.matches('[aria-pressed]'))) ? row : []
}

/** «Thường» is a choice of several fields. */
const isPlain = (toggle: Element) =>
  /^(?:thuong|binh thuong|khong|khac|normal|none)$/.test(plain(textIn(toggle)))

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
      if (isDated(element) && !element.closest(people)) return 'date'
      return role === 'combobox' ||
        element.closest(richSelects) ||
        comboAround(element) ||
        isCalledSelect(element)
        ? 'combo'
        : 'text'
    }
    default:
      if (role === 'spinbutton') return null
      if (role === 'radio' || role === 'checkbox')
        return element.querySelector('input') || element.closest('[role="grid"], [role="menu"], label')
          ? null
          : role === 'radio'
            ? 'choice'
            : 'check'
      if (role === 'combobox' || role === 'listbox') return holdsControl(element) ? null : 'combo'
      // The arrow of a field that is typed into opens the field's own list.
      if (element.getAttribute('aria-haspopup') === 'listbox')
        return holdsControl(element.parentElement ?? element) ||
          element.parentElement?.closest('[role="combobox"]')
          ? null
          : 'combo'
      if (
        role === null &&
        element.matches('div[tabindex="0"], span[tabindex="0"]') &&
        isCalledSelect(element)
      )
        return holdsControl(element) || element.closest('[role="combobox"], [role="listbox"]')
          ? null
          : 'combo'
      // What tags are typed into.
      if (element.matches('span, p') && element.hasAttribute('contenteditable') && isCalledSelect(element))
        return 'combo'
      // Only the outermost of nested editable elements.
      if (!element.isContentEditable && !element.hasAttribute('contenteditable')) return null
      return parentOf(element)?.closest('[contenteditable]:not([contenteditable="false"])') ? null : 'rich'
  }
}

/** A field of its own within what is drawn; one that can't be seen yet is the search box of a list. */
function holdsControl(element: HTMLElement): boolean {
  return [...element.querySelectorAll('input:not([type="hidden"]), textarea, select')].some(
    (inner) => inner.tagName === 'SELECT' || isVisible(inner, true),
  )
}

/** «validatebox» is none. */
const dated = /(?:(?:^|[^A-Za-z])date|Date|DATE)-?(?:[Bb]ox|[Ii]nput|[Pp]icker|[Ee]ditor)/

/** In a picker, by the names of the boxes or components around it. */
function isDated(element: Element): boolean {
  if (element.closest('[class*="picker"], [class*="Picker"], .el-date-editor')) return true
  for (let at: Element | null = element, up = 0; at && up < 5; at = parentOf(at), up += 1)
    if (dated.test(`${at.tagName.toLowerCase()} ${at.getAttribute('class') ?? ''}`)) return true
  return false
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
  if (element.tagName !== 'SELECT' && element.closest(searchBoxes) && !standsForInput(element)) return true
  if (element.tagName !== 'SELECT' && element.closest('.ui-helper-hidden-accessible')) return true
  const fixed = element.hasAttribute('readonly') || element.getAttribute('aria-readonly') === 'true'
  if (!fixed || element.closest(richSelects) || element.closest(pickers) || isCalledSelect(element))
    return false
  // Some pickers draw another input for the one that they hide.
  const hidden = element.previousElementSibling
  if (hidden?.matches('input') && hidden.matches(pickers) && !isVisible(hidden)) return false
  return !/combobox/.test(element.getAttribute('role') ?? '') && !element.hasAttribute('aria-haspopup')
}

/** Whether what is typed into is drawn in the place of an input, which nothing else stands for. */
function standsForInput(element: HTMLElement): boolean {
  const hidden = element.closest('.selectize-control, .ts-wrapper')?.previousElementSibling
  return element.tagName === 'INPUT' && hidden?.tagName === 'INPUT' && !isVisible(hidden)
}

/** Whether a component shows the label of a field in its place until something is typed. */
function isUnderItsLabel(element: HTMLElement): boolean {
  const label = element.closest('label')
  const { host } = element.getRootNode() as Partial<ShadowRoot>
  const component = host ?? label?.parentElement
  return (
    label?.control === element &&
    component?.tagName.includes('-') === true &&
    isVisible(label) &&
    textIn(label) !== ''
  )
}

/** Where a control is drawn: itself, or what a library draws in the place of the select it hides. Null where nowhere. */
export function drawnBox(element: HTMLElement): Element | null {
  const rich = knownWidget(element) ?? element.closest(richSelects)
  const covered =
    element.tagName !== 'SELECT' &&
    (rich !== null ||
      element.getAttribute('role') === 'combobox' ||
      isCalledSelect(element) ||
      isUnderItsLabel(element))
  if (element.getAttribute('aria-hidden') !== 'true' && isVisible(element, covered)) {
    const hides = element.parentElement?.closest('[aria-hidden="true"]')
    if (!hides) return element
  }
  if (element.tagName === 'SELECT') {
    // Kept beside what is typed into, for the browser's own filling.
    if (element.parentElement?.querySelector(':scope > input[role="combobox"]')) return null
    const next = element.nextElementSibling
    const drawn = /select|chosen|dropdown|combo|ts-wrapper/i
    if (next && drawn.test(next.className) && isVisible(next)) return next
    const previous = element.previousElementSibling
    for (const beside of [next, previous])
      if (beside && isDrawnFor(element as HTMLSelectElement, beside)) return beside
    const ownsPrevious =
      previous && !/^(?:SELECT|INPUT)$/.test(previous.previousElementSibling?.tagName ?? '')
    if (ownsPrevious && drawn.test(previous.className) && isVisible(previous)) return previous
    for (let at = parentOf(element), up = 0; at && up < 3; at = parentOf(at), up += 1)
      if (
        (drawn.test(at.className) || at.getAttribute('role') === 'combobox') &&
        ![...at.querySelectorAll<HTMLElement>('[role="combobox"]:not(select)')].some((one) => !isOff(one)) &&
        isVisible(at) &&
        at.querySelectorAll('select').length === 1
      )
        return at
    return null
  }
  // The focus catcher of a drawn select: the select itself, or what is drawn, stands for it.
  if (rich && element.getAttribute('role') === 'combobox' && !rich.querySelector('select') && isVisible(rich))
    return rich
  return null
}

/** Whether what stands beside a hidden select shows what is chosen in it, or has its choices in a list, to be clicked. */
function isDrawnFor(select: HTMLSelectElement, beside: Element): boolean {
  if (!isVisible(beside) || !beside.matches('button, div, span')) return false
  // What says itself that it is a field is one.
  if (beside.closest('[role="combobox"]') || beside.querySelector('[role="combobox"]')) return false
  if (!beside.matches('button, [tabindex]') && !beside.querySelector('button, a, [tabindex], input'))
    return false
  const chosen = [...select.selectedOptions].map(({ text }) => text.trim()).join(', ')
  if (chosen !== '' && textIn(beside).startsWith(chosen)) return true
  const listed = [...beside.querySelectorAll('li')].map((item) => item.textContent?.trim() ?? '')
  const options = [...select.options].map(({ text }) => text.trim()).filter((text) => text !== '')
  return options.length > 0 && options.every((text) => listed.includes(text))
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
    if (named.length > 1) return named
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
  // Some components have each its own tree, and stand side by side.
  const { host } = first.getRootNode() as Partial<ShadowRoot>
  const beside = [...(host?.parentElement?.children ?? [])].flatMap((other) =>
    other.tagName === host?.tagName && other.shadowRoot ? like(other.shadowRoot) : [],
  )
  return beside.includes(first) ? beside : [first]
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
  if (member.tagName !== 'INPUT') return said || textIn(member) || computeAccessibleName(member)
  // Where one label is the whole group's, its first box may be named by that too.
  const label = member.closest('label') ?? (member as HTMLInputElement).labels?.[0]
  if (label?.textContent?.trim()) return label.textContent.trim()
  let words = ''
  for (let at = member.nextSibling; at; at = at.nextSibling) {
    if (at.nodeType === 1 && /^(?:INPUT|SELECT|TEXTAREA|BR)$/.test((at as Element).tagName)) break
    words += at.textContent ?? ''
  }
  const { host } = member.getRootNode() as Partial<ShadowRoot>
  return words.trim() || (host ? textIn(host) || (host.getAttribute('text') ?? '') : '')
}
