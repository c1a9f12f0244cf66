/** What the program writes into stories and incidents, in both languages; an installation has one of them. */
import type { Words } from '#kernel/words.ts'

type Named = { readonly number: string; readonly title: string }
const name = ({ number, title }: Named): string => `${number} ${title}`
const significance: Readonly<Record<string, Words>> = {
  informational: ['informativa', 'informational'],
  warning: ['advertencia', 'warning'],
  exception: ['excepción', 'exception'],
}
const answer: Readonly<Record<string, Words>> = {
  incident: ['incidente', 'incident'],
  notify: ['aviso', 'notify'],
  nothing: ['nada', 'nothing'],
}
const both = (make: (language: 0 | 1) => string): Words => [make(0), make(1)]
const word = (words: Readonly<Record<string, Words>>, key: string, language: 0 | 1): string => words[key]?.[language] ?? key
const some = <T>(all: readonly T[], most: number, show: (one: T) => string, between: string, more: Words, language: 0 | 1): string =>
  all.slice(0, most).map(show).join(between) +
  (all.length > most ? `${between}${more[language].replace('#', String(all.length - most))}` : '')
const andMore: Words = ['y # más', 'and # more']
const list = (all: readonly Named[], language: 0 | 1): string => some(all, 10, name, '; ', andMore, language)

export type Way = 'externalId' | 'hostname' | 'address' | 'alias' | 'title' | 'number'
const ways: Readonly<Record<Way, Words>> = {
  externalId: ['su identificador externo', 'its external id'],
  hostname: ['su nombre de host', 'its host name'],
  address: ['su dirección', 'its address'],
  alias: ['su alias', 'its alias'],
  title: ['su título', 'its title'],
  number: ['su número', 'its number'],
}

