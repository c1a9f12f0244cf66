/** Small drawings in SVG: boxes in layers (dagre), connected by labelled arrows. The widths of texts are estimated. */
import { graphlib, layout } from '@dagrejs/dagre'
import type { Phase } from '#kernel/model.ts'
import { escapeXml } from './document.ts'

export interface DrawnBox {
  readonly id: string
  readonly lines: readonly string[]
  /** A smaller second line. */
  readonly below?: string
  readonly tone: Phase | 'plain' | 'pill'
  readonly start?: boolean
}
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly lines: readonly string[]
  readonly dashed?: boolean
}
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const ground: Readonly<Record<DrawnBox['tone'], readonly [fill: string, line: string, text: string]>> = {
  new: ['#e4ebfb', '#4d6ec6', '#2b4a9e'],
  active: ['#d9f0ef', '#1f938e', '#0e5c59'],
  waiting: ['#fcf0c9', '#c99a12', '#765000'],
  done: ['#ddf2e3', '#2f9e5f', '#17613a'],
  closed: ['#e9ecf3', '#8f9ab0', '#465066'],
  cancelled: ['#fde6e3', '#cf3a2f', '#a3211a'],
  plain: ['#ffffff', '#4d6ec6', '#1b2333'],
  pill: ['#fff3dc', '#b97309', '#6b4400'],
}
const size = { letter: 6.1, line: 14, small: 9.5, smallLetter: 5.2 } as const

const widthOf = (lines: readonly string[], letter: number): number => Math.max(0, ...lines.map((line) => line.length)) * letter

/** Breaks a text into lines of about this many characters. */
export const wrapped = (label: string, letters: number): readonly string[] => {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Draws boxes and arrows in the direction, horizontal or vertical, that can be shown larger in `width` by `height` pixels. */
export const draw = (boxes: readonly DrawnBox[], arrows: readonly Arrow[], room = { width: 760, height: 900 }): Drawing => {
  const made = (['LR', 'TB'] as const).map((way) => drawn(boxes, arrows, way))
  const zoom = ({ width, height }: Drawing): number => Math.min(1, room.width / width, room.height / height)
  // of two equally large ones, the flatter one
  return made.toSorted((a, b) => zoom(b) - zoom(a) || a.height - b.height)[0] as Drawing
}

const drawn = (boxes: readonly DrawnBox[], arrows: readonly Arrow[], way: 'LR' | 'TB'): Drawing => {
  const graph = new graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: way, nodesep: way === 'LR' ? 18 : 22, ranksep: way === 'LR' ? 26 : 24, edgesep: 10, marginx: 14, marginy: 14 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const box of boxes)
    graph.setNode(box.id, {
      width: Math.max(60, widthOf(box.lines, size.letter) + 22, widthOf(box.below ? [box.below] : [], size.smallLetter) + 20),
      height: box.lines.length * size.line + (box.below ? 13 : 0) + 14,
    })
  const known = new Set(boxes.map(({ id }) => id))
  const ties = arrows.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to)
  for (const [i, { from, to, lines }] of ties.entries())
    graph.setEdge(
      from,
      to,
      lines.length > 0 ? { width: widthOf(lines, size.smallLetter) + 6, height: lines.length * 11 + 2, labelpos: 'c' } : {},
      String(i),
    )
  layout(graph)
  const ways = ties.map((tie, i) => graph.edge(tie.from, tie.to, String(i)) as Way)
  const spots = boxes.map((box) => graph.node(box.id) as Spot)
  const parts = [...ties.map((tie, i) => drawArrow(tie, ways[i] as Way)), ...boxes.map((box, i) => drawBox(box, spots[i] as Spot))]
  const [left, top, width, height] = around(spots, ways, ties).map((value) => Math.round(value)) as [number, number, number, number]
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" font-family="Roboto">${parts.join('')}</svg>`,
  }
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
interface Way {
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly x?: number
  readonly y?: number
}

