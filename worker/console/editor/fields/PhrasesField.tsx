import { TagsInput } from '@mantine/core'
import { fill } from '../../language.tsx'
import { useSurroundings } from '../surroundings.tsx'
import { useEditorWords } from '../words/words.ts'
import { FieldNotes } from './FieldNotes.tsx'
import classes from './field.module.css'

interface PhrasesFieldProps {
  path: string
  label: string
  help?: string
  value: string[]
  onChange(value: string[]): void
}

/** Phrases as tags. A comma belongs to a phrase («kiểm tra, giám sát»); a semicolon or a new line parts two. */
export function PhrasesField({ path, label, help, value, onChange }: PhrasesFieldProps) {
  const words = useEditorWords()
  const { readOnly, faults } = useSurroundings()
  const inPhrase = [...faults].find(([at]) => at.startsWith(`${path}.`))
  const phrase = inPhrase === undefined ? undefined : value[Number(inPhrase[0].slice(path.length + 1))]
  const fault =
    faults.get(path) ??
    (inPhrase === undefined ? undefined : fill(words.inPhrase, { phrase: phrase ?? '', fault: inPhrase[1] }))
  return (
    <div>
      <TagsInput
        label={label}
        description={help ?? words.fields.phrasesHelp}
        value={value}
        readOnly={readOnly}
        error={fault}
        data-path={path}
        classNames={{ input: classes.phrases }}
        splitChars={[';', '\n']}
        onChange={(phrases) => onChange(phrases.map((one) => one.trim()).filter((one) => one !== ''))}
      />
      <FieldNotes path={path} />
    </div>
  )
}
