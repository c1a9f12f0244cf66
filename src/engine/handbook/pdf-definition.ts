/** A document in the words of pdfmake. Lengths in points; an A4 page has room for 515 by 760 of them. */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Block, Cell, Document, Tone } from './document.ts'

const colours = { text: '#1b2333', dim: '#58637b', line: '#d3d9e5', soft: '#f0f3fa', accent: '#2d4896' } as const
const tones: Readonly<Record<Tone, { readonly color?: string; readonly bold?: boolean }>> = {
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
  pageBreakBefore: (node, nodes) => {
    // a heading is not left alone at the foot of a page
    const { headlineLevel, startPosition } = node as { headlineLevel?: number; startPosition?: { top: number; verticalRatio: number } }
    if (headlineLevel === undefined || headlineLevel === 1 || !startPosition) return false
    const { getFollowingNodesOnPage } = nodes as unknown as { getFollowingNodesOnPage: () => readonly unknown[] }
    return startPosition.verticalRatio > 0.86 && getFollowingNodesOnPage().length < 6
  },
})

/** A heading stays with the drawing that comes after it: a drawing that goes to the next page takes its heading along. */
const together = (blocks: readonly Block[]): readonly Content[] => {
  const made: Content[] = []
  for (let i = 0; i < blocks.length; i++) {
    const next = blocks.slice(i, i + 3)
    const figure = next.findIndex(({ block }) => block === 'figure')
    const leads =
      next[0]?.block === 'heading' && next[0].level >= 3 && figure > 0 && next.slice(1, figure).every(({ block }) => block === 'text')
    if (leads) {
      made.push({ stack: next.slice(0, figure + 1).flatMap((block, j) => contentOf(block, blocks[i + j - 1])), unbreakable: true })
      i += figure
    } else made.push(...contentOf(blocks[i] as Block, blocks[i - 1]))
  }
  return made
}

const sizes = { 1: 20, 2: 16, 3: 12.5, 4: 10.5 } as const

const contentOf = (block: Block, before: Block | undefined): readonly Content[] => {
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
          headlineLevel: block.level,
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
      const inner = page.width - 8 * block.head.length
      return [
        {
          margin: [0, 0, 0, 10],
          fontSize: 8,
          table: {
            headerRows: 1,
            keepWithHeaderRows: 1,
            dontBreakRows: true,
            widths: block.widths.map((width) => (inner * width) / parts),
            body: [
              block.head.map((head): TableCell => ({ text: head, bold: true, color: colours.dim, fillColor: colours.soft })),
              ...block.rows.map((row) => row.map((cell, i) => cellOf(cell, i))),
            ],
          },
          layout: {
            hLineWidth: (i, node) => (i === 0 || i === node.table.body.length ? 0 : 0.5),
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
