import { browser } from 'wxt/browser'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { fill, type Language } from '../../language.ts'
import type { ToPage } from '../../messages/panel-link.ts'
import { Menu } from './Menu.tsx'
import { useIsOff } from './off.ts'
import { useWords } from './words.ts'

interface Props {
  checklist: Checklist | null
  quiet: boolean
  language: Language
  /** Whether the panel stands in the page, where it can be closed; a side panel is the browser's. */
  docked: boolean
  send: (message: ToPage) => void
  switchLanguage: () => void
}

export function Header({ checklist, quiet, language, docked, send, switchLanguage }: Props) {
  const words = useWords()
  const quietOff = useIsOff('quiet')
  return (
    <header>
      <h1>{words.heading}</h1>
      <p className="checklist" title={checklist?.title}>
        {checklist && fill(words.checklist, { title: checklist.basis.number, version: checklist.version })}
      </p>
      <Menu sign="⋯" label={words.more}>
        <button type="button" onClick={() => send({ name: 'pick' })}>
          {words.pick}
        </button>
        {!quietOff && (
          <button type="button" onClick={() => send({ name: 'quiet', quiet: !quiet })}>
            {quiet ? words.quietOff : words.quietOn}
          </button>
        )}
        <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {words.options}
        </button>
        <button type="button" lang={language === 'vi' ? 'en' : 'vi'} onClick={switchLanguage}>
          {words.language}
        </button>
      </Menu>
      {docked && (
        <button
          type="button"
          className="plain close"
          aria-label={words.close}
          title={words.close}
          onClick={() => send({ name: 'close' })}
        >
          ✕
        </button>
      )}
    </header>
  )
}