export const told = {
  about: (ci: Named, way: Way, by: string): Words =>
    both((l) => (l === 0 ? `Sobre ${name(ci)}, por ${ways[way][l]} ${by}.` : `About ${name(ci)}, by ${ways[way][l]} ${by}.`)),
  ambiguous: (by: string, cis: readonly { readonly number: string }[]): Words => {
    const numbers = cis
      .slice(0, 5)
      .map((ci) => ci.number)
      .join(', ')
    return [
      `"${by}" vale igual para ${cis.length} elementos de configuración (${numbers}).`,
      `"${by}" fits ${cis.length} configuration items equally well (${numbers}).`,
    ]
  },
  unknown: (names: readonly string[]): Words => [
    `No se conoce ningún elemento de configuración como ${names.slice(0, 3).join(', ')}.`,
    `No configuration item is known as ${names.slice(0, 3).join(', ')}.`,
  ],
  ruled: (rule: Named, sign: string, does: string): Words =>
    both(
      (l) =>
        `${l === 0 ? 'Regla' : 'Rule'} ${name(rule)}: ${word(significance, sign, l)}, ${l === 0 ? 'respuesta' : 'answer'} ${word(answer, does, l)}.`,
    ),
  unruled: (sign: string): Words =>
    both((l) =>
      l === 0
        ? `Ninguna regla se ajusta: ${word(significance, sign, l)} por su gravedad.`
        : `No rule fits: ${word(significance, sign, l)} by its severity.`,
    ),
  symptom: (cause: string, path: readonly string[]): Words => [
    `Síntoma de ${cause}: ${path.join(' → ')}.`,
    `Symptom of ${cause}: ${path.join(' → ')}.`,
  ],
  silent: (why: string): Words => [`Sin respuesta: ${why}.`, `Not answered: ${why}.`],
  maintenance: (window: Named, until: string): Words => [
    `mantenimiento ${name(window)}, hasta ${until}`,
    `maintenance ${name(window)}, until ${until}`,
  ],
  inMaintenance: (ci: string): Words => [`${ci} está en mantenimiento`, `${ci} is in maintenance`],
  inhibited: (by: string): Words => [`inhibida por ${by}`, `inhibited by ${by}`],
  causeSilent: (cause: string, why: string): Words => [
    `su causa ${cause} no se responde: ${why}`,
    `its cause ${cause} is held back: ${why}`,
  ],
  flipped: (times: number): Words => [`Cambió ${times} veces en una sola entrega.`, `Changed ${times} times within one delivery.`],
  flapping: (times: number, seconds: number): Words => [
    `Intermitente: ${times} cambios en ${seconds} s; la respuesta espera a que se calme.`,
    `Flapping: ${times} changes within ${seconds} s; the answer waits until it is quiet.`,
  ],
  steady: ['Lleva bastante tiempo estable.', 'It has been steady for long enough.'] as Words,
  endedAtOnce: ['Su fin llegó con su comienzo.', 'Its end was told with its beginning.'] as Words,
  expired: ['No se supo más de ella a tiempo.', 'Nothing more was heard of it in time.'] as Words,
  windowStarts: ['Ha llegado su hora.', 'Its time has come.'] as Words,
  windowEnds: ['Ha pasado su hora.', 'Its time is over.'] as Words,
  lifted: ['Ya no hay motivo para retenerla.', 'The reason to hold it back is gone.'] as Words,
  moreHurt: ['Con lo demás que falla, se dañan otros servicios.', 'With what else is down, other services are hurt.'] as Words,
  causeEnded: ['Su causa ha terminado; ella sigue.', 'Its cause has ended; it goes on.'] as Words,
  failed: (why: string): Words => [
    `No se pudo responder: ${why}. Se intentará de nuevo.`,
    `It could not be answered: ${why}. It is tried again.`,
  ],
  notified: (rule: string): Words => [`Avisado, como dice la regla ${rule}.`, `Notified, as rule ${rule} says.`],
  nobody: (rule: string): Words => [`La regla ${rule} avisa, pero no nombra ningún equipo.`, `Rule ${rule} notifies, but names no team.`],
  answeredBy: (incident: Named, isNew: boolean): Words => [
    `Responde ${isNew ? 'el nuevo ' : ''}${name(incident)}.`,
    `Answered by ${isNew ? 'the new ' : ''}${name(incident)}.`,
  ],
  joined: (alerts: readonly Named[]): Words => both((l) => `${l === 0 ? 'Se unen' : 'Joined by'} ${list(alerts, l)}.`),
  again: (alert: Named): Words => [`${name(alert)} ha empezado de nuevo.`, `${name(alert)} began again.`],
  opened: (rule: Named | undefined, alerts: readonly Named[]): Words =>
    both((l) =>
      l === 0
        ? `Abierto por la regla ${rule ? name(rule) : ''} para ${list(alerts, l)}.`
        : `Opened by rule ${rule ? name(rule) : ''} for ${list(alerts, l)}.`,
    ),
  worse: ['Daña más que cuando se abrió.', 'More is hurt than when it was opened.'] as Words,
  ended: (alerts: readonly Named[]): Words =>
    both((l) =>
      alerts.length === 1
        ? `${l === 0 ? 'La alerta ha terminado' : 'The alert has ended'}: ${list(alerts, l)}.`
        : `${l === 0 ? `Las ${alerts.length} alertas han terminado` : `All ${alerts.length} alerts have ended`}: ${list(alerts, l)}.`,
    ),
  unresolved: ['No se pudo resolver por sí solo.', 'It could not be resolved by itself.'] as Words,
  hurts: (services: readonly string[], all: number): Words =>
    both(
      (l) =>
        `${l === 0 ? 'Servicios afectados' : 'Services hurt'}: ${services.join(', ')}${all > services.length ? ` ${andMore[l].replace('#', String(all - services.length))}` : ''}`,
    ),
  alerts: (alerts: readonly Named[]): Words =>
    both((l) => `${l === 0 ? 'Alertas' : 'Alerts'}: ${some(alerts, 20, name, '; ', andMore, l)}`),
  stormTitle: (source: string): Words => [`Tormenta de eventos de ${source}`, `Event storm from ${source}`],
  stormText: (source: string, burst: number, every: number): Words => [
    `${source} informa de más problemas distintos que ${burst} a la vez y uno cada ${every} s. Cada uno más es una alerta que se une a este incidente.`,
    `${source} reports more separate troubles than ${burst} at once and one every ${every} s. Each further one is an alert that joins this incident.`,
  ],
  stormOpened: (source: string): Words => [
    `Abierto en lugar de un incidente por problema, porque ${source} informa de demasiados a la vez.`,
    `Opened instead of an incident for each trouble, because ${source} reports too many at once.`,
  ],
  truncated: (n: number, group: string): Words => [
    `El emisor omitió ${n} alertas más del grupo ${group}.`,
    `The sender left out ${n} more alerts of the group ${group}.`,
  ],
}
