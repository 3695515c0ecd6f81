import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Stack, TextInput } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { line, slug } from '../../../shared/schema/text.ts'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { Screen } from '../frame/Screen.tsx'
import { useWords } from '../language.tsx'
import { useCreate } from '../requests/create.ts'
import type { AnyDocument, Noun } from '../requests/documents.ts'
import { isRefused } from '../requests/refused.ts'
import { issueSayer } from '../words/say-issue.ts'
import { slugFrom } from '../words/slug-from.ts'

interface NewDocumentProps<Value extends AnyDocument> {
  noun: Noun
  title: string
  help: ReactNode
  /** The name that what was read in has; null where nothing was. */
  called?: string | null
  /** The document to begin with. */
  blank(id: string, title: string): Value
  onCreated(id: string): void
}

const names = z.object({ title: line, id: z.string().min(1).pipe(slug) })

/** Asks for a name and an id; everything else is written in the editor. */
export function NewDocument<Value extends AnyDocument>({
  noun,
  title,
  help,
  called = null,
  blank,
  onCreated,
}: NewDocumentProps<Value>) {
  const words = useWords()
  const { created: said } = words
  const create = useCreate<Value>(noun)
  const { register, handleSubmit, setValue, formState } = useForm({
    resolver: zodResolver(names, { error: issueSayer(words) }),
    defaultValues: { title: '', id: '' },
  })
  useEffect(() => {
    if (called === null) return
    setValue('title', called)
    setValue('id', slugFrom(called))
  }, [called, setValue])
  const taken = isRefused(create.error, 409)
  const titleField = register('title')
  return (
    <Screen title={title}>
      <form
        onSubmit={handleSubmit(({ id, title }) =>
          create.mutate(blank(id, title), { onSuccess: ({ view }) => onCreated(view.document.id) }),
        )}
      >
        <Stack maw={620} gap="sm">
          {help}
          <FailedNotice error={taken ? null : create.error} />
          <TextInput
            label={words.list.title}
            {...titleField}
            onChange={(event) => {
              if (!formState.dirtyFields.id) setValue('id', slugFrom(event.currentTarget.value))
              return titleField.onChange(event)
            }}
            error={formState.errors.title?.message}
          />
          <TextInput
            label={said.id}
            description={said.idHelp}
            {...register('id')}
            error={formState.errors.id?.message ?? (taken ? said.taken : null)}
          />
          <Button type="submit" w="fit-content" loading={create.isPending}>
            {said.create}
          </Button>
        </Stack>
      </form>
    </Screen>
  )
}
