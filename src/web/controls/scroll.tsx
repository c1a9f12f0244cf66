/** What may be wider than its place: scrolled by hand, and from the keyboard too, which is why it takes the focus. */
import type { ReactNode } from 'react'

export const Scroll = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse (WCAG 2.1.1)
  <section className="s-scroll" aria-label={label} tabIndex={0}>
    {children}
  </section>
)
