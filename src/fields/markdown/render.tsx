/**
 * Renders Markdown (GitHub flavour: tables, task lists, nested lists, images) as React elements. HTML in the text is never put into the
 * page, and links and images keep only addresses that react-markdown considers safe, so a text cannot contain a script.
 */
import type { ComponentProps } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import remarkBreaks from 'remark-breaks'
import remarkGfm from 'remark-gfm'

type Of<T extends keyof React.JSX.IntrinsicElements> = ComponentProps<T> & { readonly node?: unknown }

/** Headings of a text must not change the outline of the page. */
const Heading = ({ children }: Of<'h1'>) => <p className="s-md-heading">{children}</p>

const Link = ({ href = '', children }: Of<'a'>) => (
  <a href={href} rel="noreferrer noopener" target={href.startsWith('/') ? '_self' : '_blank'}>
    {children}
  </a>
)

/** Content that can be wider than the page scrolls in its own box, which must be reachable by keyboard. */
const Code = ({ children }: Of<'pre'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
  <pre tabIndex={0}>{children}</pre>
)
const Table = ({ children }: Of<'table'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
  <div className="s-md-table" tabIndex={0}>
    <table>{children}</table>
  </div>
)
const Image = ({ src, alt = '' }: Of<'img'>) => (src ? <img src={src} alt={alt} loading="lazy" /> : alt)

const components: Components = {
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  a: Link,
  pre: Code,
  table: Table,
  img: Image,
}
const plugins = [remarkGfm, remarkBreaks]

export const Markdown = ({ text }: { readonly text: string }) => (
  <div className="s-markdown">
    <ReactMarkdown remarkPlugins={plugins} components={components}>
      {text}
    </ReactMarkdown>
  </div>
)
