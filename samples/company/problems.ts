/** The problems behind the incidents, with their analyses and fixes. */

import { type Act, type ActValues, day, hour, type Localize, the } from '../acts/act.ts'
import type { Bilingual } from '../acts/bilingual.ts'
import { personOf } from './company.ts'
import { problemBehind } from './incident-story.ts'

interface SampleProblem {
  readonly key: string
  readonly service: string
  readonly ci: string
  readonly by: string
  readonly priority: 'critical' | 'high' | 'moderate' | 'low'
  readonly proactive?: boolean
  readonly title: Bilingual
  readonly cause: Bilingual
  readonly workaround: Bilingual
  readonly fix: Bilingual
  /** Days before now: registered, cause known, fixed. */
  readonly days: readonly [opened: number, known?: number, fixed?: number]
  readonly effort: number
}

const problems: readonly SampleProblem[] = [
  {
    key: 'problem:mail-disk',
    service: 'srv:mail',
    ci: 'ci:mail-02',
    by: 'p:carmen',
    priority: 'moderate',
    days: [70, 55, 41],
    effort: 9 * 3600,
    title: ['Buzones lentos por falta de espacio', 'Slow mailboxes for want of space'],
    cause: [
      'El volumen de buzones supera el 90 % y el servidor reorganiza sin parar.',
      'The mailbox volume is above 90 % and the server reorganises all the time.',
    ],
    workaround: ['Mover los buzones grandes al segundo volumen.', 'Move the large mailboxes to the second volume.'],
    fix: ['Volumen ampliado y aviso al 80 %.', 'Volume enlarged and alert at 80 %.'],
  },
  {
    key: 'problem:vpn-rekey',
    service: 'srv:vpn',
    ci: 'ci:vpn-01',
    by: 'p:elena',
    priority: 'moderate',
    days: [62, 48, 30],
    effort: 14 * 3600,
    title: ['Cortes de la VPN al renovar claves', 'VPN drops when keys are renewed'],
    cause: ['Los dos concentradores renuevan claves con tiempos distintos.', 'The two concentrators renew keys at different times.'],
    workaround: ['Conectar siempre a vpn-02.', 'Always connect to vpn-02.'],
    fix: ['Mismo tiempo de renovación en los dos.', 'The same renewal time on both.'],
  },
  {
    key: 'problem:erp-index',
    service: 'srv:erp',
    ci: 'ci:erp-db',
    by: 'p:raul',
    priority: 'high',
    days: [58, 36],
    effort: 20 * 3600,
    title: ['Consultas de pedidos sin índice', 'Order queries without an index'],
    cause: ['La versión 8.2 filtra por un campo sin índice.', 'Version 8.2 filters by a field without an index.'],
    workaround: ['Actualizar estadísticas cada noche.', 'Refresh statistics every night.'],
    fix: ['Índice añadido por el proveedor.', 'Index added by the supplier.'],
  },
  {
    key: 'problem:wifi-aisle',
    service: 'srv:warehouse',
    ci: 'ci:ap-warehouse-01',
    by: 'p:hugo',
    priority: 'moderate',
    days: [50, 22],
    effort: 11 * 3600,
    title: ['Zona sin cobertura en el pasillo 7', 'No coverage in aisle 7'],
    cause: ['Las estanterías nuevas tapan la señal.', 'The new shelves block the signal.'],
    workaround: ['Recoger el pasillo 7 con un lector de cable.', 'Pick aisle 7 with a wired scanner.'],
    fix: ['Segundo punto de acceso.', 'Second access point.'],
  },
  {
    key: 'problem:pay-pool',
    service: 'srv:payments',
    ci: 'ci:pay-app',
    by: 'p:alba',
    priority: 'critical',
    days: [33, 11],
    effort: 16 * 3600,
    title: ['Conexiones con el banco que se agotan', 'Connections to the bank run out'],
    cause: ['Las conexiones con error no se devuelven al grupo.', 'Connections with an error are not given back to the pool.'],
    workaround: ['Reiniciar las conexiones cuando la cola pase de 500.', 'Restart the connections when the queue passes 500.'],
    fix: ['Versión 4.7 de la pasarela.', 'Version 4.7 of the gateway.'],
  },
  {
    key: 'problem:labels',
    service: 'srv:warehouse',
    ci: 'ci:label-printer-01',
    by: 'p:marta',
    priority: 'low',
    days: [26],
    effort: 3 * 3600,
    title: ['Averías repetidas de la impresora de etiquetas', 'Repeated failures of the label printer'],
    cause: ['', ''],
    workaround: ['', ''],
    fix: ['', ''],
  },
  {
    key: 'problem:cert',
    service: 'srv:certificates',
    ci: 'ci:cert-shop',
    by: 'p:pablo',
    priority: 'low',
    proactive: true,
    days: [40, 38, 20],
    effort: 5 * 3600,
    title: ['Certificados que se renuevan a mano', 'Certificates renewed by hand'],
    cause: ['Nadie recibe el aviso de vencimiento.', 'Nobody gets the notice of expiry.'],
    workaround: ['Revisar la lista el primer lunes del mes.', 'Check the list on the first Monday of the month.'],
    fix: ['Renovación automática y aviso a treinta días.', 'Automatic renewal and an alert at thirty days.'],
  },
  {
    key: 'problem:capacity',
    service: 'srv:virtual',
    ci: 'ci:cluster-01',
    by: 'p:diego',
    priority: 'moderate',
    proactive: true,
    days: [9],
    effort: 2 * 3600,
    title: ['El grupo de anfitriones se queda sin memoria en primavera', 'The host cluster runs out of memory in spring'],
    cause: ['', ''],
    workaround: ['', ''],
    fix: ['', ''],
  },
]

