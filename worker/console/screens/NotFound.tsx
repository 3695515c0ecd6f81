import { TextLink } from '../frame/links.tsx'
import { Screen } from '../frame/Screen.tsx'
import { useWords } from '../language.tsx'

export function NotFound() {
  const { frame } = useWords()
  return (
    <Screen title={frame.notFound}>
      <TextLink to="/bo-tieu-chi">{frame.home}</TextLink>
    </Screen>
  )
}
