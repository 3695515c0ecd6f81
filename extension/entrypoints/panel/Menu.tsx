import { type ReactNode, useRef } from 'react'

interface Props {
  /** What stands on the button. */
  sign: string
  /** The button's name, where the sign alone does not say it. */
  label?: string
  children: ReactNode
}

/** A few choices behind a button; closes after a choice, on Escape and when the focus leaves. */
export function Menu({ sign, label, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (details.current) details.current.open = false
  }
  return (
    <details
      ref={details}
      className="menu"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <summary aria-label={label} title={label}>
        {sign}
      </summary>
      {/* biome-ignore lint/a11y: the buttons inside are what is clicked; this only hears of it */}
      <div onClick={close}>{children}</div>
    </details>
  )
}
