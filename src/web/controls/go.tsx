/**
 * A link to an address given as text, for buttons and menus. Simply typed: combining the types of Mantine and the router makes the compiler
 * slow.
 */
import { Link } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

export const Go = ({
  to,
  ...rest
}: {
  readonly to: string
  /** The query parameters. */
  readonly search?: Readonly<Record<string, unknown>>
  readonly ref?: Ref<HTMLAnchorElement>
} & AnchorHTMLAttributes<HTMLAnchorElement>) => <Link {...(rest as object)} to={to} />
