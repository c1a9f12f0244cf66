/** Promises and proof: agreements of the services, their reports and reviews, and how well the CMS is kept. */
import type { Words } from '#kernel/words.ts'
import { type Act, day, hour, minute, the, type Values } from './act.ts'
import { chanceOf } from './chance.ts'
import { cis } from './landscape.ts'

type Tell = (words: Words) => string
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

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
export const agreementActs = (at: number, tell: Tell, titleOf: (key: string) => string): readonly Act[] => {
  const acts: Act[] = []
  const by = 'p:beatriz'
  const agree = (key: string, title: string, values: Values): void => {
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
        title: `${tell(metric === 'response' ? ['Respuesta', 'Response'] : ['Resolución', 'Resolution'])}: ${tell(priority === 'critical' ? ['crítica', 'critical'] : ['alta', 'high'])}`,
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

const weakSpots: readonly Words[] = [
  ['La respuesta fuera de horario llega tarde.', 'Responses out of hours come late.'],
  ['Dos incidentes altos esperaron al proveedor.', 'Two high incidents waited for the supplier.'],
  ['La primera línea escala tarde lo que no puede resolver.', 'First line passes on late what it cannot mend.'],
]

/** A report of each SLA and month, what it measured, and what became of its weak spots; reviews, and requirements of customers. */
export const reportActs = (now: number, tell: Tell, titleOf: (key: string) => string): readonly Act[] => {
  const acts: Act[] = []
  const by = 'p:beatriz'
  const chance = chanceOf('reports')
  for (const [month, ago] of [74, 44, 14].entries())
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
          weakSpots: tell(spot),
          assignee: the(by),
        },
      })
      for (const priority of ['critical', 'high'])
        for (const metric of ['response', 'resolution']) {
          const measured = chance.whole(1, 12)
          const missed = chance.happens(0.11) ? chance.whole(1, Math.min(2, measured)) : 0
          const target = `target:sla:${service}:${priority}:${metric}`
          acts.push({
            at: at + 10 * minute,
            by,
            do: 'create',
            type: 'service-level-result',
            key: `${key}:${priority}:${metric}`,
            values: {
              title: `${titleOf(`srv:${service}`)}: ${priority} ${metric}`,
              report: the(key),
              target: the(target),
              measured,
              kept: measured - missed,
              met: (measured - missed) / measured >= 0.95,
              measuredAt: new Date(at).toISOString(),
            },
          })
        }
      acts.push({ at: at + hour, by, do: 'move', type: 'service-level-report', key, move: 'publish' })
      if (!chance.happens(0.45)) continue
      const issue = `issue:${key}`
      const move = (when: number, name: string, values: Values = {}): void =>
        void acts.push({ at: when, by, do: 'move', type: 'service-issue', key: issue, move: name, values })
      acts.push({
        at: at + 2 * hour,
        by,
        do: 'create',
        type: 'service-issue',
        key: issue,
        values: {
          title: tell(spot),
          service: the(`srv:${service}`),
          agreement: the(`sla:${service}`),
          report: the(key),
          assignee: the(by),
        },
      })
      move(at + 2 * day, 'plan', {
        plan: tell([
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
  const wish = (key: string, who: string, ago: number, title: Words, kind: string, service: string): void =>
    void acts.push({
      at: now - ago * day,
      by: who,
      do: 'create',
      type: 'service-level-requirement',
      key,
      values: { title: tell(title), requirement: tell(title), kind, service: the(service) },
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

/** Verifications of the CMS and what they found, updates by machine and by hand, assets and licences. */
export const cmsActs = (now: number, tell: Tell, titleOf: (key: string) => string): readonly Act[] => {
  const acts: Act[] = []
  const chance = chanceOf('cms')
  const by = 'p:ines'
  for (const [i, ago] of [80, 66, 52, 38, 24, 10].entries()) {
    const key = `verification:${i + 1}`
    const start = now - ago * day
    const physical = i % 2 === 0
    const length = physical ? chance.within(4, 7) * hour : chance.within(12, 40) * minute
    const at = start + length
    acts.push(
      {
        at: start - day,
        by,
        do: 'create',
        type: 'verification-run',
        key,
        values: {
          title: tell(
            physical
              ? ['Recorrido del centro de datos', 'Walk through the data centre']
              : ['Comparación con el descubrimiento', 'Comparison with discovery'],
          ),
          method: physical ? 'physical' : 'automated',
          assignee: the(by),
        },
      },
      { at: start, by, do: 'move', type: 'verification-run', key, move: 'start' },
      {
        at,
        by,
        do: 'move',
        type: 'verification-run',
        key,
        move: 'finish',
        values: {
          checked: physical ? 28 : cis.length,
          effort: Math.round((length / 1000) * (physical ? 1.6 : 0.2)),
          findings: tell(['Diferencias registradas como errores de la CMS.', 'Differences noted as CMS errors.']),
        },
      },
    )
    for (let j = 0; j < chance.whole(1, 3); j++) {
      const error = `${key}:error:${j}`
      const ci = chance.one(cis).key
      const [title, kind] = chance.one([
        [['No está donde dice la CMS', 'Not where the CMS says'], 'wrong-data'],
        [['Falta la relación con su anfitrión', 'The relation to its host is missing'], 'wrong-relation'],
        [['En uso pero no registrado', 'In use but not registered'], 'missing'],
      ] as const)
      acts.push({
        at: at + j * minute,
        by,
        do: 'create',
        type: 'cms-error',
        key: error,
        values: { title: `${titleOf(ci)}: ${tell(title)}`, ci: the(ci), run: the(key), foundBy: physical ? 'verification' : 'drift', kind },
      })
      if (chance.happens(0.75))
        acts.push({
          at: at + chance.within(1, 6) * day,
          by,
          do: 'move',
          type: 'cms-error',
          key: error,
          move: 'correct',
          values: { correction: tell(['Corregido en la CMS.', 'Corrected in the CMS.']) },
        })
    }
  }
  for (let i = 0; i < 40; i++) {
    const ci = chance.one(cis.filter((one) => one.hostname))
    const machine = chance.happens(0.8)
    const at = now - chance.within(1, 85) * day
    acts.push({
      at,
      by: machine ? 'discovery' : by,
      do: 'change',
      type: 'ci',
      key: ci.key,
      values: {
        attributes: {
          os: chance.one(['Debian 12', 'Debian 13', 'Windows Server 2025']),
          seen: dateOf(at),
          memory: `${chance.one([8, 16, 32, 64])} GiB`,
        },
      },
    })
  }
  const bought = cis.filter((ci) => ci.maker !== null)
  for (const [i, ci] of bought.entries()) {
    const key = `asset:${ci.key}`
    const at = now - 88 * day + i * hour
    const known = i % 13 !== 5
    acts.push(
      {
        at,
        by,
        do: 'create',
        type: 'asset',
        key,
        values: {
          title: `${ci.maker} ${titleOf(ci.key)}`,
          tag: `A-${1000 + i}`,
          serial: `S${700_000 + i * 137}`,
          ci: known ? the(ci.key) : null,
          site: the(ci.site),
          cost: chance.whole(8, 190) * 100,
          purchasedOn: dateOf(now - chance.whole(200, 1400) * day),
          warrantyUntil: dateOf(now + chance.whole(-100, 900) * day),
          externalId: `sample:${key}`,
        },
      },
      { at: at + hour, by, do: 'move', type: 'asset', key, move: 'receive' },
      { at: at + 2 * hour, by, do: 'move', type: 'asset', key, move: 'deploy' },
    )
  }
  const licence = (name: string, supplier: string, boughtOf: number, used: number, cost: number, ends: number): void =>
    void acts.push({
      at: now - 87 * day,
      by,
      do: 'create',
      type: 'software-licence',
      key: `licence:${name}`,
      values: {
        title: name,
        product: name,
        supplier: the(supplier),
        bought: boughtOf,
        used,
        cost,
        validTo: dateOf(now + ends * day),
        externalId: `sample:licence:${name}`,
      },
    })
  licence('Contara ERP', 'org:erp-house', 60, 57, 42_000, 140)
  licence('Contara WMS', 'org:erp-house', 25, 27, 18_500, 45)
  return acts
}
