/** A clock speaks for itself, in both languages: which promise it keeps and why that one, since when, what paused it, when it is due, and why it is red. */

import { formatDuration, formatMoment } from '#fields/faces/format.ts'
import type { House } from '#kernel/house.ts'
import { type LocalizedText, plain, sameText, textIn } from '#kernel/localized-text.ts'
import type { Engine, Target } from '../engine.ts'
import type { ClockRow, Pause } from '../store/clock-rows.ts'
import { readingOf } from './step.ts'
import { calendarOf, zoneOfCalendar } from './targets.ts'

export interface Explanation {
  readonly es: string
  readonly en: string
}

type Parts = Pick<Engine, 'house' | 'installation' | 'now'>

/** `titles` gives the names of the agreement, party and calendar by their ids. */
export const explain = (engine: Parts, type: string, row: ClockRow, titles: ReadonlyMap<string, string>): Explanation => {
  const one = (language: 'es' | 'en'): string =>
    [
      promise(engine, type, row, titles),
      unknownZone(engine, row),
      whyThis(engine, type, row),
      started(engine, row),
      ...pauses(engine, type, row),
      standing(engine, row),
    ]
      .filter((sentence): sentence is Sentence => sentence !== undefined)
      .map((sentence) => sentence[language])
      .join(' ')
  return { es: one('es'), en: one('en') }
}

type Sentence = LocalizedText & { readonly es: string; readonly en: string }

const zoneOf = (engine: Parts, row: ClockRow) => zoneOfCalendar(engine.installation().calendar(row.calendar))

const unknownZone = (engine: Parts, row: ClockRow): Sentence | undefined => {
  const { unknown } = zoneOf(engine, row)
  if (unknown === undefined) return undefined
  return {
    es: `El calendario tiene una zona horaria que no existe, «${unknown}»; sus horas se cuentan en UTC.`,
    en: `The calendar has a time zone that does not exist, “${unknown}”; its hours are counted in UTC.`,
  }
}

const at = (engine: Parts, row: ClockRow, moment: string): Sentence => {
  const { zone } = zoneOf(engine, row)
  return { es: `${formatMoment(moment, 'es', zone)} (${zone})`, en: `${formatMoment(moment, 'en', zone)} (${zone})` }
}
const long = (seconds: number): Sentence => ({ es: formatDuration(seconds, 'es'), en: formatDuration(seconds, 'en') })

const promise = (engine: Parts, type: string, row: ClockRow, titles: ReadonlyMap<string, string>): Sentence => {
  const words: LocalizedText = engine.house.type(type).clocks[row.metric]?.words ?? sameText(plain(row.metric))
  const agreement = (row.agreement && titles.get(row.agreement)) || ''
  const party = row.party ? (titles.get(row.party) ?? '') : ''
  const hours = row.calendar ? (titles.get(row.calendar) ?? '') : ''
  const length = long(row.targetSeconds)
  return {
    es: `${textIn(words, 'es')}: ${length.es} según ${row.kind.toUpperCase()} «${agreement}»${party && ` con ${party}`}, ${hours ? `en el horario «${hours}»` : 'día y noche'}.`,
    en: `${textIn(words, 'en')}: ${length.en} by ${row.kind.toUpperCase()} “${agreement}”${party && ` with ${party}`}, ${hours ? `in the hours “${hours}”` : 'day and night'}.`,
  }
}

const whyThis = (engine: Parts, type: string, row: ClockRow): Sentence | undefined => {
  const target: Target | undefined = engine
    .installation()
    .targets(type, row.metric)
    .find((one) => one.id === row.targetId)
  if (!target) return { es: 'El objetivo ya no está vigente.', en: 'The target is no longer in use.' }
  const reasons = [
    ...(target.service ? [{ es: 'el servicio', en: 'the service' }] : []),
    ...(target.customer ? [{ es: 'el cliente', en: 'the customer' }] : []),
    ...(target.where && !isAlways(target.where) ? [{ es: 'la condición del objetivo', en: "the target's condition" }] : []),
  ]
  if (reasons.length === 0)
    return { es: 'Vale para todos los registros y es el menor que vale.', en: 'It holds for all records, and is the smallest that does.' }
  return {
    es: `Vale por ${listed(
      reasons.map((r) => r.es),
      'y',
    )}, y es el menor que vale.`,
    en: `It holds by ${listed(
      reasons.map((r) => r.en),
      'and',
    )}, and is the smallest that does.`,
  }
}

const isAlways = (where: unknown): boolean =>
  typeof where === 'object' && where !== null && 'all' in where && Array.isArray(where.all) && where.all.length === 0
