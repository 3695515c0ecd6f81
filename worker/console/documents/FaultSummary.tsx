import { Alert, List, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { fill, useWords } from '../language.tsx'

interface FaultSummaryProps {
  faults: ReadonlyMap<string, string>
  /** The field at a path, by name. */
  nameOf(path: string): string
}

/** Why nothing was saved: what is wrong, field by field. It takes the focus, as an error summary should. */
export function FaultSummary({ faults, nameOf }: FaultSummaryProps) {
  const { document: said } = useWords()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.size > 0) summary.current?.focus()
  }, [faults])
  if (faults.size === 0) return null
  return (
    <Alert
      ref={summary}
      tabIndex={-1}
      color="red"
      variant="outline"
      mb="sm"
      role="alert"
      title={fill(said.faults, { count: faults.size })}
    >
      <Text size="sm">{said.faultsHelp}</Text>
      <List size="sm">
        {[...faults].slice(0, 10).map(([path, fault]) => (
          <List.Item key={path}>
            {nameOf(path)}: {fault}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
