import { getRouteApi } from '@tanstack/react-router'
import { reaches } from '../../../api/permissions.ts'
import { DocumentList } from '../../documents/DocumentList.tsx'
import { ButtonLink, TextLink } from '../../frame/links.tsx'
import { useWords } from '../../language.tsx'
import { useMember } from '../../requests/me.ts'

const route = getRouteApi('/bo-tieu-chi')

export function ChecklistList() {
  const { frame, list } = useWords()
  const { role } = useMember()
  const navigate = route.useNavigate()
  return (
    <DocumentList
      noun="checklist"
      title={frame.screens.checklists}
      search={route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true })}
      link={({ id, title }) => (
        <TextLink to="/bo-tieu-chi/$id" params={{ id }}>
          {title}
        </TextLink>
      )}
      actions={
        reaches(role, 'editor') ? (
          <>
            <ButtonLink to="/tao-tu-van-ban" variant="default">
              {list.fromText}
            </ButtonLink>
            <ButtonLink to="/tao-bo-tieu-chi">{list.new}</ButtonLink>
          </>
        ) : null
      }
    />
  )
}
