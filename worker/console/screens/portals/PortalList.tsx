import { getRouteApi } from '@tanstack/react-router'
import { reaches } from '../../../api/permissions.ts'
import { DocumentList } from '../../documents/DocumentList.tsx'
import { ButtonLink, TextLink } from '../../frame/links.tsx'
import { useWords } from '../../language.tsx'
import { useMember } from '../../requests/me.ts'

const route = getRouteApi('/cong')

export function PortalList() {
  const { frame, list } = useWords()
  const { role } = useMember()
  const navigate = route.useNavigate()
  return (
    <DocumentList
      noun="portal"
      title={frame.screens.portals}
      search={route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true })}
      link={({ id, title }) => (
        <TextLink to="/cong/$id" params={{ id }}>
          {title}
        </TextLink>
      )}
      actions={reaches(role, 'editor') ? <ButtonLink to="/tao-cong">{list.new}</ButtonLink> : null}
    />
  )
}
