import { Anchor, Text } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { useRef } from 'react'
import { useWords } from '../language.tsx'
import { MemberProvider, useMe, useSignedIn } from '../requests/me.ts'
import { SignIn } from '../screens/SignIn.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import classes from './frame.module.css'
import { Navigation } from './Navigation.tsx'
import { UnreachableBanner } from './UnreachableBanner.tsx'

/** What stands around every screen. Without a member there is only one screen, to sign in. */
export function Frame() {
  const { frame } = useWords()
  const { isPending } = useMe()
  const me = useSignedIn()
  const screen = useRef<HTMLElement>(null)
  return (
    <MemberProvider value={me?.member ?? null}>
      <div className={classes.frame}>
        <Anchor
          href="#screen"
          className={classes.skip}
          onClick={(event) => {
            // The address says which screen it is, and stays so.
            event.preventDefault()
            screen.current?.focus()
          }}
        >
          {frame.skip}
        </Anchor>
        <header className={classes.head}>
          <span className={classes.product}>{frame.product}</span>
          <AccountMenu />
        </header>
        {me ? <Navigation /> : null}
        <main id="screen" ref={screen} tabIndex={-1} className={classes.screen}>
          <UnreachableBanner />
          {isPending ? <Text>{frame.loading}</Text> : me ? <Outlet /> : <SignIn />}
        </main>
      </div>
    </MemberProvider>
  )
}
