import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type UseFormReturn, useForm } from 'react-hook-form'
import type { Unit } from '../../../shared/schema/unit.ts'
import { fill, words } from '../../language.ts'
import { ask, type OptionsSetup, type UnitState } from '../../messages/to-background.ts'
import { Files } from './Files.tsx'
import { Heads } from './Heads.tsx'
import { merge } from './merge.ts'
import { type Note, Notes } from './Notes.tsx'
import { OwnClauses } from './OwnClauses.tsx'
import { Portals } from './Portals.tsx'
import { readProfile } from './profile-file.ts'
import { SigningPower } from './SigningPower.tsx'
import { TextRow } from './TextRow.tsx'
import { formKeys, formSchema, fromForm, presetOver, toForm, type UnitForm } from './unit-form.ts'
import { useLatest } from './use-latest.ts'
import { Welcome } from './Welcome.tsx'
import { WordsContext } from './words.ts'

interface Props {
  state: UnitState
  setup: OptionsSetup
  /** The page has opened by itself, after the installation. */
  first: boolean
}

/** Whose plans are written here, and the unit's own clauses. */
export function Options({ state: opened, setup: given, first }: Props) {
  const [setup, setSetup] = useState(given)
  const [state, setState] = useState(opened)
  /** The state at this moment, also before it is shown. */
  const held = useRef(opened)
  const [note, setNote] = useState<Note | null>(null)
  const saving = useRef(false)
  const { language } = setup
  const spoken = words[language].options
  const form = useForm<UnitForm>({
    defaultValues: toForm(opened.unit),
    resolver: zodResolver(formSchema(spoken.errors, language)),
    // A message that came when a field is left would move the button that is being clicked.
    mode: 'onSubmit',
  })
  const { isDirty, errors, isSubmitted, isSubmitting } = form.formState
  const wrong = isSubmitted ? countFaults(errors) : 0
  const isPreset = (key: keyof Unit) => state.preset.includes(key)

  useEffect(() => {
    document.documentElement.lang = language
    document.title = `Soát – ${spoken.title}`
  }, [language, spoken])
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      // Chromium before 119 asks only where this is set.
      event.returnValue = true
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isDirty])
  useLatest((latest) => {
    if (!saving.current && JSON.stringify(latest) !== JSON.stringify(held.current)) takeOver(latest)
  })

  function hold(next: UnitState) {
    held.current = next
    setState(next)
  }

  /** A profile that was kept elsewhere: what is typed here and not there stays. */
  function takeOver(latest: UnitState) {
    const theirs = toForm(latest.unit)
    const { form: merged, both } = merge(toForm(held.current.unit), form.getValues(), theirs)
    hold(latest)
    form.reset(theirs)
    takeIn(form, merged)
    setNote({ kind: 'elsewhere', both })
  }

  async function save(typed: UnitForm) {
    saving.current = true
    try {
      const { saved, ...next } = await ask('save-unit', {
        unit: fromForm(typed),
        base: held.current.revision,
      })
      if (!saved) return takeOver(next)
      hold(next)
      form.reset(toForm(next.unit))
      setNote({ kind: 'saved', at: Date.now() })
    } catch (error) {
      console.error('Soát:', error)
      setNote({ kind: 'failed' })
    } finally {
      saving.current = false
    }
  }

  async function importFile(file: File) {
    const read = await readProfile(file, spoken.file, spoken.labels, language)
    if ('faults' in read) setNote({ kind: 'refused', faults: read.faults })
    else {
      takeIn(form, toForm(presetOver(read.profile, state)))
      setNote({ kind: 'imported' })
    }
  }

  async function switchLanguage() {
    await ask('set-language', { language: language === 'vi' ? 'en' : 'vi' })
    const next = await ask('start-options', {})
    flushSync(() => setSetup(next))
    // What is wrong is said in the language that is read.
    if (isSubmitted) await form.trigger()
  }

  return (
    <WordsContext value={spoken}>
      <header>
        <h1>{spoken.title}</h1>
        <button
          type="button"
          className="plain"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={switchLanguage}
        >
          {spoken.language}
        </button>
      </header>
      <main>
        {first && <Welcome />}
        <form noValidate onSubmit={form.handleSubmit(save)}>
          <section className="card" aria-labelledby="unit">
            <h2 id="unit">{spoken.unit}</h2>
            <p>{spoken.unitAbout}</p>
            <Files unit={state.unit} chosen={(file) => void importFile(file)} />
            <div className="grid">
              <TextRow form={form} name="name" preset={isPreset('name')} required />
              <TextRow form={form} name="superior" preset={isPreset('superior')} />
              <TextRow form={form} name="abbreviation" preset={isPreset('abbreviation')} />
              <TextRow form={form} name="place" preset={isPreset('place')} />
            </div>
          </section>
          <section className="card" aria-labelledby="signing">
            <h2 id="signing">{spoken.signing}</h2>
            <div className="grid">
              <SigningPower form={form} preset={isPreset('signingPower')} />
              <TextRow form={form} name="signedFor" preset={isPreset('signedFor')} />
              <TextRow form={form} name="signerPost" preset={isPreset('signerPost')} />
              <TextRow form={form} name="signer" preset={isPreset('signer')} />
            </div>
          </section>
          <section className="card" aria-labelledby="people">
            <h2 id="people">{spoken.people}</h2>
            <TextRow form={form} name="massOrganisations" rows={4} preset={isPreset('massOrganisations')} />
            <Heads form={form} preset={isPreset('heads')} />
            <TextRow form={form} name="recipients" rows={6} preset={isPreset('recipients')} />
          </section>
          <section className="card" aria-labelledby="clauses">
            <h2 id="clauses">{spoken.labels.clauses}</h2>
            <OwnClauses
              form={form}
              sections={setup.sections}
              language={language}
              preset={isPreset('clauses')}
            />
          </section>
          <div className="save">
            <Notes note={note} language={language} />
            {wrong > 0 && (
              <p className="fault" role="alert">
                {fill(spoken.wrong, { count: wrong })}
              </p>
            )}
            <div className="row">
              <button type="submit" className="act main" disabled={isSubmitting}>
                {spoken.save}
              </button>
              {isDirty && (
                <button type="button" className="plain" onClick={() => form.reset()}>
                  {spoken.discard}
                </button>
              )}
              <span className="hint">{isDirty ? spoken.unsaved : spoken.kept}</span>
            </div>
          </div>
        </form>
        <Portals />
      </main>
    </WordsContext>
  )
}

/** How many fields are wrong; those of lists stand deeper. */
function countFaults(errors: object): number {
  return Object.values(errors).reduce<number>((count, error: unknown) => {
    if (typeof error !== 'object' || error === null || error instanceof Element) return count
    return count + ('message' in error ? 1 : countFaults(error))
  }, 0)
}

/** Puts values into the form as if they were typed. */
function takeIn(form: UseFormReturn<UnitForm>, values: UnitForm): void {
  const now = form.getValues()
  for (const key of formKeys)
    if (JSON.stringify(now[key]) !== JSON.stringify(values[key]))
      form.setValue(key, values[key], { shouldDirty: true })
}
