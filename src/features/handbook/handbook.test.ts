import { expect, test } from 'vitest'
import { type Language, type LocalizedText, textIn } from '#kernel/localized-text.ts'
import type { RecordType } from '#kernel/process.ts'
import { buildHouse } from '#testing/house.ts'
import { catalogues } from '#testing/in-english.ts'
import { handbook } from './book.ts'
import { type Document, type DocumentBlock, escapeXml } from './document.ts'
import { draw } from './drawing.ts'
import { drawStates, drawSubprocesses, statesOf } from './flows.ts'
import { printHtml } from './html.ts'
import { printPdf } from './pdf.ts'
import { formulaText } from './sentence.ts'
import { voiceOf } from './voice.ts'

const house = buildHouse({
  incident: { x_floor: { kind: 'number', required: false, options: { label: { es: 'Planta', en: 'Floor' } } } },
})
const voiceIn = (language: Language) => voiceOf({ house, messages: catalogues }, language)
const incident = house.type('incident')
const formula = (process: string, kpi: string, language: Language): string => {
  const found = house.processes.get(process)?.kpis[kpi]
  if (!found) throw new Error(`no KPI ${kpi}`)
  return formulaText(voiceIn(language), found)
}

test.each(catalogues.languages)(
  'every process with its roles, subprocesses, states, moves, fields and KPIs is in the page (%s)',
  async (language) => {
    const page = printHtml(await handbook(voiceIn(language)))
    for (const { label, purpose, roles, subprocesses, kpis, records } of house.processes.values()) {
      const said = [
        label,
        purpose,
        ...Object.values(roles),
        ...Object.values(subprocesses).flatMap((sub) => [sub.label, ...sub.checklist]),
        ...Object.values(kpis).flatMap((kpi) => [kpi.label, kpi.definition]),
      ]
      const labels = records.flatMap((record) => [
        record.labels.many,
        ...(Object.keys(record.labels.moves).length > 0
          ? movedBetween(record).map((state) => record.labels.states[state] as LocalizedText)
          : []),
        ...Object.values(record.labels.moves),
        ...Object.values(record.labels.fields),
      ])
      const missing = [...said, ...labels].map((one) => escapeXml(textIn(one, language))).filter((one) => !page.includes(one))
      // names of states and moves can be wrapped in a drawing, but not in the table of moves
      expect(missing).toEqual([])
    }
    expect(page).toContain(language === 'es' ? 'Planta' : 'Floor')
    expect(/undefined|\[object|NaN/.exec(page)).toBeNull()
  },
)

test('headings have unique ids, and each line of the contents links to one', async () => {
  const page = printHtml(await handbook(voiceIn('en')))
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target] of page.matchAll(/<a href="#([^"]+)"/g)) expect(ids).toContain(target)
})

test('a formula is a sentence in both languages', () => {
  expect(formula('incident', 'incidents', 'en')).toBe('Number of Incidents with “Opened” in P')
  expect(formula('incident', 'resolution-time', 'en')).toBe(
    'Mean of the time between “Opened” and “Resolved at”; over Incidents with “Resolved at” in P',
  )
  expect(formula('incident', 'resolution-within-sla', 'es')).toBe(
    'Los que cumplen: «Resuelto dentro del SLA» es sí; entre todos los Incidentes con «Resuelto el» en P y «Resuelto dentro del SLA» tiene valor; × 100',
  )
})

test('every KPI has a formula in which no text is missing', () => {
  for (const [process, { kpis }] of house.processes)
    for (const kpi of Object.keys(kpis))
      for (const language of catalogues.languages)
        expect(formula(process, kpi, language), `${process}/${kpi}`).not.toMatch(/undefined|\[object|\{|«»|“”/)
})

test('a subprocess is drawn with the states in which it can run', () => {
  const runs = (name: string) => {
    const sub = house.processes.get('incident')?.subprocesses[name]
    return sub?.runs ? statesOf(incident, sub.runs) : []
  }
  expect(runs('logging-categorisation')).toEqual(['new'])
  expect(runs('second-level-resolution')).toEqual(['assigned', 'in-progress', 'pending'])
  expect(runs('closure-evaluation')).toEqual(['resolved'])
  expect(statesOf(incident, { not: { field: 'phase', in: ['closed', 'cancelled'] } })).toEqual([
    'new',
    'assigned',
    'in-progress',
    'pending',
    'resolved',
  ])
  expect(
    statesOf(incident, {
      any: [
        { field: 'state', is: 'new' },
        {
          all: [
            { field: 'state', is: 'closed' },
            { field: 'major', is: true },
          ],
        },
      ],
    }),
  ).toEqual(['new', 'closed'])
})

test('every drawing contains its boxes within its size', () => {
  for (const process of house.processes.values())
    for (const drawing of [drawSubprocesses(house, process, 'es'), ...process.records.map((record) => drawStates(record, 'es'))]) {
      if (!drawing) continue
      const [left = 0, top = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(drawing.svg)?.[1] ?? '').split(' ').map(Number)
      for (const [, x, y, w, h] of drawing.svg.matchAll(/<rect x="(-?[\d.]+)" y="(-?[\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(left)
        expect(Number(y)).toBeGreaterThanOrEqual(top)
        expect(Number(x) + Number(w)).toBeLessThanOrEqual(left + width)
        expect(Number(y) + Number(h)).toBeLessThanOrEqual(top + height)
      }
    }
})

test('texts with markup characters are escaped', () => {
  const { svg } = draw(
    [
      { id: 'a', lines: ['<b>&"'], tone: 'plain' },
      { id: 'b', lines: ['b'], tone: 'plain' },
    ],
    [{ from: 'a', to: 'b', lines: ['x<y'] }],
  )
  expect(svg).toContain('&lt;b&gt;&amp;&quot;')
  const blocks: readonly DocumentBlock[] = [{ block: 'text', text: '<script>' }]
  expect(printHtml({ language: 'en', title: '<t>', subtitle: '', about: [], contents: '', blocks })).not.toMatch(/<script>|<t>/)
})

/** States that moves touch; others are in the drawing only. */
const movedBetween = ({ lifecycle }: RecordType): readonly string[] => [
  ...new Set(Object.values(lifecycle.moves).flatMap(({ from, to }) => (to ? [...from, to] : from))),
]

const pagesOf = (bytes: Uint8Array): number =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/Type \/Page\b/g),
  ].length

test('a document is printed as PDF, including drawings', { timeout: 60_000 }, async () => {
  const { blocks } = await handbook(voiceIn('es'))
  const from = blocks.findIndex((block) => block.block === 'heading' && block.id === 'incident')
  const to = blocks.findIndex((block, i) => i > from && block.block === 'heading' && block.level <= 2)
  const document: Document = {
    language: 'es',
    title: 'Incidentes',
    subtitle: 'ñ',
    about: [],
    contents: 'Contenido',
    blocks: blocks.slice(from, to),
  }
  const bytes = await printPdf(document)
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(pagesOf(bytes)).toBeGreaterThan(6)
})
