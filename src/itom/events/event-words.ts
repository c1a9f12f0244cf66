/** What the program writes into stories and incidents, in both languages; an installation has one of them. */
import type { LocalizedText } from '#kernel/localized-text.ts'

type Named = { readonly number: string; readonly title: string }
const name = ({ number, title }: Named): string => `${number} ${title}`
const significance: Readonly<Record<string, LocalizedText>> = {
  informational: { es: 'informativa', en: 'informational' },
  warning: { es: 'advertencia', en: 'warning' },
  exception: { es: 'excepción', en: 'exception' },
}
const answer: Readonly<Record<string, LocalizedText>> = {
  incident: { es: 'incidente', en: 'incident' },
  notify: { es: 'aviso', en: 'notify' },
  nothing: { es: 'nada', en: 'nothing' },
}
const both = (make: (language: 'es' | 'en') => string): LocalizedText => ({ es: make('es'), en: make('en') })
const word = (words: Readonly<Record<string, LocalizedText>>, key: string, language: 'es' | 'en'): string => words[key]?.[language] ?? key
const some = <T>(
  all: readonly T[],
  most: number,
  show: (one: T) => string,
  between: string,
  more: LocalizedText,
  language: 'es' | 'en',
): string =>
  all.slice(0, most).map(show).join(between) +
  (all.length > most ? `${between}${(more[language] ?? more.en).replace('#', String(all.length - most))}` : '')
const andMore: LocalizedText = { es: 'y # más', en: 'and # more' }
const list = (all: readonly Named[], language: 'es' | 'en'): string => some(all, 10, name, '; ', andMore, language)

export type Way = 'externalId' | 'hostname' | 'address' | 'alias' | 'title' | 'number'
const ways: Readonly<Record<Way, LocalizedText>> = {
  externalId: { es: 'su identificador externo', en: 'its external id' },
  hostname: { es: 'su nombre de host', en: 'its host name' },
  address: { es: 'su dirección', en: 'its address' },
  alias: { es: 'su alias', en: 'its alias' },
  title: { es: 'su título', en: 'its title' },
  number: { es: 'su número', en: 'its number' },
}

