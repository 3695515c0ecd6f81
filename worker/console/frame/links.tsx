import { Anchor, type AnchorProps, Button, type ButtonProps, NavLink, type NavLinkProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

type Link<Props> = Props & Omit<ComponentPropsWithRef<'a'>, keyof Props>

/** Mantine's links as the router's: typed addresses, no page load. */
export const TextLink = createLink((props: Link<AnchorProps>) => <Anchor {...props} />)
export const ButtonLink = createLink((props: Link<ButtonProps>) => <Button component="a" {...props} />)
export const NavigationLink = createLink((props: Link<NavLinkProps>) => <NavLink component="a" {...props} />)
