// biome-ignore-all lint/suspicious/noArrayIndexKey: what is listed has no identity but its place
/**
 * A small, safe part of Markdown as React elements: headings, lists, quotes, fences, emphasis, code and links. Nothing is ever put
 * into the page as HTML, so a text from outside cannot bring a script with it.
 */
import { Fragment, type ReactNode } from 'react'

const inline = /(`[^`]+`|\*\*[^*]+\*\*|__[^_]+__|\*[^*\s][^*]*\*|\[[^\]]+\]\([^)\s]+\)|https?:\/\/[^\s<>)]+)/g
const safe = /^(https?:|mailto:|\/)/i

const link = (href: string, text: string, key: number): ReactNode =>
  safe.test(href) ? (
    <a key={key} href={href} rel="noreferrer noopener" target={href.startsWith('/') ? '_self' : '_blank'}>
      {text}
    </a>
  ) : (
    text
  )

const spans = (text: string): ReactNode[] =>
  text.split(inline).map((part, i) => {
    if (part.startsWith('`') && part.length > 2) return <code key={i}>{part.slice(1, -1)}</code>
    if (/^(\*\*|__).+\1$/.test(part)) return <strong key={i}>{part.slice(2, -2)}</strong>
    if (/^\*[^*]+\*$/.test(part)) return <em key={i}>{part.slice(1, -1)}</em>
    const named = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part)
    if (named) return link(named[2] ?? '', named[1] ?? '', i)
    if (/^https?:\/\//.test(part)) return link(part, part, i)
    return part
  })

const lines = (block: readonly string[]): ReactNode[] =>
  block.map((line, i) => (
    <Fragment key={i}>
      {i > 0 && <br />}
      {spans(line)}
    </Fragment>
  ))

const bullet = /^\s*[-*+]\s+/
const numbered = /^\s*\d+[.)]\s+/

type Block = {
  readonly kind: 'text' | 'bullets' | 'numbers' | 'quote' | 'fence' | 'heading'
  readonly lines: string[]
}

/** What stands before a line of a kind and is not shown. */
const marks: Readonly<Partial<Record<Block['kind'], RegExp>>> = { bullets: bullet, numbers: numbered, quote: /^>\s?/, heading: /^#+\s/ }

const kindOfLine = (line: string): Block['kind'] =>
  bullet.test(line)
    ? 'bullets'
    : numbered.test(line)
      ? 'numbers'
      : line.startsWith('>')
        ? 'quote'
        : /^#{1,6}\s/.test(line)
          ? 'heading'
          : 'text'

/** Cuts a text into blocks. */
export const blocksOf = (text: string): readonly Block[] => {
  const blocks: Block[] = []
  let open: Block | undefined
  const begin = (block: Block): void => {
    blocks.push(block)
    open = block
  }
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('```')) {
      if (open?.kind === 'fence') open = undefined
      else begin({ kind: 'fence', lines: [] })
    } else if (open?.kind === 'fence') open.lines.push(line)
    else if (line.trim() === '') open = undefined
    else {
      const kind = kindOfLine(line)
      const clean = line.replace(marks[kind] ?? /^/, '')
      if (open && open.kind === kind && kind !== 'heading') open.lines.push(clean)
      else begin({ kind, lines: [clean] })
    }
  }
  return blocks
}

const show = (block: Block, key: number): ReactNode => {
  if (block.kind === 'bullets' || block.kind === 'numbers') {
    const List = block.kind === 'bullets' ? 'ul' : 'ol'
    return (
      <List key={key}>
        {block.lines.map((line, i) => (
          <li key={i}>{spans(line)}</li>
        ))}
      </List>
    )
  }
  if (block.kind === 'fence')
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      <pre key={key} tabIndex={0}>
        {block.lines.join('\n')}
      </pre>
    )
  if (block.kind === 'quote') return <blockquote key={key}>{lines(block.lines)}</blockquote>
  if (block.kind === 'heading')
    return (
      <p key={key} className="s-md-heading">
        {spans(block.lines[0] ?? '')}
      </p>
    )
  return <p key={key}>{lines(block.lines)}</p>
}

export const Markdown = ({ text }: { readonly text: string }) => <div className="s-markdown">{blocksOf(text).map(show)}</div>
