/** A box for content that may be wider than its place; it takes the focus, so that it can be scrolled by keyboard. */
import type { ReactNode } from 'react'

export const Scroll = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
  <section className="s-scroll" aria-label={label} tabIndex={0}>
    {children}
  </section>
)
