import { ActionIcon, Button, Fieldset, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { type FieldPath, useFieldArray, useForm } from 'react-hook-form'
import { fieldRole, type Portal, portal } from '../../../shared/schema/portal.ts'
import { same } from '../autosave/use-edits.ts'
import type { FormProps } from '../documents/kind.ts'
import classes from '../editor/fields/field.module.css'
import { fill, useWords } from '../language.tsx'
import { faultsOf } from '../words/say-issue.ts'
import { remarksNow } from './places.ts'
import { fromFields, type PortalFields, toFields } from './portal-fields.ts'

/** A portal profile: where the portal keeps the draft, and which of its fields holds what. */
export function PortalForm({ value, onChange, readOnly, comments, reviewed }: FormProps<Portal>) {
  const words = useWords()
  const { portal: said } = words
  const { register, control, watch, reset, getValues } = useForm<PortalFields>({
    defaultValues: toFields(value),
  })
  const matches = useFieldArray({ control, name: 'matches' })
  const fields = useFieldArray({ control, name: 'fields' })
  const sections = useFieldArray({ control, name: 'sections' })
  const faults = faultsOf(portal.safeParse(value).error, words)
  const remarks = remarksNow(comments, reviewed ?? value, value)
  const remarked = (path: string) =>
    remarks.get(path)?.map((text) => (
      <Text key={text} size="sm" className={classes.remark}>
        {fill(said.remark, { text })}
      </Text>
    ))

  const latest = useRef({ value, onChange })
  useEffect(() => {
    latest.current = { value, onChange }
  })
  useEffect(() => {
    const watching = watch(() => {
      const typed = fromFields(getValues(), latest.current.value)
      if (!same(typed, latest.current.value)) latest.current.onChange(typed)
    })
    return () => watching.unsubscribe()
  }, [watch, getValues])
  // Another value came from outside: the server's, or a merged one.
  useEffect(() => {
    if (!same(fromFields(getValues(), value), value)) reset(toFields(value))
  }, [value, getValues, reset])

  const input = (name: FieldPath<PortalFields>, label: string, path: string, description?: string) => (
    <TextInput
      {...register(name)}
      label={label}
      description={description}
      readOnly={readOnly}
      error={faults.get(path)}
      style={{ flex: 1 }}
    />
  )
  const remove = (label: string, onClick: () => void) => (
    <ActionIcon
      variant="default"
      size="input-sm"
      // Beside the box, below its label.
      mt="1.6rem"
      aria-label={label}
      onClick={onClick}
      disabled={readOnly}
    >
      ✕
    </ActionIcon>
  )
  const add = (label: string, onClick: () => void) => (
    <Button variant="default" disabled={readOnly} onClick={onClick} w="fit-content">
      {label}
    </Button>
  )
  return (
    <Stack maw={820}>
      <div>
        {input('title', said.title, 'title')}
        {remarked('title')}
      </div>
      <Fieldset legend={said.matches}>
        <Stack gap="xs">
          {remarked('matches')}
          <Text size="sm" c="dimmed">
            {said.matchesHelp}
          </Text>
          {matches.fields.map(({ id }, at) => (
            <div key={id}>
              <Group align="flex-start" gap="xs" wrap="nowrap">
                {input(`matches.${at}.pattern`, fill(said.match, { number: at + 1 }), `matches.${at}`)}
                {remove(fill(said.removeMatch, { number: at + 1 }), () => matches.remove(at))}
              </Group>
              {remarked(`matches.${at}`)}
            </div>
          ))}
          {add(said.addMatch, () => matches.append({ pattern: '' }))}
        </Stack>
      </Fieldset>
      <div>
        {input('draft', said.draft, 'draft', said.draftHelp)}
        {remarked('draft')}
      </div>
      <Fieldset legend={said.fields}>
        <Stack gap="xs">
          {remarked('fields')}
          {fields.fields.map(({ id }, at) => (
            <div key={id}>
              <Group align="flex-start" gap="xs" wrap="nowrap">
                <NativeSelect
                  {...register(`fields.${at}.role`)}
                  label={fill(said.role, { number: at + 1 })}
                  disabled={readOnly}
                  w={200}
                  data={fieldRole.options.map((role) => ({ value: role, label: said.roles[role] }))}
                />
                {input(`fields.${at}.selector`, said.selector, `fields.${at}.selector`)}
                {remove(fill(said.removeField, { number: at + 1 }), () => fields.remove(at))}
              </Group>
              {remarked(`fields.${at}`)}
            </div>
          ))}
          {add(said.addField, () => fields.append({ role: 'number', selector: '' }))}
        </Stack>
      </Fieldset>
      <Fieldset legend={said.sections}>
        <Stack gap="xs">
          {remarked('sections')}
          <Text size="sm" c="dimmed">
            {said.sectionsHelp}
          </Text>
          {sections.fields.map(({ id }, at) => (
            <div key={id}>
              <Group align="flex-start" gap="xs" wrap="nowrap">
                {input(
                  `sections.${at}.section`,
                  fill(said.section, { number: at + 1 }),
                  `sections.${at}.section`,
                )}
                {input(`sections.${at}.selector`, said.selector, `sections.${at}.selector`)}
                {remove(fill(said.removeSection, { number: at + 1 }), () => sections.remove(at))}
              </Group>
              {remarked(`sections.${at}`)}
            </div>
          ))}
          {add(said.addSection, () => sections.append({ section: '', selector: '' }))}
        </Stack>
      </Fieldset>
    </Stack>
  )
}