export const told = {
  about: (ci: Named, way: Way, by: string): LocalizedText =>
    both((l) => (l === 'es' ? `Sobre ${name(ci)}, por ${ways[way][l]} ${by}.` : `About ${name(ci)}, by ${ways[way][l]} ${by}.`)),
  ambiguous: (by: string, cis: readonly { readonly number: string }[]): LocalizedText => {
    const numbers = cis
      .slice(0, 5)
      .map((ci) => ci.number)
      .join(', ')
    return {
      es: `"${by}" vale igual para ${cis.length} elementos de configuración (${numbers}).`,
      en: `"${by}" fits ${cis.length} configuration items equally well (${numbers}).`,
    }
  },
  unknown: (names: readonly string[]): LocalizedText => ({
    es: `No se conoce ningún elemento de configuración como ${names.slice(0, 3).join(', ')}.`,
    en: `No configuration item is known as ${names.slice(0, 3).join(', ')}.`,
  }),
  ruled: (rule: Named, sign: string, does: string): LocalizedText =>
    both(
      (l) =>
        `${l === 'es' ? 'Regla' : 'Rule'} ${name(rule)}: ${word(significance, sign, l)}, ${l === 'es' ? 'respuesta' : 'answer'} ${word(answer, does, l)}.`,
    ),
  unruled: (sign: string): LocalizedText =>
    both((l) =>
      l === 'es'
        ? `Ninguna regla se ajusta: ${word(significance, sign, l)} por su gravedad.`
        : `No rule fits: ${word(significance, sign, l)} by its severity.`,
    ),
  symptom: (cause: string, path: readonly string[]): LocalizedText => ({
    es: `Síntoma de ${cause}: ${path.join(' → ')}.`,
    en: `Symptom of ${cause}: ${path.join(' → ')}.`,
  }),
  silent: (why: string): LocalizedText => ({ es: `Sin respuesta: ${why}.`, en: `Not answered: ${why}.` }),
  maintenance: (window: Named, until: string): LocalizedText => ({
    es: `mantenimiento ${name(window)}, hasta ${until}`,
    en: `maintenance ${name(window)}, until ${until}`,
  }),
  inMaintenance: (ci: string): LocalizedText => ({ es: `${ci} está en mantenimiento`, en: `${ci} is in maintenance` }),
  inhibited: (by: string): LocalizedText => ({ es: `inhibida por ${by}`, en: `inhibited by ${by}` }),
  causeSilent: (cause: string, why: string): LocalizedText => ({
    es: `su causa ${cause} no se responde: ${why}`,
    en: `its cause ${cause} is held back: ${why}`,
  }),
  flipped: (times: number): LocalizedText => ({
    es: `Cambió ${times} veces en una sola entrega.`,
    en: `Changed ${times} times within one delivery.`,
  }),
  flapping: (times: number, seconds: number): LocalizedText => ({
    es: `Intermitente: ${times} cambios en ${seconds} s; la respuesta espera a que se calme.`,
    en: `Flapping: ${times} changes within ${seconds} s; the answer waits until it is quiet.`,
  }),
  steady: { es: 'Lleva bastante tiempo estable.', en: 'It has been steady for long enough.' } as LocalizedText,
  endedAtOnce: { es: 'Su fin llegó con su comienzo.', en: 'Its end was told with its beginning.' } as LocalizedText,
  expired: { es: 'No se supo más de ella a tiempo.', en: 'Nothing more was heard of it in time.' } as LocalizedText,
  windowStarts: { es: 'Ha llegado su hora.', en: 'Its time has come.' } as LocalizedText,
  windowEnds: { es: 'Ha pasado su hora.', en: 'Its time is over.' } as LocalizedText,
  lifted: { es: 'Ya no hay motivo para retenerla.', en: 'The reason to hold it back is gone.' } as LocalizedText,
  moreHurt: {
    es: 'Con lo demás que falla, se dañan otros servicios.',
    en: 'With what else is down, other services are hurt.',
  } as LocalizedText,
  causeEnded: { es: 'Su causa ha terminado; ella sigue.', en: 'Its cause has ended; it goes on.' } as LocalizedText,
  failed: (why: string): LocalizedText => ({
    es: `No se pudo responder: ${why}. Se intentará de nuevo.`,
    en: `It could not be answered: ${why}. It is tried again.`,
  }),
  notified: (rule: string): LocalizedText => ({ es: `Avisado, como dice la regla ${rule}.`, en: `Notified, as rule ${rule} says.` }),
  nobody: (rule: string): LocalizedText => ({
    es: `La regla ${rule} avisa, pero no nombra ningún equipo.`,
    en: `Rule ${rule} notifies, but names no team.`,
  }),
  answeredBy: (incident: Named, isNew: boolean): LocalizedText => ({
    es: `Responde ${isNew ? 'el nuevo ' : ''}${name(incident)}.`,
    en: `Answered by ${isNew ? 'the new ' : ''}${name(incident)}.`,
  }),
  joined: (alerts: readonly Named[]): LocalizedText => both((l) => `${l === 'es' ? 'Se unen' : 'Joined by'} ${list(alerts, l)}.`),
  again: (alert: Named): LocalizedText => ({ es: `${name(alert)} ha empezado de nuevo.`, en: `${name(alert)} began again.` }),
  opened: (rule: Named | undefined, alerts: readonly Named[]): LocalizedText =>
    both((l) =>
      l === 'es'
        ? `Abierto por la regla ${rule ? name(rule) : ''} para ${list(alerts, l)}.`
        : `Opened by rule ${rule ? name(rule) : ''} for ${list(alerts, l)}.`,
    ),
  worse: { es: 'Daña más que cuando se abrió.', en: 'More is hurt than when it was opened.' } as LocalizedText,
  ended: (alerts: readonly Named[]): LocalizedText =>
    both((l) =>
      alerts.length === 1
        ? `${l === 'es' ? 'La alerta ha terminado' : 'The alert has ended'}: ${list(alerts, l)}.`
        : `${l === 'es' ? `Las ${alerts.length} alertas han terminado` : `All ${alerts.length} alerts have ended`}: ${list(alerts, l)}.`,
    ),
  unresolved: { es: 'No se pudo resolver por sí solo.', en: 'It could not be resolved by itself.' } as LocalizedText,
  hurts: (services: readonly string[], all: number): LocalizedText =>
    both(
      (l) =>
        `${l === 'es' ? 'Servicios afectados' : 'Services hurt'}: ${services.join(', ')}${all > services.length ? ` ${(andMore[l] ?? andMore.en).replace('#', String(all - services.length))}` : ''}`,
    ),
  alerts: (alerts: readonly Named[]): LocalizedText =>
    both((l) => `${l === 'es' ? 'Alertas' : 'Alerts'}: ${some(alerts, 20, name, '; ', andMore, l)}`),
  stormTitle: (source: string): LocalizedText => ({ es: `Tormenta de eventos de ${source}`, en: `Event storm from ${source}` }),
  stormText: (source: string, burst: number, every: number): LocalizedText => ({
    es: `${source} informa de más problemas distintos que ${burst} a la vez y uno cada ${every} s. Cada uno más es una alerta que se une a este incidente.`,
    en: `${source} reports more separate troubles than ${burst} at once and one every ${every} s. Each further one is an alert that joins this incident.`,
  }),
  stormOpened: (source: string): LocalizedText => ({
    es: `Abierto en lugar de un incidente por problema, porque ${source} informa de demasiados a la vez.`,
    en: `Opened instead of an incident for each trouble, because ${source} reports too many at once.`,
  }),
  truncated: (n: number, group: string): LocalizedText => ({
    es: `El emisor omitió ${n} alertas más del grupo ${group}.`,
    en: `The sender left out ${n} more alerts of the group ${group}.`,
  }),
}
