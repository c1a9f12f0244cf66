/** The handbook as a document: all processes by stage, each printed from its declaration alone. */

import { nameOfRole } from '#engine/messages/names.ts'
import type { House } from '#kernel/house.ts'
import { type Language, type LocalizedText, textIn } from '#kernel/localized-text.ts'
import { type Process, type RecordType, stages } from '#kernel/process.ts'
import { type Block, type Document, heading, list, table, text } from './document.ts'
import type { Drawing } from './drawing.ts'
import { drawStates, drawSubprocesses } from './flows.ts'
import { handbookWords, stageWords } from './handbook-words.ts'
import { kpiRows } from './kpi-rows.ts'
import { clockRows, fieldRows, moveRows } from './record-rows.ts'
import { conditionInWords } from './sentence.ts'

export const handbook = (house: House, language: Language): Document => {
  const t = (name: keyof typeof handbookWords): string => textIn(handbookWords[name], language)
  const processes = [...house.processes.values()]
  const blocks = stages.flatMap((stage): readonly Block[] => {
    const own = processes.filter((process) => process.stage === stage)
    if (own.length === 0) return []
    return [
      heading(1, textIn(stageWords[stage], language), `stage-${stage}`),
      ...own.flatMap((process) => chapter(house, process, language)),
    ]
  })
  const kpis = processes.reduce((sum, process) => sum + Object.keys(process.kpis).length, 0)
  const numbers: LocalizedText = {
    es: `${processes.length} procesos, ${house.records.size} tipos de registro, ${kpis} indicadores`,
    en: `${processes.length} processes, ${house.records.size} types of record, ${kpis} KPIs`,
  }
  return {
    language,
    title: t('title'),
    subtitle: t('subtitle'),
    about: [textIn(numbers, language), t('printed')],
    contents: t('contents'),
    blocks,
  }
}

const chapter = (house: House, process: Process, language: Language): readonly Block[] => {
  const t = (name: keyof typeof handbookWords): string => textIn(handbookWords[name], language)
  const { name, words, purpose, roles, subprocesses, records } = process
  const flow = drawSubprocesses(house, process, language)
  const kpis = kpiRows(house, process, language)
  return [
    heading(2, textIn(words, language), name, textIn(stageWords[process.stage], language)),
    text(textIn(purpose, language), 'lead'),
    ...section(t('roles'), `${name}-roles`, list(Object.values(roles).map((role) => textIn(role, language)))),
    ...section(t('subprocesses'), `${name}-subprocesses`, [
      ...(flow ? [figure(flow, `${t('flowOf')} ${textIn(words, language)}`)] : []),
      ...Object.values(subprocesses).flatMap((sub, i): readonly Block[] => [
        heading(4, `${textIn(sub.words, language)}${sub.ours ? ` ${t('ours')}` : ''}`, `${name}-subprocess-${i}`),
        text(
          [
            `${t('owner')}: ${nameOfRole(house, sub.owner, language)}.`,
            ...(sub.of && sub.runs
              ? [
                  `${t('runs')} ${textIn(house.type(sub.of).words.one, language)}: ${conditionInWords({ house, language }, sub.of, sub.runs)}.`,
                ]
              : []),
            ...(sub.opens?.length
              ? [
                  `${t('opens')}: ${sub.opens.map((type) => (house.records.has(type) ? textIn(house.type(type).words.one, language) : type)).join(', ')}.`,
                ]
              : []),
          ].join(' '),
          'dim',
        ),
        ...list(sub.checklist.map((line) => textIn(line, language))),
      ]),
    ]),
    ...section(
      t('kpis'),
      `${name}-kpis`,
      kpis.length === 0
        ? []
        : [text(t('period'), 'dim'), ...table([t('kpi'), t('definition'), t('formula'), t('unitAndTarget')], [20, 30, 36, 14], kpis)],
    ),
    ...records.flatMap((record) => recordChapter(house, process, record, language)),
  ]
}

const recordChapter = (house: House, process: Process, record: RecordType, language: Language): readonly Block[] => {
  const t = (name: keyof typeof handbookWords): string => textIn(handbookWords[name], language)
  const { model, words } = record
  const id = `${process.name}-${model.name}`
  const states = drawStates(record, language)
  return [
    heading(3, `${textIn(words.many, language)} (${model.prefix})`, id),
    ...(words.empty ? [text(textIn(words.empty, language), 'dim')] : []),
    ...(states ? [figure(states, `${t('statesOf')} ${textIn(words.one, language)}`)] : []),
    ...table([t('move'), t('from'), t('to'), t('by'), t('needs')], [20, 22, 16, 26, 16], moveRows(house, record, language)),
    ...table([t('field'), t('kind'), t('help')], [26, 36, 38], fieldRows(house, record, language)),
    ...table([t('clock'), t('counts'), t('pauses'), t('stops'), t('warns')], [16, 18, 26, 28, 12], clockRows(house, record, language)),
  ]
}

const section = (title: string, id: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(3, title, id), ...blocks]
const figure = ({ svg, width, height }: Drawing, says: string): Block => ({ block: 'figure', svg, width, height, says })
