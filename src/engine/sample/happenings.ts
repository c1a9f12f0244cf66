/** What stands out: a major incident with all that belongs to it, one that is going on, alerts that came to nothing, windows and notices. */
import type { Words } from '#kernel/words.ts'
import { type Act, day, hour, minute, the, type Values } from './act.ts'
import { chanceOf } from './chance.ts'
import { personOf } from './company.ts'
import { cis } from './landscape.ts'

type Tell = (words: Words) => string
const moment = (at: number): string => new Date(at).toISOString()

const alertValues = (
  tell: Tell,
  at: number,
  name: string,
  title: Words,
  node: string,
  severity: string,
  services: readonly string[],
  events = 1,
): Values => ({
  title: tell(title),
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

/** Twelve days ago nobody could pay for three hours. */
export const majorActs = (now: number, tell: Tell): readonly Act[] => {
  const at = now - 12 * day - 2 * hour
  const key = 'inc:major'
  const move = (minutes: number, by: string, name: string, values: Values = {}, note?: Words): Act => ({
    at: at + minutes * minute,
    by,
    do: 'move',
    type: 'incident',
    key,
    move: name,
    values,
    ...(note ? { note } : {}),
  })
  const alert = (i: number, name: string, title: Words, node: string, services: readonly string[]): readonly Act[] => [
    {
      at: at + i * 20_000,
      by: 'prometheus',
      do: 'create',
      type: 'alert',
      key: `alert:major:${i}`,
      values: alertValues(tell, at + i * 20_000, name, title, node, i === 0 ? 'critical' : 'major', services, 30 - i),
    },
    {
      at: at + minute + i * 1000,
      by: 'rule',
      do: 'change',
      type: 'alert',
      key: `alert:major:${i}`,
      values: { incident: the(key), ...(i > 0 ? { causeAlert: the('alert:major:0') } : {}) },
    },
    {
      at: at + 185 * minute,
      by: 'rule',
      do: 'change',
      type: 'alert',
      key: `alert:major:${i}`,
      values: { endedAt: moment(at + 183 * minute), settledAt: moment(at + 185 * minute) },
    },
    { at: at + 186 * minute, by: 'system', do: 'move', type: 'alert', key: `alert:major:${i}`, move: 'close' },
  ]
  return [
    ...alert(
      0,
      'PoolExhausted',
      ['pay-app: no quedan conexiones con el banco', 'pay-app: no connections to the bank are left'],
      'pay-app',
      ['payments', 'shop', 'pos'],
    ),
    ...alert(1, 'QueueGrowing', ['pay-queue crece sin consumirse', 'pay-queue grows and is not consumed'], 'pay-queue', ['payments']),
    ...alert(2, 'CheckoutErrors', ['shop-app: fallan los pagos', 'shop-app: checkouts fail'], 'shop-app', ['shop']),
    {
      at: at + 50_000,
      by: 'rule',
      do: 'create',
      type: 'incident',
      key,
      values: {
        title: tell(['Nadie puede pagar con tarjeta', 'Nobody can pay by card']),
        description: tell(['Tiendas y tienda en línea rechazan todas las tarjetas.', 'Stores and web shop refuse all cards.']),
        impact: 'high',
        urgency: 'high',
        service: the('srv:payments'),
        ci: the('ci:pay-app'),
        category: the('category:Applications'),
        subcategory: the('category:Applications/Application error'),
        contact: 'monitoring',
        team: the('team:applications'),
        line: 'second',
        organisation: the('org:stores'),
      },
    },
    move(4, 'p:alba', 'start'),
    move(6, 'p:lucia', 'declareMajor', {}, [
      'Las dos tiendas llaman a la vez; se declara grave.',
      'Both stores call at once; declared major.',
    ]),
    {
      at: at + 12 * minute,
      by: 'p:lucia',
      do: 'create',
      type: 'announcement',
      key: 'notice:major',
      values: {
        title: tell(['Pagos con tarjeta fuera de servicio', 'Card payments are down']),
        text: tell(['Trabajamos en ello. Próxima noticia en treinta minutos.', 'We are working on it. Next news in thirty minutes.']),
        kind: 'outage',
        services: [the('srv:payments')],
        incident: the(key),
      },
    },
    { at: at + 13 * minute, by: 'p:lucia', do: 'move', type: 'announcement', key: 'notice:major', move: 'publish' },
    {
      at: at + 35 * minute,
      by: 'p:alba',
      do: 'comment',
      type: 'incident',
      key,
      note: ['El grupo de conexiones está lleno de conexiones con error.', 'The pool is full of connections with errors.'],
      internal: true,
    },
    move(120, 'system', 'alarm'),
    { at: at + 125 * minute, by: 'p:lucia', do: 'answer', key },
    {
      at: at + 150 * minute,
      by: 'p:javier',
      do: 'comment',
      type: 'incident',
      key,
      note: ['Preparado el cambio de emergencia para reiniciar la pasarela.', 'Emergency change to restart the gateway is ready.'],
      internal: true,
    },
    {
      at: at + 180 * minute,
      by: 'p:alba',
      do: 'create',
      type: 'work-log-entry',
      key: 'log:major:1',
      values: {
        title: tell(['Análisis y reinicio de la pasarela', 'Analysis and restart of the gateway']),
        incident: the(key),
        effort: 5 * 3600,
        assignee: the('p:alba'),
      },
    },
    {
      at: at + 181 * minute,
      by: 'p:carmen',
      do: 'create',
      type: 'work-log-entry',
      key: 'log:major:2',
      values: { title: tell(['Coordinación', 'Coordination']), incident: the(key), effort: 3 * 3600, assignee: the('p:carmen') },
    },
    move(184, 'p:carmen', 'resolve', {
      resolution: tell([
        'Pasarela reiniciada con un cambio de emergencia; conexiones vigiladas.',
        'Gateway restarted by an emergency change; connections watched.',
      ]),
      cause: 'software',
      place: 'remote',
      closure: the('category:Solved by a workaround'),
    }),
    { at: at + 200 * minute, by: 'p:lucia', do: 'move', type: 'announcement', key: 'notice:major', move: 'end' },
    { at: at + day, by: 'p:alba', do: 'change', type: 'incident', key, values: { problem: the('problem:pay-pool') } },
    move(3 * 24 * 60, 'p:lucia', 'close'),
  ]
}

/** Right now the web shop is slow: alerts, an incident whose clocks run, and a notice. */
export const presentActs = (now: number, tell: Tell): readonly Act[] => {
  const at = now - 95 * minute
  const key = 'inc:present'
  const alert = (i: number, name: string, title: Words, node: string, severity: string, linked: boolean): readonly Act[] => [
    {
      at: at + i * minute,
      by: 'prometheus',
      do: 'create',
      type: 'alert',
      key: `alert:present:${i}`,
      values: alertValues(tell, at + i * minute, name, title, node, severity, i < 2 ? ['shop'] : [], 6 + i),
    },
    ...(linked
      ? [
          {
            at: at + i * minute + 40_000,
            by: 'rule',
            do: 'change',
            type: 'alert',
            key: `alert:present:${i}`,
            values: { incident: the(key) },
          } as const,
        ]
      : []),
  ]
  return [
    ...alert(0, 'SlowAnswers', ['La tienda en línea responde en 4,2 s', 'The web shop answers in 4.2 s'], 'shop-app', 'major', true),
    {
      at: at + 30_000,
      by: 'rule',
      do: 'create',
      type: 'incident',
      key,
      values: {
        title: tell(['La tienda en línea va lenta', 'The web shop is slow']),
        description: tell([
          'El percentil 95 de respuesta supera los tres segundos.',
          'The 95th percentile of answers is above three seconds.',
        ]),
        impact: 'high',
        urgency: 'medium',
        service: the('srv:shop'),
        ci: the('ci:shop-app'),
        category: the('category:Applications'),
        subcategory: the('category:Applications/Slowness'),
        contact: 'monitoring',
        team: the('team:applications'),
        line: 'second',
        organisation: the('org:stores'),
      },
    },
    ...alert(1, 'HighMemory', ['cache-01 usa el 96 % de la memoria', 'cache-01 uses 96 % of its memory'], 'cache-01', 'minor', true),
    ...alert(
      2,
      'BackupFailed',
      ['La copia nocturna de erp-01 ha fallado', 'The nightly backup of erp-01 failed'],
      'backup-01',
      'warning',
      false,
    ),
    ...alert(3, 'DiskNearlyFull', ['Disco al 91 % en mail-02', 'Disk at 91 % on mail-02'], 'mail-02', 'minor', false),
    ...alert(4, 'FanSpeed', ['Ventilador irregular en hv-03', 'Fan runs unevenly on hv-03'], 'hv-03', 'info', false),
    { at: at + 9 * minute, by: 'p:javier', do: 'move', type: 'alert', key: 'alert:present:0', move: 'acknowledge' },
    { at: at + 10 * minute, by: 'p:javier', do: 'move', type: 'incident', key, move: 'start' },
    {
      at: at + 25 * minute,
      by: 'p:lucia',
      do: 'create',
      type: 'announcement',
      key: 'notice:present',
      values: {
        title: tell(['Tienda en línea lenta', 'Web shop slow']),
        text: tell(['Las páginas tardan más de lo normal. Se puede comprar.', 'Pages take longer than usual. Buying works.']),
        kind: 'degradation',
        services: [the('srv:shop')],
        incident: the(key),
      },
    },
    { at: at + 26 * minute, by: 'p:lucia', do: 'move', type: 'announcement', key: 'notice:present', move: 'publish' },
    {
      at: at + 50 * minute,
      by: 'p:javier',
      do: 'comment',
      type: 'incident',
      key,
      note: ['La caché expulsa datos sin parar; probamos a ampliarla.', 'The cache evicts all the time; we try to enlarge it.'],
      internal: true,
    },
  ]
}

interface Lingering {
  readonly user: string
  readonly contact: 'portal' | 'phone' | 'email'
  readonly hours: number
  readonly service: string
  readonly category: string
  readonly impact: string
  readonly urgency: string
  readonly title: Words
  readonly text: Words
  /** What has been done so far: nothing, in the queue of a team, being worked on, or waiting. */
  readonly at: 'new' | 'assigned' | 'in-progress' | 'supplier' | 'caller' | 'change'
  readonly team?: string
  readonly by?: string
}

const lingering: readonly Lingering[] = [
  {
    user: 'p:olga',
    contact: 'portal',
    hours: 0.2,
    service: 'pos',
    category: 'Workplace',
    impact: 'medium',
    urgency: 'medium',
    at: 'new',
    title: ['El lector de tarjetas de la caja 3 no responde', 'The card reader of till 3 does not answer'],
    text: ['Se queda en blanco al acercar la tarjeta.', 'It goes blank when a card comes near.'],
  },
  {
    user: 'p:felix',
    contact: 'portal',
    hours: 0.6,
    service: 'intranet',
    category: 'Applications',
    impact: 'low',
    urgency: 'low',
    at: 'new',
    title: ['No encuentro el formulario de vacaciones', 'I cannot find the holiday form'],
    text: ['Ayer estaba en la portada.', 'Yesterday it was on the front page.'],
  },
  {
    user: 'p:laura',
    contact: 'email',
    hours: 1.1,
    service: 'erp',
    category: 'Applications',
    impact: 'medium',
    urgency: 'high',
    at: 'new',
    title: ['No puedo cerrar el mes', 'I cannot close the month'],
    text: ['El cierre se queda al 40 %.', 'The closing stops at 40 %.'],
  },
  {
    user: 'p:rosa',
    contact: 'phone',
    hours: 2.5,
    service: 'warehouse',
    category: 'Network',
    impact: 'medium',
    urgency: 'medium',
    at: 'assigned',
    team: 'team:network',
    title: ['Un lector no ve la red del muelle 2', 'A scanner does not see the network of dock 2'],
    text: ['Los otros lectores sí.', 'The other scanners do.'],
  },
  {
    user: 'p:clara',
    contact: 'phone',
    hours: 5,
    service: 'mail',
    category: 'Mail and collaboration',
    impact: 'medium',
    urgency: 'high',
    at: 'assigned',
    team: 'team:servers',
    title: ['El buzón de dirección rechaza mensajes', 'The mailbox of the board refuses messages'],
    text: ['Los remitentes reciben «buzón lleno».', 'Senders get “mailbox full”.'],
  },
  {
    user: 'p:david',
    contact: 'phone',
    hours: 27,
    service: 'pos',
    category: 'Applications',
    impact: 'medium',
    urgency: 'high',
    at: 'in-progress',
    team: 'team:applications',
    by: 'p:marta',
    title: ['Los vales no se descuentan en caja', 'Vouchers are not deducted at the till'],
    text: ['Pasa con los vales de más de 50 euros.', 'It happens with vouchers above 50.'],
  },
  {
    user: 'p:pilar',
    contact: 'portal',
    hours: 20 * 24,
    service: 'intranet',
    category: 'Applications',
    impact: 'low',
    urgency: 'low',
    at: 'in-progress',
    team: 'team:applications',
    by: 'p:javier',
    title: ['El buscador no encuentra documentos antiguos', 'The search does not find old documents'],
    text: ['Los de antes de 2023 no salen.', 'Those from before 2023 do not come up.'],
  },
  {
    user: 'p:andres',
    contact: 'email',
    hours: 6 * 24,
    service: 'warehouse',
    category: 'Applications',
    impact: 'medium',
    urgency: 'medium',
    at: 'supplier',
    team: 'team:applications',
    by: 'p:marta',
    title: ['Las etiquetas de aduana salen sin código', 'Customs labels come out without a code'],
    text: ['Solo con envíos fuera de Europa.', 'Only for shipments outside of Europe.'],
  },
  {
    user: 'p:jorge',
    contact: 'phone',
    hours: 3 * 24,
    service: 'vpn',
    category: 'Network',
    impact: 'low',
    urgency: 'medium',
    at: 'caller',
    team: 'team:desk',
    by: 'p:nuria',
    title: ['La VPN no conecta desde el hotel', 'VPN does not connect from the hotel'],
    text: ['En casa sí funciona.', 'At home it works.'],
  },
  {
    user: 'p:laura',
    contact: 'email',
    hours: 8 * 24,
    service: 'erp',
    category: 'Applications',
    impact: 'medium',
    urgency: 'medium',
    at: 'change',
    team: 'team:database',
    by: 'p:ines',
    title: ['La lista de pedidos tarda un minuto', 'The list of orders takes a minute'],
    text: ['Desde la versión 8.2.', 'Since version 8.2.'],
  },
]

/** What lies open: new, in the queues, late, and waiting for others. */
export const openActs = (now: number, tell: Tell): readonly Act[] =>
  lingering.flatMap((one, i): readonly Act[] => {
    const at = now - one.hours * hour
    const key = `inc:open:${i}`
    const move = (minutes: number, by: string, name: string, values: Values = {}): Act => ({
      at: at + minutes * minute,
      by,
      do: 'move',
      type: 'incident',
      key,
      move: name,
      values,
    })
    const about = {
      service: the(`srv:${one.service}`),
      category: the(`category:${one.category}`),
      impact: one.impact,
      urgency: one.urgency,
    }
    const text = { title: tell(one.title), description: tell(one.text), contact: one.contact }
    const first: Act =
      one.contact === 'portal'
        ? { at, by: one.user, do: 'create', type: 'incident', key, values: { ...text, service: about.service } }
        : {
            at,
            by: 'p:ivan',
            do: 'create',
            type: 'incident',
            key,
            values: { ...text, ...about, requester: the(one.user), organisation: the(organisationOf(one.user)), team: the('team:desk') },
          }
    if (one.at === 'new') return [first]
    const acts = [
      first,
      { at: at + 4 * minute, by: 'p:ivan', do: 'change', type: 'incident', key, values: { ...about, team: the('team:desk') } } as const,
      move(9, one.by && one.team === 'team:desk' ? one.by : 'p:ivan', 'start'),
    ]
    if (one.team && one.team !== 'team:desk') acts.push(move(25, 'p:ivan', 'escalate', { team: the(one.team) }))
    if (one.at === 'assigned' || !one.by) return acts
    if (one.team !== 'team:desk') acts.push(move(55, one.by, 'start'))
    if (one.at === 'supplier') acts.push(move(120, one.by, 'hold', { waitingFor: 'supplier', supplier: the('org:erp-house') }))
    if (one.at === 'caller') acts.push(move(60, one.by, 'hold', { waitingFor: 'caller' }))
    if (one.at === 'change') acts.push(move(200, one.by, 'hold', { waitingFor: 'change', problem: the('problem:erp-index') }))
    return acts
  })

const organisationOf = (person: string): string => personOf(person)?.organisation ?? 'org:root'

const passing: readonly { readonly name: string; readonly title: Words; readonly severity: string }[] = [
  { name: 'HighLoad', title: ['Carga alta un momento', 'High load for a moment'], severity: 'warning' },
  { name: 'PacketLoss', title: ['Pérdida de paquetes', 'Packet loss'], severity: 'warning' },
  { name: 'ServiceRestarted', title: ['Servicio reiniciado', 'Service restarted'], severity: 'info' },
  { name: 'ClockSkew', title: ['Reloj desviado', 'Clock skew'], severity: 'info' },
]

/** Alerts that ended by themselves and needed nobody. */
export const passingActs = (now: number, tell: Tell): readonly Act[] => {
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
        values: alertValues(tell, at, name, [`${title[0]} (${node})`, `${title[1]} (${node})`], node, severity, [], chance.whole(1, 12)),
      },
      { at: end, by: 'rule', do: 'change', type: 'alert', key, values: { endedAt: moment(end), settledAt: moment(end) } },
      { at: end, by: 'system', do: 'move', type: 'alert', key, move: 'close' },
    ]
  }).flat()
}

