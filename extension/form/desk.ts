import { type Difference, differences, type SharedRole } from '../../shared/form/agreement.ts'
import { type PointedAs, withField } from '../../shared/form/own-profile.ts'
import { type FormValues, formValues } from '../../shared/form/values.ts'
import type { Particulars } from '../../shared/plan/particulars.ts'
import type { Portal } from '../../shared/schema/portal.ts'
import type { TextEdit } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import type { FormView } from '../messages/form.ts'
import type { Action, ToPanel } from '../messages/panel-link.ts'
import { type FormField, findFields, isAlone } from './find-fields.ts'
import { pointedField } from './pointing.ts'
import { PortalForm } from './portal-form.ts'
import type { FieldRole } from './roles.ts'
import { selectorThrough } from './selector.ts'

export interface DeskSetup {
  /** What is known of this portal, if anything. */
  profile: () => Portal | undefined
  unit: () => Unit | null
  /** What the draft, or the file that is looked at in its place, says of itself. */
  told: () => Particulars | null
  /** The text that `told` is about, and whether it can be written to. */
  text: () => { text: string; writable: boolean } | null
  /** Where the draft stands, which is no field of the form. */
  draft: () => Element | null
  tell: (message: ToPanel) => void
  /** What the person has pointed out on this portal. */
  own: () => Portal | undefined
  /** Keeps what the person has pointed out. */
  keep: (profile: Portal) => Promise<void>
  /** What is said while a field is pointed at. */
  pointing: string
}

/** The portal's form beside the draft, as panels show it and fill it. */
export class FormDesk {
  readonly #setup: DeskSetup
  readonly #form: PortalForm
  #done: FormView['done'] = null
  #pointing = new AbortController()

  constructor(setup: DeskSetup) {
    this.#setup = setup
    this.#form = new PortalForm(document)
  }

  /** Tells panels how the form stands; while it is being filled that would be half a truth. */
  show(): void {
    if (!this.#form.isBusy) this.#setup.tell(this.message)
  }

  /** Looks at the form as it stands now. */
  #look(): { fields: FormField[]; values: FormValues } {
    const { profile, unit, told, draft } = this.#setup
    return { fields: findFields(document, profile(), draft()), values: formValues(told(), unit()) }
  }

  get message(): ToPanel {
    const { fields, values } = this.#look()
    const lines = this.#form.preview(fields, values)
    return {
      name: 'form',
      form: {
        lines,
        done: this.#done,
        canRestore: this.#form.canRestore,
        differences: this.#differences(fields),
        writable: this.#setup.text()?.writable === true,
        known: fields.length,
        own: this.#setup.own() ?? null,
      },
    }
  }

  /** What makes the draft say what the form says of one thing. */
  editsOf(role: SharedRole): TextEdit[] {
    return this.#differences(this.#look().fields).find((found) => found.role === role)?.edits ?? []
  }

  #differences(fields: readonly FormField[]): Difference[] {
    const told = this.#setup.told()
    const text = this.#setup.text()?.text
    return told && text !== undefined ? differences(text, told, this.#form.held(fields)) : []
  }

  /** The next field that the person clicks is known as this from now on. */
  async point(as: string): Promise<void> {
    this.#pointing.abort()
    this.#pointing = new AbortController()
    const control = await pointedField(document, this.#setup.pointing, this.#pointing.signal)
    if (!control) return
    const named: PointedAs = as.startsWith('section:')
      ? { section: as.slice('section:'.length) }
      : { role: as as FieldRole }
    const selector = selectorThrough(control.element, (tried) => isAlone(document, tried))
    await this.#setup.keep(withField(this.#setup.own(), location, named, selector))
    this.show()
  }

  async act(action: Extract<Action, { name: 'fill' | 'restore' }>): Promise<void> {
    const restored = action.name === 'restore'
    const { fields, values } = this.#look()
    const lines = restored ? await this.#form.restore() : await this.#form.fill(fields, values, action.roles)
    this.#done = { restored, lines }
    this.#setup.tell(this.message)
  }
}
