import { Alert, Button, Group, Radio, Stack, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { compareChecklists, mergeChecklists } from '../../../shared/differences/checklists.ts'
import { placeName } from '../../../shared/differences/describe.ts'
import { itemText } from '../../../shared/differences/item-text.ts'
import { type Conflict, conflictKey, type Side } from '../../../shared/differences/merge.ts'
import { type Item, isItem, type Tree } from '../../../shared/differences/tree.ts'
import { valueText } from '../../../shared/differences/words.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { fill, useLanguage } from '../language.tsx'
import { Changed } from './Changed.tsx'
import { DifferenceTable } from './ChecklistDifferences.tsx'
import classes from './differences.module.css'
import { useDifferencesWords } from './words/words.ts'

interface ChecklistMergeProps {
  base: Checklist
  mine: Checklist
  theirs: Checklist
  onMerged(value: Checklist): void
}

/** Two people's edits of one checklist: what they did in different places goes together, the rest is chosen here. */
export function ChecklistMerge({ base, mine, theirs, onMerged }: ChecklistMergeProps) {
  const { merge: words } = useDifferencesWords()
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map())
  const { merged, conflicts } = useMemo(
    () => mergeChecklists(base, mine, theirs, choices),
    [base, mine, theirs, choices],
  )
  const theirChanges = useMemo(() => compareChecklists(base, theirs), [base, theirs])
  const documents = { before: base, after: theirs }
  const left = conflicts.filter(({ path }) => !choices.has(conflictKey(path))).length
  return (
    <Stack>
      <Alert variant="outline" color={conflicts.length === 0 ? 'green' : 'orange'}>
        {conflicts.length === 0 ? words.none : fill(words.some, { count: conflicts.length })}
      </Alert>
      {conflicts.map((conflict) => (
        <ConflictChoice
          key={conflictKey(conflict.path)}
          conflict={conflict}
          documents={{ before: mine, after: theirs }}
          chosen={choices.get(conflictKey(conflict.path))}
          onChoose={(side) => setChoices(new Map(choices).set(conflictKey(conflict.path), side))}
        />
      ))}
      <details>
        <summary>
          {words.theirChanges} ({theirChanges.length})
        </summary>
        <DifferenceTable differences={theirChanges} documents={documents} />
      </details>
      <Group>
        <Button disabled={left > 0} onClick={() => onMerged(merged)}>
          {words.take}
        </Button>
        {left > 0 ? (
          <Text size="sm" role="status">
            {fill(words.left, { count: left })}
          </Text>
        ) : null}
      </Group>
    </Stack>
  )
}

interface ConflictChoiceProps {
  conflict: Conflict
  documents: { before: Item; after: Item }
  chosen: Side | undefined
  onChoose(side: Side): void
}

function ConflictChoice({ conflict, documents, chosen, onChoose }: ConflictChoiceProps) {
  const { merge: words } = useDifferencesWords()
  const { language } = useLanguage()
  const text = (value: Tree | undefined): string => {
    if (value === undefined) return words.takenOut
    return isItem(value) ? itemText(value, documents, language) : valueText(value, language)
  }
  const [mine, theirs] = [text(conflict.mine), text(conflict.theirs)]
  return (
    <Radio.Group
      className={classes.choice}
      label={<Title order={3}>{placeName(conflict.path, documents, language)}</Title>}
      value={chosen ?? ''}
      onChange={(value) => onChoose(value === 'theirs' ? 'theirs' : 'mine')}
    >
      <Stack gap="xs" mt="xs">
        <Radio
          value="mine"
          label={
            <>
              <strong>{words.mine}:</strong> <Changed before={theirs} after={mine} side="after" />
            </>
          }
        />
        <Radio
          value="theirs"
          label={
            <>
              <strong>{words.theirs}:</strong> <Changed before={mine} after={theirs} side="after" />
            </>
          }
        />
      </Stack>
    </Radio.Group>
  )
}
