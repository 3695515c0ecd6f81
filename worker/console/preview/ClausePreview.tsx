import { Text } from '@mantine/core'
import { Fragment, useMemo } from 'react'
import { valueNames } from '../../../shared/clause/names.ts'
import { type Part, parseTemplate, printTemplate } from '../../../shared/clause/template.ts'
import { fill, useLanguage } from '../language.tsx'
import classes from './preview.module.css'
import { usePreviewWords } from './words/words.ts'

/** A clause as staff will see it, its open places by what will stand or be asked there. */
export function ClausePreview({ text }: { text: string }) {
  const { clause } = usePreviewWords()
  const parts = useMemo(() => parseTemplate(text).parts, [text])
  if (text.trim() === '') return null
  return (
    <div>
      <Text size="sm" fw={600}>
        {clause.title}
      </Text>
      <div className={classes.clause}>
        <Parts parts={parts} />
      </div>
    </div>
  )
}

function Parts({ parts }: { parts: readonly Part[] }) {
  let at = 0
  return parts.map((part) => {
    at++
    return (
      <Fragment key={at}>
        <OnePart part={part} />
      </Fragment>
    )
  })
}

function OnePart({ part }: { part: Part }) {
  const { language } = useLanguage()
  const { clause } = usePreviewWords()
  switch (part.kind) {
    case 'text':
      return part.text
    case 'value':
      return <span className={classes.place}>{valueNames[part.name][language]}</span>
    case 'ask':
      return <span className={classes.place}>{fill(clause.ask, { hint: part.hint })}</span>
    case 'choice':
      return (
        <span className={classes.place}>
          {part.hint === '' ? clause.choice : `${clause.choice} (${part.hint})`}:{' '}
          {part.options.map((option, index) => (
            <Fragment key={printTemplate(option)}>
              {index === 0 ? '' : ` ${clause.or} `}
              <Parts parts={option} />
            </Fragment>
          ))}
        </span>
      )
    case 'optional':
      return (
        <span className={classes.place}>
          {fill(clause.optional, { hint: part.hint })}: <Parts parts={part.parts} />
        </span>
      )
  }
}