const listed = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`

const started = (engine: Parts, row: ClockRow): Sentence => {
  if (row.startedAt === null) return { es: 'Aún no ha empezado.', en: 'It has not begun.' }
  const moment = at(engine, row, row.startedAt)
  return { es: `Cuenta desde ${moment.es}.`, en: `It counts from ${moment.en}.` }
}

/** The last three notes of the ledger; more would not be read. */
const pauses = (engine: Parts, type: string, row: ClockRow): readonly Sentence[] => {
  const told = row.ledger.slice(-3).map((pause) => pauseSentence(engine, type, row, pause))
  const more = row.ledger.length - told.length
  return more > 0 ? [{ es: `Hay ${more} pausas o cambios anteriores.`, en: `There are ${more} earlier pauses or changes.` }, ...told] : told
}

const pauseSentence = (engine: Parts, type: string, row: ClockRow, { from, to, why }: Pause): Sentence => {
  const begin = at(engine, row, from)
  const change = /^target: (\d+) -> (\d+)$/.exec(why)
  if (change) {
    const [old, now] = [long(Number(change[1])), long(Number(change[2]))]
    return {
      es: `El ${begin.es} el objetivo pasó de ${old.es} a ${now.es}; el tiempo contado se mantuvo.`,
      en: `On ${begin.en} the target went from ${old.en} to ${now.en}; the time counted was kept.`,
    }
  }
  const reason = reasonWords(engine.house, type, why)
  if (to === null) return { es: `En pausa desde ${begin.es}: ${reason.es}.`, en: `Paused since ${begin.en}: ${reason.en}.` }
  const end = at(engine, row, to)
  return { es: `No contó de ${begin.es} a ${end.es}: ${reason.es}.`, en: `It did not count from ${begin.en} to ${end.en}: ${reason.en}.` }
}

/** `waitingFor: caller` in the words of the record type. */
const reasonWords = (house: House, type: string, why: string): Sentence => {
  if (why === 'stopped') return { es: 'estaba terminado', en: 'it was done' }
  if (why === 'cancelled') return { es: 'estaba anulado o sin acuerdo', en: 'it was cancelled or had no agreement' }
  const { words } = house.type(type)
  const parts = why.split('; ').map((part) => {
    const [field = '', value = ''] = part.split(': ')
    const name = words.fields[field] ?? house.names.fields[field] ?? sameText(plain(field))
    const shown =
      words.choices?.[field]?.[value] ??
      (field === 'phase' ? house.names.phases[value] : field === 'state' ? words.states[value] : undefined) ??
      sameText(value)
    return { es: `${textIn(name, 'es')}: ${textIn(shown, 'es')}`, en: `${textIn(name, 'en')}: ${textIn(shown, 'en')}` }
  })
  return { es: parts.map((p) => p.es).join('; '), en: parts.map((p) => p.en).join('; ') }
}

const standing = (engine: Parts, row: ClockRow): Sentence | undefined => {
  const seconds = Math.floor(readingOf(row, calendarOf(engine.installation(), row.calendar), engine.now()))
  const counted = long(seconds)
  const due = row.dueAt ? at(engine, row, row.dueAt) : undefined
  const stopped = row.stoppedAt ? at(engine, row, row.stoppedAt) : undefined
  if (row.state === 'met')
    return {
      es: `Terminó a tiempo el ${stopped?.es}, con ${counted.es} contadas.`,
      en: `It ended in time on ${stopped?.en}, with ${counted.en} counted.`,
    }
  if (row.state === 'cancelled')
    return {
      es: 'Está anulado: el registro se canceló o ningún acuerdo lo cubre.',
      en: 'It is cancelled: the record was, or no agreement covers it.',
    }
  if (row.breachedAt) {
    const late = long(seconds - row.targetSeconds)
    const since = at(engine, row, row.breachedAt)
    const end = stopped ? { es: ` y terminó el ${stopped.es}`, en: ` and ended on ${stopped.en}` } : { es: '', en: '' }
    return {
      es: `Está en rojo porque vencía el ${since.es}${end.es}: lleva ${counted.es}, ${late.es} de más.`,
      en: `It is red because it was due on ${since.en}${end.en}: ${counted.en} are counted, ${late.en} too many.`,
    }
  }
  if (row.state === 'waiting') return undefined
  const left = long(row.targetSeconds - seconds)
  if (row.state === 'paused')
    return {
      es: `Lleva ${counted.es}; al reanudarse quedarán ${left.es}.`,
      en: `${counted.en} are counted; ${left.en} will be left when it goes on.`,
    }
  if (!due)
    return {
      es: `Lleva ${counted.es}; su horario no tiene horas en las que venza.`,
      en: `${counted.en} are counted; its hours leave no time at which it is due.`,
    }
  return { es: `Lleva ${counted.es}; vence el ${due.es}.`, en: `${counted.en} are counted; it is due on ${due.en}.` }
}
