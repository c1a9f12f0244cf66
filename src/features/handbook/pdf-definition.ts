/** The pdfmake definition of a document. Lengths are points; an A4 page has room for 515 by 760. */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Cell, CellTone, Document, DocumentBlock } from './document.ts'

const colours = { text: '#1b2333', dim: '#58637b', line: '#d3d9e5', soft: '#f0f3fa', accent: '#2d4896' } as const
const tones: Readonly<Record<CellTone, { readonly color?: string; readonly bold?: boolean }>> = {
  good: { color: '#17613a', bold: true },
  warning: { color: '#8a5a00', bold: true },
  bad: { color: '#a3211a', bold: true },
  dim: { color: colours.dim },
  strong: { bold: true },
}
const page = { width: 515, height: 690 } as const

export const definitionOf = (document: Document): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [40, 46, 40, 46],
  info: { title: document.title, subject: document.subtitle, creator: 'Sereno' },
  language: document.language,
  defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.2, color: colours.text },
  footer: (now, of) =>
    now === 1
      ? ''
      : {
          margin: [40, 14, 40, 0],
          fontSize: 7.5,
          color: colours.dim,
          columns: [{ text: document.title }, { text: `${now} / ${of}`, alignment: 'right' }],
        },
  content: [
    { canvas: [{ type: 'rect', x: 0, y: 0, w: 56, h: 5, color: colours.accent }], margin: [0, 190, 0, 18] },
    { text: document.title, fontSize: 30, bold: true, lineHeight: 1.1 },
    { text: document.subtitle, fontSize: 13, color: colours.dim, margin: [0, 8, 0, 24] },
    ...document.about.map((line): Content => ({ text: line, color: colours.dim, margin: [0, 2, 0, 0] })),
    { toc: { title: { text: document.contents, fontSize: 16, bold: true, margin: [0, 0, 0, 8] } }, pageBreak: 'before' },
    ...together(document.blocks),
  ],
})

/**
 * Keeps a heading on the page of what follows it, up to the first drawing, list or rows of a table. (The pageBreakBefore of pdfmake lays
 * out everything again for each break: 20 s for a handbook instead of 3.)
 */
const together = (blocks: readonly DocumentBlock[]): readonly Content[] => {
  const made: Content[] = []
  for (let i = 0; i < blocks.length; i++) {
    const [first, ...rest] = blocks.slice(i, i + 5)
    const end = rest.findIndex(({ block }) => block === 'figure' || block === 'list' || block === 'table')
    const leads =
      first?.block === 'heading' &&
      first.level >= 3 &&
      end >= 0 &&
      rest.slice(0, end).every(({ block, ...more }) => block === 'text' || ('level' in more && more.level > first.level))
    if (!first || !leads) {
      if (first) made.push(...contentOf(first, blocks[i - 1]))
      continue
    }
    const last = rest[end] as DocumentBlock
    const [begun, left] = last.block === 'table' && last.rows.length > rowsWithHeading ? cut(last) : [last, undefined]
    made.push({ stack: [first, ...rest.slice(0, end), begun].flatMap((block) => contentOf(block, undefined)), unbreakable: true })
    if (left) made.push(...contentOf(left, undefined))
    i += end + 1
  }
  return made
}

const rowsWithHeading = 3

type Table = Extract<DocumentBlock, { readonly block: 'table' }>

/** Splits a table into its first rows, and the others as a table without a head. */
const cut = (whole: Table): readonly [Table, Table] => [
  { ...whole, rows: whole.rows.slice(0, rowsWithHeading) },
  { ...whole, head: [], rows: whole.rows.slice(rowsWithHeading) },
]

const sizes = { 1: 20, 2: 16, 3: 12.5, 4: 10.5 } as const

const contentOf = (block: DocumentBlock, before: DocumentBlock | undefined): readonly Content[] => {
  switch (block.block) {
    case 'heading': {
      const first =
        block.level === 1 || (block.level === 2 && before?.block !== 'heading' && !(before?.block === 'text' && before.tone === 'lead'))
      return [
        ...(block.above
          ? [{ text: block.above, fontSize: 8, color: colours.dim, ...(first ? { pageBreak: 'before' as const } : {}) }]
          : []),
        {
          text: block.text,
          id: block.id,
          fontSize: sizes[block.level],
          bold: true,
          color: block.level <= 2 ? colours.accent : colours.text,
          margin: [0, block.level <= 2 ? 0 : block.level === 3 ? 14 : 8, 0, block.level <= 2 ? 8 : 4],
          ...(first && !block.above ? { pageBreak: 'before' as const } : {}),
          ...(block.level <= 2
            ? {
                tocItem: true,
                tocMargin: [block.level === 1 ? 0 : 14, block.level === 1 ? 7 : 1, 0, 0] as [number, number, number, number],
                tocStyle: { bold: block.level === 1, color: colours.text },
              }
            : {}),
        },
      ]
    }
    case 'text':
      return [
        {
          text: block.text,
          margin: [0, 0, 0, 6],
          ...(block.tone === 'lead' ? { fontSize: 11 } : block.tone === 'dim' ? { color: colours.dim, fontSize: 8.5 } : {}),
        },
      ]
    case 'list':
      return [{ ul: [...block.items], margin: [0, 0, 0, 6] }]
    case 'figure': {
      const scale = Math.min(1, page.width / block.width, page.height / block.height)
      return [{ svg: block.svg, width: block.width * scale, margin: [0, 2, 0, 8], unbreakable: true } as Content]
    }
    case 'table': {
      const parts = block.widths.reduce((sum, width) => sum + width, 0)
      const inner = page.width - 8 * block.widths.length
      return [
        {
          margin: [0, block.head.length > 0 ? 0 : -10, 0, 10],
          fontSize: 8,
          table: {
            ...(block.head.length > 0 ? { headerRows: 1, keepWithHeaderRows: 1 } : {}),
            dontBreakRows: true,
            widths: block.widths.map((width) => (inner * width) / parts),
            body: [
              ...(block.head.length > 0
                ? [block.head.map((head): TableCell => ({ text: head, bold: true, color: colours.dim, fillColor: colours.soft }))]
                : []),
              ...block.rows.map((row) => row.map((cell, i) => cellOf(cell, i))),
            ],
          },
          layout: {
            hLineWidth: (i, node) => ((i === 0 && block.head.length > 0) || i === node.table.body.length ? 0 : 0.5),
            vLineWidth: () => 0,
            hLineColor: () => colours.line,
            paddingTop: () => 2.5,
            paddingBottom: () => 2.5,
          },
        },
      ]
    }
  }
}

const cellOf = (cell: Cell, column: number): TableCell => {
  if (typeof cell !== 'string') return { text: cell.text, ...tones[cell.tone] }
  return column === 0 ? { text: cell, bold: true } : { text: cell }
}
