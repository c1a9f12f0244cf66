/** Parses alerts of Prometheus and Alertmanager into events. Errors have the wording of Alertmanager. */
import { cleanText } from '#fields/text/kind.ts'
import { cut, type Event, hostOf, identityOfLabels, severityOf, storedLabel, type Texts } from '#itom/events/event.ts'
import { ownValue } from '#kernel/own-value.ts'
import { type Moment, shift, toMoment } from '#kernel/time.ts'

export const source = 'alertmanager'

const maxLabels = 200

export type ParsedAlerts = { readonly event: Event } | { readonly wrong: string }

/** A set of labels or annotations as it was sent. Any name but the empty one is valid; values become texts, empty ones are dropped. */
const textsOf = (input: unknown, what: string): { readonly texts: Texts } | { readonly wrong: string } => {
  if (input === null || input === undefined) return { texts: {} }
  if (typeof input !== 'object' || Array.isArray(input)) return { wrong: `invalid ${what} set: not an object` }
  const texts = new Map<string, string>()
  for (const [name, value] of Object.entries(input)) {
    if (name === '') return { wrong: `invalid ${what} set: invalid name ${JSON.stringify(name)}` }
    if (typeof value === 'object' && value !== null) return { wrong: `invalid ${what} set: invalid value of ${JSON.stringify(name)}` }
    const text = value === null || value === undefined ? '' : String(value)
    if (text !== '') texts.set(name, text)
  }
  if (texts.size > maxLabels) return { wrong: `invalid ${what} set: more than ${maxLabels} names` }
  return { texts: Object.fromEntries(texts) }
}

const stored = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [storedLabel(name), storedLabel(text)]))

/** The last millisecond of the year 9999: later moments do not sort by their texts. */
const latestMs = 253_402_300_799_999

/** A moment; undefined for a missing one and for the zero time of Go, null for an invalid one. */
const momentOf = (input: unknown): Moment | undefined | null => {
  if (input === undefined || input === null || input === '') return undefined
  if (typeof input !== 'string') return null
  const at = Date.parse(input)
  if (Number.isNaN(at) || at > latestMs) return null
  return at <= -62_135_596_800_000 ? undefined : toMoment(at)
}

/** Labels that name a part of the node, most specific first. */
const resourceLabels = [
  'device',
  'mountpoint',
  'interface',
  'volume',
  'port',
  'pod',
  'container',
  'queue',
  'topic',
  'database',
  'service',
  'job',
]
const nodeLabels = ['instance', 'hostname', 'host', 'nodename', 'node', 'server']

const pick = (labels: Texts, names: readonly string[]): string | undefined =>
  names.map((name) => ownValue(labels, name)).find((value) => value !== undefined)

const short = (text: string | undefined): string | null => (text === undefined ? null : cut(text, 254))

export interface Times {
  readonly status: 'firing' | 'resolved'
  readonly startsAt: Moment
  readonly endsAt: Moment | null
  readonly assumedEnd: boolean
}

const eventOf = (sent: { readonly labels: Texts; readonly annotations: Texts }, generator: unknown, times: Times): Event => {
  const [labels, annotations] = [stored(sent.labels), stored(sent.annotations)]
  const instance = pick(labels, nodeLabels)
  const node = instance === undefined ? null : cut(hostOf(instance), 254)
  const name =
    labels['alertname'] ??
    Object.entries(labels)
      .map(([key, value]) => `${key}=${value}`)
      .join(', ')
  const titles = [annotations['summary'], annotations['title'], node ? `${name} (${node})` : name, JSON.stringify(labels)]
  const title = titles.map((text) => text?.replaceAll(/\s+/g, ' ').trim()).find((text) => text)
  return {
    ...times,
    identity: identityOfLabels(sent.labels),
    source,
    title: cut(title ?? '', 300),
    description: annotations['description'] ?? annotations['message'] ?? null,
    severity: severityOf(labels['severity'] ?? labels['priority'] ?? labels['level']),
    node,
    resource: short(pick(labels, resourceLabels)),
    metric: short(labels['alertname']),
    labels,
    annotations,
    generator: typeof generator === 'string' && generator !== '' ? cut(cleanText(generator), 2000) : null,
  }
}

const parseTexts = (input: Readonly<Record<string, unknown>>): { labels: Texts; annotations: Texts } | { wrong: string } => {
  const labels = textsOf(input['labels'], 'label')
  if ('wrong' in labels) return labels
  if (Object.keys(labels.texts).length === 0) return { wrong: 'at least one label pair required' }
  const annotations = textsOf(input['annotations'], 'annotation')
  if ('wrong' in annotations) return annotations
  return { labels: labels.texts, annotations: annotations.texts }
}

/** Parses an alert of `POST /api/v2/alerts`. It has ended when its end is in the past; without an end, it expires after `resolveTimeout` seconds. */
export const parsePosted = (input: unknown, now: Moment, resolveTimeout: number): ParsedAlerts => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { wrong: 'an alert is an object with labels' }
  const posted = input as Readonly<Record<string, unknown>>
  const texts = parseTexts(posted)
  if ('wrong' in texts) return texts
  const [starts, ends] = [momentOf(posted['startsAt']), momentOf(posted['endsAt'])]
  if (starts === null) return { wrong: `invalid start time ${JSON.stringify(posted['startsAt'])}` }
  if (ends === null) return { wrong: `invalid end time ${JSON.stringify(posted['endsAt'])}` }
  const startsAt = starts ?? (ends !== undefined && ends < now ? ends : now)
  const endsAt = ends ?? shift(now, `PT${resolveTimeout}S`, 1)
  if (endsAt < startsAt) return { wrong: 'start time must be before end time' }
  return {
    event: eventOf(texts, posted['generatorURL'], {
      status: endsAt <= now ? 'resolved' : 'firing',
      startsAt,
      endsAt,
      assumedEnd: ends === undefined,
    }),
  }
}

/** Parses an alert of a webhook. The sender reports the end, so a firing does not expire. */
export const parseHooked = (input: unknown, groupStatus: unknown, now: Moment): ParsedAlerts => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { wrong: 'an alert is an object with labels' }
  const hooked = input as Readonly<Record<string, unknown>>
  const texts = parseTexts(hooked)
  if ('wrong' in texts) return texts
  const ends = momentOf(hooked['endsAt'])
  const said = hooked['status'] ?? groupStatus
  const resolved = said === 'resolved' || (said !== 'firing' && typeof ends === 'string' && ends <= now)
  const startsAt = momentOf(hooked['startsAt']) ?? (resolved && ends ? ends : now)
  const endsAt = resolved ? (ends ?? now) : null
  return {
    event: eventOf(texts, hooked['generatorURL'], {
      status: resolved ? 'resolved' : 'firing',
      startsAt,
      endsAt,
      assumedEnd: false,
    }),
  }
}
