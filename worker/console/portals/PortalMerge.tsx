import { Button, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Portal } from '../../../shared/schema/portal.ts'
import type { MergeProps } from '../documents/kind.ts'
import { useWords } from '../language.tsx'
import { type PartName, partLines, partNames, withPart } from './parts.ts'

/** What only one side has changed is taken from there; where both have, the person chooses. */
export function PortalMerge({ base, mine, theirs, onMerged }: MergeProps<Portal>) {
  const words = useWords()
  const { portal: said, conflict } = words
  const text = (value: Portal, part: PartName) => partLines(value, part, words).join('\n')
  const changed = partNames.filter((part) => text(mine, part) !== text(base, part))
  const contested = changed.filter(
    (part) => text(theirs, part) !== text(base, part) && text(theirs, part) !== text(mine, part),
  )
  const [choices, setChoices] = useState<Partial<Record<PartName, 'mine' | 'theirs'>>>({})
  const open = contested.some((part) => !choices[part])
  return (
    <Stack>
      {contested.map((part) => (
        <Radio.Group
          key={part}
          label={said[part]}
          value={choices[part] ?? ''}
          onChange={(value) => setChoices({ ...choices, [part]: value === 'mine' ? 'mine' : 'theirs' })}
        >
          <Stack gap={4} mt={4}>
            <Radio value="mine" label={`${conflict.mine}: ${text(mine, part)}`} />
            <Radio value="theirs" label={`${conflict.theirs}: ${text(theirs, part)}`} />
          </Stack>
        </Radio.Group>
      ))}
      <Button
        w="fit-content"
        disabled={open}
        onClick={() =>
          onMerged(
            changed
              .filter((part) => choices[part] !== 'theirs')
              .reduce((merged, part) => withPart(merged, part, mine), theirs),
          )
        }
      >
        {conflict.take}
      </Button>
    </Stack>
  )
}
