/** Alerts as Prometheus sends them, and alerts that ended without intervention. */

import { type Act, type ActValues, day, type Localize, minute, the } from '../acts/act.ts'
import type { Bilingual } from '../acts/bilingual.ts'
import { chanceOf } from '../acts/chance.ts'
import { cis } from './cis.ts'

export const moment = (at: number): string => new Date(at).toISOString()

export const alertValues = (
  localize: Localize,
  at: number,
  name: string,
  title: Bilingual,
  node: string,
  severity: string,
  services: readonly string[],
  events = 1,
): ActValues => ({
  title: localize(title),
  severity,
  significance: severity === 'info' ? 'informational' : severity === 'warning' ? 'warning' : 'exception',
  source: 'prometheus',
  identity: `${name}/${node}/${at}`,
  node,
  labels: { alertname: name, instance: `${node}:9100`, severity },
  ci: the(`ci:${node}`),
  services: services.map((key) => the(`srv:${key}`)),
  events,
  firstAt: moment(at),
  startedAt: moment(at),
  lastAt: moment(at),
})

const passing: readonly { readonly name: string; readonly title: Bilingual; readonly severity: string }[] = [
  { name: 'HighLoad', title: ['Carga alta un momento', 'High load for a moment'], severity: 'warning' },
  { name: 'PacketLoss', title: ['Pérdida de paquetes', 'Packet loss'], severity: 'warning' },
  { name: 'ServiceRestarted', title: ['Servicio reiniciado', 'Service restarted'], severity: 'info' },
  { name: 'ClockSkew', title: ['Reloj desviado', 'Clock skew'], severity: 'info' },
]

/** Alerts that ended without intervention. */
export const passingActs = (now: number, localize: Localize): readonly Act[] => {
  const chance = chanceOf('passing')
  const hosts = cis.filter((ci) => ci.hostname)
  return Array.from({ length: 45 }, (_, i): readonly Act[] => {
    const at = now - chance.within(0.3, 89) * day
    const end = at + chance.within(2, 40) * minute
    const { name, title, severity } = chance.one(passing)
    const node = chance.one(hosts).key.slice(3)
    const key = `alert:passing:${i}`
    return [
      {
        at,
        by: 'prometheus',
        do: 'create',
        type: 'alert',
        key,
        values: alertValues(
          localize,
          at,
          name,
          [`${title[0]} (${node})`, `${title[1]} (${node})`],
          node,
          severity,
          [],
          chance.whole(1, 12),
        ),
      },
      { at: end, by: 'rule', do: 'change', type: 'alert', key, values: { endedAt: moment(end), settledAt: moment(end) } },
      { at: end, by: 'system', do: 'move', type: 'alert', key, move: 'close' },
    ]
  }).flat()
}
