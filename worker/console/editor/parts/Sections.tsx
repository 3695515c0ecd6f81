import { Stack, Text, Title } from '@mantine/core'
import type { Checklist, Section } from '../../../../shared/schema/checklist.ts'
import classes from '../editor.module.css'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { PhrasesField } from '../fields/PhrasesField.tsx'
import { SwitchField } from '../fields/SwitchField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { ItemList } from '../ItemList.tsx'
import { named, newId } from '../ids.ts'
import { useEditorWords } from '../words/words.ts'
import { Ideas } from './Ideas.tsx'
import type { PartProps } from './part.ts'

export function Sections({ value, change, amend }: PartProps) {
  const { fields, items: words } = useEditorWords()
  return (
    <Stack gap="lg">
      <ItemList
        list="sections"
        path="sections"
        items={value.sections}
        name={(section) => section.title}
        aside={(section) => (section.required ? '' : words.optional)}
        fresh={() => freshSection(value)}
        onChange={(sections, path) => change(withSections(value, sections), path)}
      >
        {(section, path, set) => (
          <SectionForm
            section={section}
            path={path}
            groups={value.groups}
            set={set}
            onNamed={() => amend(named(value, 'sections', value.sections.indexOf(section), section.title))}
          />
        )}
      </ItemList>
      <section>
        <Title order={3}>{words.groups}</Title>
        <Text size="sm" c="dimmed" mb="xs">
          {words.groupsHelp}
        </Text>
        <ItemList
          list="groups"
          path="groups"
          items={value.groups}
          name={(group) => group.title}
          fresh={() => ({ id: newId(value.groups), title: '', headings: [] })}
          onChange={(groups, path) => change(withGroups(value, groups), path)}
        >
          {(group, path, set) => (
            <Stack gap="sm">
              <TextField
                path={`${path}.title`}
                label={fields.name}
                value={group.title}
                onChange={(title) => set({ ...group, title }, 'title')}
                onLeave={() => amend(named(value, 'groups', value.groups.indexOf(group), group.title))}
              />
              <PhrasesField
                path={`${path}.headings`}
                label={fields.headings}
                value={group.headings}
                onChange={(headings) => set({ ...group, headings }, 'headings')}
              />
            </Stack>
          )}
        </ItemList>
      </section>
    </Stack>
  )
}

interface SectionFormProps {
  section: Section
  path: string
  groups: Checklist['groups']
  set(section: Section, field: string | null): void
  onNamed(): void
}

function SectionForm({ section, path, groups, set, onNamed }: SectionFormProps) {
  const { fields, levels } = useEditorWords()
  return (
    <Stack gap="sm">
      <TextField
        path={`${path}.title`}
        label={fields.name}
        value={section.title}
        onChange={(title) => set({ ...section, title }, 'title')}
        onLeave={onNamed}
      />
      <PhrasesField
        path={`${path}.headings`}
        label={fields.headings}
        value={section.headings}
        onChange={(headings) => set({ ...section, headings }, 'headings')}
      />
      <div className={classes.pair}>
        <ChoiceField
          path={`${path}.level`}
          label={fields.level}
          value={String(section.level)}
          options={Object.entries(levels).map(([level, label]) => ({ value: level, label }))}
          onChange={(level) => set({ ...section, level: Number(level) }, 'level')}
        />
        <ChoiceField
          path={`${path}.parent`}
          label={fields.parent}
          value={section.parent ?? ''}
          options={[
            { value: '', label: fields.noParent },
            ...groups.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(parent) => {
            const { parent: _, ...rest } = section
            set(parent === '' ? rest : { ...rest, parent }, 'parent')
          }}
        />
        <NumberField
          path={`${path}.minWords`}
          label={fields.minWords}
          value={section.minWords}
          onChange={(minWords) => set({ ...section, minWords }, 'minWords')}
        />
      </div>
      <SwitchField
        path={`${path}.required`}
        label={fields.required}
        value={section.required}
        onChange={(required) => set({ ...section, required }, 'required')}
      />
      <Title order={3}>{fields.mustMention}</Title>
      <Ideas
        list="mustMention"
        path={`${path}.mustMention`}
        value={section.mustMention}
        onChange={(mustMention, field) => set({ ...section, mustMention }, field)}
      />
    </Stack>
  )
}

const freshSection = ({ sections }: Checklist): Section => ({
  id: newId(sections),
  title: '',
  headings: [],
  level: 1,
  order: sections.length + 1,
  required: true,
  minWords: 20,
  mustMention: [],
})

/** The order is that of the list; clauses of a section that is taken out go with it. */
function withSections(value: Checklist, sections: Section[]): Checklist {
  const ids = new Set(sections.map((section) => section.id))
  return {
    ...value,
    sections: sections.map((section, index) =>
      section.order === index + 1 ? section : { ...section, order: index + 1 },
    ),
    clauses: value.clauses.filter((clause) => ids.has(clause.section)),
  }
}

/** Sections under a group that is taken out stand for themselves. */
function withGroups(value: Checklist, groups: Checklist['groups']): Checklist {
  const ids = new Set(groups.map((group) => group.id))
  return {
    ...value,
    groups,
    sections: value.sections.map((section) => {
      if (section.parent === undefined || ids.has(section.parent)) return section
      const { parent: _, ...rest } = section
      return rest
    }),
  }
}
