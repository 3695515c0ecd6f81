import { Group, Title } from '@mantine/core'
import { type PropsWithChildren, type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../language.tsx'

interface ScreenProps {
  title: string
  /** Beside the title: what can be done here. */
  actions?: ReactNode
}

/** Whether a screen has been shown before on this page: the first one leaves the focus where the browser puts it. */
let shownBefore = false

/** A screen: its title is the page's, and takes the focus when the person comes here from another. */
export function Screen({ title, actions, children }: PropsWithChildren<ScreenProps>) {
  const { frame } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shownBefore) heading.current?.focus()
    shownBefore = true
  }, [])
  useEffect(() => {
    document.title = `${title} · ${frame.product}`
  }, [title, frame.product])
  return (
    <>
      <Group justify="space-between" align="center" mb="sm" gap="sm">
        <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {title}
        </Title>
        {actions ? <Group gap="xs">{actions}</Group> : null}
      </Group>
      {children}
    </>
  )
}
