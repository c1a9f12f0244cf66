/** The head of a screen (title, context, actions), and cards. */
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'

export const PageHead = ({
  title,
  icon,
  over,
  children,
}: {
  readonly title: string
  readonly icon?: ReactNode
  readonly over?: ReactNode
  readonly children?: ReactNode
}) => {
  useDocumentTitle(`${title} · Sereno`)
  return (
    <header className="s-head">
      <div className="s-head-text">
        {over && <div className="s-head-over">{over}</div>}
        <h1>
          {icon}
          {title}
        </h1>
      </div>
      {children && <div className="s-head-doing">{children}</div>}
    </header>
  )
}

export const Card = ({
  title,
  aside,
  children,
  flush = false,
}: {
  readonly title?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
  readonly flush?: boolean
}) => (
  <section className="s-card" data-flush={flush}>
    {title && (
      <div className="s-card-head">
        <h2>{title}</h2>
        {aside}
      </div>
    )}
    {children}
  </section>
)
