/** Agreements of the services, their reports and reviews. */

import { type Act, type ActValues, day, hour, type Localize, minute, the } from '../acts/act.ts'
import type { Bilingual } from '../acts/bilingual.ts'
import { chanceOf } from '../acts/chance.ts'

export const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

const slas = [
  { service: 'shop', customer: 'org:stores', critical: 2, high: 6 },
  { service: 'payments', customer: 'org:stores', critical: 2, high: 4 },
  { service: 'pos', customer: 'org:stores', critical: 3, high: 6 },
  { service: 'warehouse', customer: 'org:logistics', critical: 3, high: 6 },
  { service: 'erp', customer: 'org:logistics', critical: 4, high: 7 },
  { service: 'mail', customer: 'org:stores', critical: 4, high: 7 },
] as const

const olas = [
  { team: 'team:servers', service: 'virtual', hours: 6 },
  { team: 'team:network', service: 'internet', hours: 6 },
  { team: 'team:database', service: 'databases', hours: 6 },
  { team: 'team:applications', service: 'payments', hours: 3 },
] as const

const ucs = [
  { supplier: 'org:carrier', service: 'internet', hours: 5 },
  { supplier: 'org:erp-house', service: 'erp', hours: 16 },
] as const

/** In force before the history begins, so that its clocks can run. */
export const agreementActs = (at: number, localize: Localize, titleOf: (key: string) => string): readonly Act[] => {
  const acts: Act[] = []
  const by = 'p:beatriz'
  const agree = (key: string, title: string, values: ActValues): void => {
    acts.push({
      at,
      by,
      do: 'create',
      type: 'agreement',
      key,
      values: { title, validFrom: dateOf(at - day), owner: the(by), externalId: `sample:${key}`, ...values },
    })
    acts.push({ at: at + 2 * hour, by, do: 'move', type: 'agreement', key, move: 'sign' })
  }
  const promise = (agreement: string, priority: string, metric: 'response' | 'resolution', seconds: number): void =>
    void acts.push({
      at: at + hour,
      by,
      do: 'create',
      type: 'service-level-target',
      key: `target:${agreement}:${priority}:${metric}`,
      values: {
        title: `${localize(metric === 'response' ? ['Respuesta', 'Response'] : ['Resolución', 'Resolution'])}: ${localize(priority === 'critical' ? ['crítica', 'critical'] : ['alta', 'high'])}`,
        agreement: the(agreement),
        metric,
        where: { field: 'priority', is: priority },
        target: seconds,
        calendar: the('calendar:always'),
        goal: 95,
      },
    })
  for (const { service, customer, critical, high } of slas) {
    const key = `sla:${service}`
    agree(key, `SLA ${titleOf(`srv:${service}`)}`, { kind: 'sla', service: the(`srv:${service}`), customer: the(customer) })
    promise(key, 'critical', 'response', 600)
    promise(key, 'critical', 'resolution', critical * 3600)
    promise(key, 'high', 'response', 1200)
    promise(key, 'high', 'resolution', high * 3600)
  }
  for (const { team, service, hours } of olas) {
    const key = `ola:${team}`
    agree(key, `OLA ${titleOf(team)}`, { kind: 'ola', service: the(`srv:${service}`), party: the(team) })
    promise(key, 'high', 'resolution', hours * 3600)
  }
  for (const { supplier, service, hours } of ucs) {
    const key = `uc:${supplier}`
    agree(key, `UC ${titleOf(supplier)}`, { kind: 'uc', service: the(`srv:${service}`), supplier: the(supplier) })
    promise(key, 'high', 'resolution', hours * 3600)
  }
  return acts
}

const weakSpots: readonly Bilingual[] = [
  ['La respuesta fuera de horario llega tarde.', 'Responses out of hours come late.'],
  ['Dos incidentes altos esperaron al proveedor.', 'Two high incidents waited for the supplier.'],
  ['La primera línea escala tarde lo que no puede resolver.', 'First line escalates too late.'],
]

/** A monthly report for each SLA with its results counted from the clocks and weak spots; reviews, and requirements of customers. */
export const reportActs = (now: number, localize: Localize, titleOf: (key: string) => string): readonly Act[] => {
  const acts: Act[] = []
  const by = 'p:beatriz'
  const chance = chanceOf('reports')
  for (const [month, ago] of Array.from({ length: 12 }, (_, n) => 344 - 30 * n).entries())
    for (const { service } of slas) {
      const key = `report:${service}:${month}`
      const at = now - ago * day + slas.findIndex((one) => one.service === service) * 20 * minute
      const spot = chance.one(weakSpots)
      acts.push({
        at,
        by,
        do: 'create',
        type: 'service-level-report',
        key,
        values: {
          title: `${titleOf(`srv:${service}`)}, ${dateOf(at - 30 * day).slice(0, 7)}`,
          agreement: the(`sla:${service}`),
          from: dateOf(at - 30 * day),
          to: dateOf(at),
          weakSpots: localize(spot),
          assignee: the(by),
        },
      })
      acts.push({ at: at + 10 * minute, by, do: 'move', type: 'service-level-report', key, move: 'measure' })
      acts.push({ at: at + hour, by, do: 'move', type: 'service-level-report', key, move: 'publish' })
      if (!chance.happens(0.45)) continue
      const issue = `issue:${key}`
      const move = (when: number, name: string, values: ActValues = {}): void =>
        void acts.push({ at: when, by, do: 'move', type: 'service-issue', key: issue, move: name, values })
      acts.push({
        at: at + 2 * hour,
        by,
        do: 'create',
        type: 'service-issue',
        key: issue,
        values: {
          title: localize(spot),
          service: the(`srv:${service}`),
          agreement: the(`sla:${service}`),
          report: the(key),
          assignee: the(by),
        },
      })
      move(at + 2 * day, 'plan', {
        plan: localize([
          'Guardia de fin de semana y umbral de escalado a 20 minutos.',
          'Weekend duty and a threshold of 20 minutes for passing on.',
        ]),
      })
      if (chance.happens(0.6)) move(at + 18 * day, 'solve')
    }
  for (const [i, { service }] of slas.slice(0, 4).entries()) {
    const at = now - (60 - 16 * i) * day
    acts.push(
      { at, by, do: 'move', type: 'agreement', key: `sla:${service}`, move: 'review' },
      { at: at + 3 * hour, by, do: 'move', type: 'agreement', key: `sla:${service}`, move: 'confirm' },
    )
  }
  const wish = (key: string, who: string, ago: number, title: Bilingual, kind: string, service: string): void =>
    void acts.push({
      at: now - ago * day,
      by: who,
      do: 'create',
      type: 'service-level-requirement',
      key,
      values: { title: localize(title), requirement: localize(title), kind, service: the(service) },
    })
  wish(
    'wish:1',
    'p:clara',
    35,
    ['La tienda disponible también durante las copias', 'The shop available during backups too'],
    'availability',
    'srv:shop',
  )
  wish(
    'wish:2',
    'p:laura',
    12,
    ['Soporte del almacén también los sábados', 'Support of the warehouse on Saturdays too'],
    'support',
    'srv:warehouse',
  )
  acts.push({ at: now - 30 * day, by, do: 'move', type: 'service-level-requirement', key: 'wish:1', move: 'accept' })
  return acts
}