/** Maintenance windows, notices, models of incidents, and what can be ordered. */
export const noticeActs = (now: number, tell: Tell): readonly Act[] => {
  const acts: Act[] = []
  const window = (key: string, from: number, title: Words, names: readonly string[]): void => {
    acts.push({
      at: from - 2 * day,
      by: 'p:carmen',
      do: 'create',
      type: 'maintenance-window',
      key,
      values: {
        title: tell(title),
        startsAt: moment(from),
        endsAt: moment(from + 2 * hour),
        cis: names.map((name) => the(`ci:${name}`)),
        team: the('team:servers'),
      },
    })
    acts.push(
      { at: from, by: 'system', do: 'move', type: 'maintenance-window', key, move: 'start' },
      { at: from + 2 * hour, by: 'system', do: 'move', type: 'maintenance-window', key, move: 'end' },
    )
  }
  window('window:1', now - 59 * day, ['Parches mensuales', 'Monthly patches'], ['hv-01', 'hv-02'])
  window('window:2', now - 28 * day, ['Parches mensuales', 'Monthly patches'], ['hv-03', 'hv-04'])
  window('window:3', now + 1.2 * day, ['Punto de acceso del pasillo 7', 'Access point of aisle 7'], ['ap-warehouse-01'])
  const notice = (key: string, ago: number, kind: string, title: Words, text: Words, hours: number): void => {
    const at = now - ago * day
    acts.push(
      { at, by: 'p:lucia', do: 'create', type: 'announcement', key, values: { title: tell(title), text: tell(text), kind } },
      { at: at + 5 * minute, by: 'p:lucia', do: 'move', type: 'announcement', key, move: 'publish' },
      { at: at + hours * hour, by: 'p:lucia', do: 'move', type: 'announcement', key, move: 'end' },
    )
  }
  notice(
    'notice:1',
    63,
    'maintenance',
    ['Cortes breves el sábado', 'Short interruptions on Saturday'],
    ['De 22 a 24 h.', 'From 10 to 12 pm.'],
    40,
  )
  notice(
    'notice:2',
    21,
    'information',
    ['Correos de suplantación', 'Phishing mails'],
    ['No pulse enlaces que pidan la contraseña.', 'Do not follow links that ask for your password.'],
    120,
  )
  const model = (key: string, title: Words, steps: Words, category: string, service: string): void =>
    void acts.push(
      {
        at: now - 88 * day,
        by: 'p:lucia',
        do: 'create',
        type: 'incident-model',
        key,
        values: {
          title: tell(title),
          steps: tell(steps),
          category: the(`category:${category}`),
          service: the(service),
          handledBy: the('team:desk'),
        },
      },
      { at: now - 87 * day, by: 'p:lucia', do: 'move', type: 'incident-model', key, move: 'activate' },
    )
  model(
    'model:1',
    ['Cuenta bloqueada', 'Account locked'],
    ['1. Comprobar identidad.\n2. Desbloquear.\n3. Probar con el usuario.', '1. Check identity.\n2. Unlock.\n3. Try with the user.'],
    'Access and passwords',
    'srv:directory',
  )
  model(
    'model:2',
    ['Impresora de etiquetas', 'Label printer'],
    ['1. Limpiar el cabezal.\n2. Revisar el rollo.\n3. Imprimir una prueba.', '1. Clean the head.\n2. Check the roll.\n3. Print a test.'],
    'Workplace',
    'srv:warehouse',
  )
  const offer = (key: string, title: Words, service: string, team: string, days: number, price: number | null): void =>
    void acts.push(
      {
        at: now - 86 * day,
        by: 'p:alba',
        do: 'create',
        type: 'offering',
        key,
        values: {
          title: tell(title),
          description: tell(title),
          service: the(service),
          fulfilledBy: the(team),
          deliveredWithin: days * 86_400,
          price,
          pricePer: price === null ? null : 'use',
          needsApproval: price !== null,
          externalId: `sample:${key}`,
        },
      },
      { at: now - 85 * day, by: 'p:alba', do: 'move', type: 'offering', key, move: 'offer' },
    )
  offer('offer:mailbox', ['Buzón compartido', 'Shared mailbox'], 'srv:mail', 'team:servers', 1, null)
  offer('offer:vpn', ['Acceso remoto', 'Remote access'], 'srv:vpn', 'team:network', 2, null)
  offer('offer:laptop', ['Ordenador portátil', 'Laptop'], 'srv:lan', 'team:desk', 5, 1150)
  offer('offer:erp-user', ['Usuario del ERP', 'ERP user'], 'srv:erp', 'team:applications', 2, 90)
  return acts
}
