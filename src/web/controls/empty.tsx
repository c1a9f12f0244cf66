/** Shown instead of an empty list: why it is empty, and what to do next. */
import type { TablerIcon } from '@tabler/icons-react'
import { IconMoonStars } from '@tabler/icons-react'
import type { ReactNode } from 'react'

export const Empty = ({
  icon: Icon = IconMoonStars,
  title,
  children,
}: {
  readonly icon?: TablerIcon
  readonly title: string
  readonly children?: ReactNode
}) => (
  <div className="s-empty">
    <Icon size={30} stroke={1.3} aria-hidden />
    <p className="s-empty-title">{title}</p>
    {children && <div className="s-dim">{children}</div>}
  </div>
)
