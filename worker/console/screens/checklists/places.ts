import type { Checklist } from '../../../../shared/schema/checklist.ts'
import type { Place } from '../../documents/kind.ts'
import { fill, type Words } from '../../language.tsx'

/** The places of a checklist that a reviewer can remark at, in its order, by the names that the Board sees. */
export function places(value: Checklist, { places: said }: Words): Place[] {
  const lists = [
    'groups',
    'sections',
    'clauses',
    'references',
    'coverage',
    'implementation',
    'recipients',
  ] as const
  return [
    ...(['title', 'basis', 'appliesTo', 'form', 'overlap'] as const).map((path) => ({
      path,
      name: said[path],
    })),
    ...lists.flatMap((list) =>
      value[list].map((item, at) => ({
        path: `${list}.${at}`,
        name: fill(said[list], { name: nameOf(item) }),
      })),
    ),
  ]
}

function nameOf(item: { id: string; title?: string; name?: string; number?: string }): string {
  return item.title ?? item.name ?? item.number ?? item.id
}
