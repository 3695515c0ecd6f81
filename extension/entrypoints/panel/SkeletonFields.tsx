import { isoDate, skeletonDate, skeletonNumber } from './filling.ts'
import { useWords } from './words.ts'

interface Props {
  date: string
  number: string
  answer: (key: string, value: string) => void
}

/** Date and number of a plan that is begun: both may stay blank until the registry gives them. */
export function SkeletonFields({ date, number, answer }: Props) {
  const words = useWords().filling
  return (
    <>
      <div className="field">
        <label htmlFor="skeleton-date">{words.date}</label>
        <input
          id="skeleton-date"
          // A date field of the browser's would write the day in the browser's language.
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder="dd/mm/yyyy"
          ref={(input) => input?.setCustomValidity(date === '' || isoDate(date) ? '' : words.badDate)}
          value={date}
          aria-describedby="skeleton-date-hint"
          onChange={(event) => answer(skeletonDate, event.target.value.trim())}
        />
        <p className="hint" id="skeleton-date-hint">
          {words.dateHint}
        </p>
      </div>
      <div className="field">
        <label htmlFor="skeleton-number">{words.number}</label>
        <input
          id="skeleton-number"
          type="text"
          inputMode="numeric"
          pattern="\d{1,4}"
          title={words.badNumber}
          value={number}
          aria-describedby="skeleton-number-hint"
          onChange={(event) => answer(skeletonNumber, event.target.value.trim())}
        />
        <p className="hint" id="skeleton-number-hint">
          {words.numberHint}
        </p>
      </div>
    </>
  )
}