/** The bounds of the drawing: dagre knows the boxes only; labels and bends of arrows can lie outside. */
const around = (
  spots: readonly Spot[],
  ways: readonly Way[],
  ties: readonly Arrow[],
): readonly [left: number, top: number, width: number, height: number] => {
  const labels = ties.flatMap(({ lines }, i): Spot[] => {
    const { x = 0, y = 0 } = ways[i] ?? {}
    return lines.length === 0 ? [] : [{ x, y, width: widthOf(lines, size.smallLetter), height: lines.length * 11 }]
  })
  const corners = [...spots, ...labels].flatMap(({ x, y, width, height }) => [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
  ])
  const points = [...corners, ...ways.flatMap((way) => way.points)]
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin]
  return [left, top, Math.max(...xs) + margin - left, Math.max(...ys) + margin - top]
}
const margin = 12

const n = (value: number): string => String(Math.round(value * 10) / 10)

const drawBox = ({ lines, below, tone, start }: DrawnBox, { x, y, width, height }: Spot): string => {
  const [fill, line, ink] = ground[tone]
  const top = y - height / 2
  const labels = lines.map(
    (text, i) =>
      `<text x="${n(x)}" y="${n(top + 7 + 11 + i * size.line)}" font-size="11" text-anchor="middle" fill="${ink}"${start ? ' font-weight="bold"' : ''}>${escapeXml(text)}</text>`,
  )
  const small = below
    ? `<text x="${n(x)}" y="${n(top + height - 8)}" font-size="${size.small}" text-anchor="middle" fill="#58637b">${escapeXml(below)}</text>`
    : ''
  const round = tone === 'plain' ? 5 : height / 2
  return `<rect x="${n(x - width / 2)}" y="${n(top)}" width="${n(width)}" height="${n(height)}" rx="${n(Math.min(round, 16))}" fill="${fill}" stroke="${line}" stroke-width="${start ? 2.2 : 1.1}"/>${labels.join('')}${small}`
}

const drawArrow = ({ lines, dashed }: Arrow, { points, x = 0, y = 0 }: Way): string => {
  const [first, ...rest] = points
  const last = points.at(-1)
  const before = points.at(-2)
  if (!first || !last || !before) return ''
  const path = rest.map((point, i) => {
    const next = rest[i + 1]
    return next
      ? `Q ${n(point.x)} ${n(point.y)} ${n((point.x + next.x) / 2)} ${n((point.y + next.y) / 2)}`
      : `L ${n(point.x)} ${n(point.y)}`
  })
  const angle = Math.atan2(last.y - before.y, last.x - before.x)
  const wing = (turn: number): string => `${n(last.x - 8 * Math.cos(angle + turn))} ${n(last.y - 8 * Math.sin(angle + turn))}`
  const label = lines.map((text, i) => {
    const at = y - (lines.length * 11) / 2 + 8.5 + i * 11
    return `<text x="${n(x)}" y="${n(at)}" font-size="${size.small}" text-anchor="middle" fill="#465066">${escapeXml(text)}</text>`
  })
  const back =
    lines.length > 0
      ? `<rect x="${n(x - widthOf(lines, size.smallLetter) / 2 - 2)}" y="${n(y - (lines.length * 11) / 2 - 1)}" width="${n(widthOf(lines, size.smallLetter) + 4)}" height="${n(lines.length * 11 + 2)}" fill="#ffffff" fill-opacity="0.85"/>`
      : ''
  const line = `<path d="M ${n(first.x)} ${n(first.y)} ${path.join(' ')}" fill="none" stroke="#8f9ab0" stroke-width="1.2"${dashed ? ' stroke-dasharray="4 3"' : ''}/>`
  return `${line}<path d="M ${n(last.x)} ${n(last.y)} L ${wing(0.42)} L ${wing(-0.42)} Z" fill="#8f9ab0"/>${back}${label.join('')}`
}
