import { useId } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { signingPower } from '../../../shared/schema/unit.ts'
import type { UnitForm } from './unit-form.ts'
import { useWords } from './words.ts'

const meanings = {
  'T/M': 'behalfParty',
  'K/T': 'forParty',
  'T/L': 'orderParty',
  'TM.': 'behalfState',
  'KT.': 'forState',
  'TL.': 'orderState',
  'TUQ.': 'authority',
  'Q.': 'acting',
} as const

/** How the signature is introduced; none where the head signs for himself. */
export function SigningPower({ form, preset }: { form: UseFormReturn<UnitForm>; preset: boolean }) {
  const words = useWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{words.labels.signingPower}</label>
      <p className="hint" id={`${id}-hint`}>
        {words.hints.signingPower}
      </p>
      <select
        id={id}
        aria-describedby={preset ? `${id}-hint ${id}-preset` : `${id}-hint`}
        {...form.register('signingPower', { disabled: false })}
        aria-disabled={preset}
        onMouseDown={(event) => preset && event.preventDefault()}
        onKeyDown={(event) => preset && event.key !== 'Tab' && event.preventDefault()}
      >
        <option value="">{words.noPower}</option>
        {signingPower.options.map((power) => (
          <option key={power} value={power}>
            {power} – {words.powers[meanings[power]]}
          </option>
        ))}
      </select>
      {preset && (
        <p className="preset" id={`${id}-preset`}>
          {words.preset}
        </p>
      )}
    </div>
  )
}
