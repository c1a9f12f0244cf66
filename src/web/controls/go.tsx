/** A link to an address as text, for buttons and menus. Plain in its types: Mantine's buttons times the router's links cost the checker dear. */
import { Link } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

export const Go = ({
  to,
  ...rest
}: {
  readonly to: string
  /** What stands behind the question mark. */
  readonly search?: Readonly<Record<string, unknown>>
  readonly ref?: Ref<HTMLAnchorElement>
} & AnchorHTMLAttributes<HTMLAnchorElement>) => <Link {...(rest as object)} to={to} />
