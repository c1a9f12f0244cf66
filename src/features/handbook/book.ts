/** The handbook as a document: all processes by stage, each printed from its declaration alone. */
import { setImmediate as othersFirst } from 'node:timers/promises'
import { textIn } from '#kernel/localized-text.ts'
import { all, messagesOf, processName, roleName, typeName, typesName } from '#kernel/messages.ts'
import { type Process, type RecordType, type Subprocess, stages } from '#kernel/process.ts'
import { type Document, type DocumentBlock, heading, list, table, text } from './document.ts'
import type { Drawing } from './drawing.ts'
import { sentences } from './en.ts'
import { drawStates, drawSubprocesses } from './flows.ts'
import { kpiRows } from './kpi-rows.ts'
import { clockRows, fieldRows, moveRows } from './record-rows.ts'
import { conditionText } from './sentence.ts'
import { labelIn, type Voice } from './voice.ts'

const messageOf = messagesOf(sentences)

/** Builds the document. It takes most of a second, so that others are served between the record types. */
export const handbook = async (voice: Voice): Promise<Document> => {
  const { house, language } = voice
  const processes = [...house.processes.values()]
  const blocks: DocumentBlock[] = []
  for (const stage of stages) {
    const own = processes.filter((process) => process.stage === stage)
    if (own.length > 0) blocks.push(heading(1, labelIn(voice, `stage_${stage}`), `stage-${stage}`))
    for (const process of own) {
      await othersFirst()
      blocks.push(...chapter(voice, process))
      for (const record of process.records) {
        await othersFirst()
        blocks.push(...recordChapter(voice, process, record))
      }
    }
  }
  const kpis = processes.reduce((sum, process) => sum + Object.keys(process.kpis).length, 0)
  return {
    language,
    title: labelIn(voice, 'title'),
    subtitle: labelIn(voice, 'subtitle'),
    about: [voice.say(messageOf('numbers', { processes: processes.length, types: house.records.size, kpis })), labelIn(voice, 'printed')],
    contents: labelIn(voice, 'contents'),
    blocks,
  }
}

const chapter = (voice: Voice, process: Process): readonly DocumentBlock[] => {
  const { house, language } = voice
  const t = (name: Parameters<typeof labelIn>[1]): string => labelIn(voice, name)
  const { name, label, purpose, roles, subprocesses } = process
  const flow = drawSubprocesses(house, process, language)
  const kpis = kpiRows(voice, process)
  return [
    heading(2, textIn(label, language), name, t(`stage_${process.stage}`)),
    text(textIn(purpose, language), 'lead'),
    ...section(t('roles'), `${name}-roles`, list(Object.values(roles).map((role) => textIn(role, language)))),
    ...section(t('subprocesses'), `${name}-subprocesses`, [
      ...(flow ? [figure(flow, voice.say(messageOf('flowOf', { process: processName(name) })))] : []),
      ...Object.values(subprocesses).flatMap((sub, i) => subprocessBlocks(voice, sub, `${name}-subprocess-${i}`)),
    ]),
    ...section(
      t('kpis'),
      `${name}-kpis`,
      kpis.length === 0
        ? []
        : [text(t('period'), 'dim'), ...table([t('kpi'), t('definition'), t('formula'), t('unitAndTarget')], [20, 30, 36, 14], kpis)],
    ),
  ]
}

const subprocessBlocks = (voice: Voice, sub: Subprocess, id: string): readonly DocumentBlock[] => {
  const { language } = voice
  const about = [
    messageOf('ownedBy', { owner: roleName(sub.owner) }),
    ...(sub.of && sub.runs
      ? [messageOf('runsWhile', { record: typeName(sub.of), condition: conditionText(voice, sub.of, sub.runs) })]
      : []),
    ...(sub.opens?.length ? [messageOf('mayOpen', { types: all(sub.opens.map(typeName)) })] : []),
  ]
  return [
    heading(4, `${textIn(sub.label, language)}${sub.ours ? ` ${labelIn(voice, 'ours')}` : ''}`, id),
    text(about.map(voice.say).join(' '), 'dim'),
    ...list(sub.checklist.map((line) => textIn(line, language))),
  ]
}

const recordChapter = (voice: Voice, process: Process, record: RecordType): readonly DocumentBlock[] => {
  const { language } = voice
  const t = (name: Parameters<typeof labelIn>[1]): string => labelIn(voice, name)
  const { model, labels } = record
  const id = `${process.name}-${model.name}`
  const states = drawStates(record, language)
  return [
    heading(3, voice.say(messageOf('headingOfType', { records: typesName(model.name), prefix: model.prefix })), id),
    ...(labels.empty ? [text(textIn(labels.empty, language), 'dim')] : []),
    ...(states ? [figure(states, voice.say(messageOf('statesOf', { record: typeName(model.name) })))] : []),
    ...table([t('move'), t('from'), t('to'), t('by'), t('needs')], [20, 22, 16, 26, 16], moveRows(voice, record)),
    ...table([t('field'), t('kind'), t('help')], [26, 36, 38], fieldRows(voice, record)),
    ...table([t('clock'), t('counts'), t('pauses'), t('stops'), t('warns')], [16, 18, 26, 28, 12], clockRows(voice, record)),
  ]
}

const section = (title: string, id: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] =>
  blocks.length === 0 ? [] : [heading(3, title, id), ...blocks]
const figure = ({ svg, width, height }: Drawing, says: string): DocumentBlock => ({ block: 'figure', svg, width, height, says })