/** The incidents created so far, with the moment of each. */
type CreatedIncidents = readonly { readonly key: string; readonly at: number }[]

export const problemActs = (now: number, localize: Localize, incidents: CreatedIncidents): readonly Act[] =>
  problems.flatMap((problem) => storyOf(problem, now, localize, incidents))

const storyOf = (problem: SampleProblem, now: number, localize: Localize, incidents: CreatedIncidents): readonly Act[] => {
  const {
    key,
    by,
    service,
    ci,
    days: [opened, known, fixed],
  } = problem
  const start = now - opened * day
  const move = (at: number, who: string, name: string, values: ActValues = {}): Act => ({
    at,
    by: who,
    do: 'move',
    type: 'problem',
    key,
    move: name,
    values,
  })
  const links = incidents
    .filter(
      (incident) =>
        problemBehind(incident.key) === key && incident.at > start - 25 * day && (fixed === undefined || incident.at < now - fixed * day),
    )
    .map(
      (incident): Act => ({
        at: Math.max(incident.at + 3 * hour, start + hour),
        by,
        do: 'change',
        type: 'incident',
        key: incident.key,
        values: { problem: the(key) },
      }),
    )
  return [
    {
      at: start,
      by,
      do: 'create',
      type: 'problem',
      key,
      values: {
        title: localize(problem.title),
        origin: problem.proactive ? 'proactive' : 'reactive',
        priority: problem.priority,
        service: the(service),
        ci: the(ci),
        team: the(personOf(by)?.team ?? 'team:applications'),
      },
    },
    move(start + 5 * hour, by, 'analyse'),
    ...links,
    ...(known === undefined
      ? []
      : [
          // created before the cause is identified, which would create another one
          {
            at: now - known * day - hour,
            by: 'p:raul',
            do: 'create',
            type: 'known-error',
            key: `known:${key}`,
            values: {
              title: localize(problem.title),
              symptoms: localize(problem.title),
              cause: localize(problem.cause),
              workaround: localize(problem.workaround),
              problem: the(key),
              service: the(service),
            },
          } as const,
          {
            at: now - known * day - hour / 2,
            by: 'p:raul',
            do: 'move',
            type: 'known-error',
            key: `known:${key}`,
            move: 'publish',
          } as const,
          move(now - known * day, by, 'identify', { cause: localize(problem.cause), workaround: localize(problem.workaround) }),
        ]),
    { at: now - (fixed ?? known ?? opened - 2) * day - hour, by, do: 'change', type: 'problem', key, values: { effort: problem.effort } },
    ...(fixed === undefined
      ? []
      : [
          move(now - fixed * day, by, 'resolve', { resolution: localize(problem.fix) }),
          move(now - fixed * day + 3 * day, 'p:raul', 'close'),
        ]),
  ]
}
