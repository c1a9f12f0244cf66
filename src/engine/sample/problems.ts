/** The causes behind the incidents, the changes that take them away, and what is known on the way. */
import type { Words } from '#kernel/words.ts'
import { type Act, day, hour, minute, the, type Values } from './act.ts'
import { problemBehind } from './incidents.ts'

type Tell = (words: Words) => string

interface SampleProblem {
  readonly key: string
  readonly service: string
  readonly ci: string
  readonly by: string
  readonly priority: 'critical' | 'high' | 'moderate' | 'low'
  readonly proactive?: boolean
  readonly title: Words
  readonly cause: Words
  readonly workaround: Words
  readonly fix: Words
  /** Days before now: registered, cause known, mended. */
  readonly days: readonly [opened: number, known?: number, mended?: number]
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

/** The incidents that have been told, with the moment of each. */
type Told = readonly { readonly key: string; readonly at: number }[]

export const problemActs = (now: number, tell: Tell, incidents: Told): readonly Act[] =>
  problems.flatMap((problem) => storyOf(problem, now, tell, incidents))

const storyOf = (problem: SampleProblem, now: number, tell: Tell, incidents: Told): readonly Act[] => {
  const {
    key,
    by,
    service,
    ci,
    days: [opened, known, mended],
  } = problem
  const start = now - opened * day
  const move = (at: number, who: string, name: string, values: Values = {}): Act => ({
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
        problemBehind(incident.key) === key && incident.at > start - 25 * day && (mended === undefined || incident.at < now - mended * day),
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
        title: tell(problem.title),
        origin: problem.proactive ? 'proactive' : 'reactive',
        priority: problem.priority,
        service: the(service),
        ci: the(ci),
        team: the(teamOf(by)),
      },
    },
    move(start + 5 * hour, by, 'analyse'),
    ...links,
    ...(known === undefined
      ? []
      : [
          move(now - known * day, by, 'identify', { cause: tell(problem.cause), workaround: tell(problem.workaround) }),
          {
            at: now - known * day + hour,
            by: 'p:raul',
            do: 'create',
            type: 'known-error',
            key: `known:${key}`,
            values: {
              title: tell(problem.title),
              symptoms: tell(problem.title),
              cause: tell(problem.cause),
              workaround: tell(problem.workaround),
              problem: the(key),
              service: the(service),
            },
          } as const,
          {
            at: now - known * day + 2 * hour,
            by: 'p:raul',
            do: 'move',
            type: 'known-error',
            key: `known:${key}`,
            move: 'publish',
          } as const,
        ]),
    { at: now - (mended ?? known ?? opened - 2) * day - hour, by, do: 'change', type: 'problem', key, values: { effort: problem.effort } },
    ...(mended === undefined
      ? []
      : [
          move(now - mended * day, by, 'resolve', { resolution: tell(problem.fix) }),
          move(now - mended * day + 3 * day, 'p:raul', 'close'),
          { at: now - mended * day + 3 * day, by: 'p:raul', do: 'move', type: 'known-error', key: `known:${key}`, move: 'retire' } as const,
        ]),
  ]
}

const teamOf = (person: string): string =>
  ({
    'p:carmen': 'team:servers',
    'p:diego': 'team:servers',
    'p:elena': 'team:network',
    'p:hugo': 'team:network',
    'p:pablo': 'team:network',
    'p:raul': 'team:database',
  })[person] ?? 'team:applications'

interface SampleChange {
  readonly title: Words
  readonly kind: 'standard' | 'normal' | 'emergency'
  readonly size: 'minor' | 'significant' | 'major'
  readonly risk: 'high' | 'medium' | 'low'
  readonly service: string
  readonly cis: readonly string[]
  readonly by: string
  /** Days before now at which it was asked for; days from there to the decision, and from there to the work (negative: ahead). */
  readonly days: readonly [asked: number, decided?: number, done?: number]
  readonly rejected?: boolean
  readonly failed?: boolean
}

const change = (
  es: string,
  en: string,
  kind: SampleChange['kind'],
  size: SampleChange['size'],
  risk: SampleChange['risk'],
  service: string,
  cis: string,
  by: string,
  days: SampleChange['days'],
  more: Partial<SampleChange> = {},
): SampleChange => ({
  title: [es, en],
  kind,
  size,
  risk,
  service: `srv:${service}`,
  cis: cis.split(' ').map((ci) => `ci:${ci}`),
  by: `p:${by}`,
  days,
  ...more,
})

const changes: readonly SampleChange[] = [
  change(
    'Ampliar el volumen de buzones',
    'Enlarge the mailbox volume',
    'normal',
    'minor',
    'low',
    'mail',
    'mail-02 san-01',
    'sara',
    [50, 3, 6],
  ),
  change(
    'Actualizar los cortafuegos a la 7.4',
    'Upgrade the firewalls to 7.4',
    'normal',
    'significant',
    'medium',
    'firewall',
    'fw-01 fw-02',
    'elena',
    [75, 5, 12],
  ),
  change(
    'Igualar la renovación de claves de la VPN',
    'Align key renewal of the VPN',
    'normal',
    'minor',
    'low',
    'vpn',
    'vpn-01 vpn-02',
    'elena',
    [36, 2, 4],
  ),
  change(
    'Pasar el ERP a la versión 8.2',
    'Move the ERP to version 8.2',
    'normal',
    'major',
    'high',
    'erp',
    'erp-app erp-01 erp-02 erp-db',
    'marta',
    [84, 9, 16],
    { failed: true },
  ),
  change(
    'Sustituir los conmutadores del almacén',
    'Replace the switches of the warehouse',
    'normal',
    'significant',
    'medium',
    'lan',
    'sw-warehouse-01',
    'hugo',
    [44, 6],
  ),
  change(
    'Renovar el certificado de la tienda',
    'Renew the certificate of the shop',
    'standard',
    'minor',
    'low',
    'certificates',
    'cert-shop',
    'hugo',
    [28, 0.2, 1],
  ),
  change(
    'Reiniciar la pasarela de pagos',
    'Restart the payment gateway',
    'emergency',
    'significant',
    'high',
    'payments',
    'pay-app',
    'alba',
    [12, 0.02, 0.05],
  ),
  change(
    'Quitar un disco averiado de san-01',
    'Take a failed disk out of san-01',
    'emergency',
    'minor',
    'medium',
    'storage',
    'san-01',
    'carmen',
    [57, 0.05, 0.2],
  ),
  change(
    'Parches mensuales de los servidores',
    'Monthly patches of the servers',
    'standard',
    'minor',
    'low',
    'virtual',
    'hv-01 hv-02 hv-03 hv-04',
    'diego',
    [64, 1, 5],
  ),
  change(
    'Parches mensuales de los servidores',
    'Monthly patches of the servers',
    'standard',
    'minor',
    'low',
    'virtual',
    'hv-01 hv-02 hv-03 hv-04',
    'diego',
    [33, 1, 5],
  ),
  change(
    'Cambiar de proveedor de cobros',
    'Change the payment provider',
    'normal',
    'major',
    'high',
    'payments',
    'pay-app pay-queue',
    'alba',
    [25, 8],
    { rejected: true },
  ),
  change(
    'Segundo punto de acceso en el pasillo 7',
    'Second access point in aisle 7',
    'normal',
    'minor',
    'low',
    'lan',
    'ap-warehouse-01',
    'hugo',
    [15, 3, 20],
  ),
  change(
    'Versión 4.7 de la pasarela de pagos',
    'Version 4.7 of the payment gateway',
    'normal',
    'significant',
    'medium',
    'payments',
    'pay-app',
    'javier',
    [8, 4, 10],
  ),
  change('Índice en la tabla de pedidos', 'Index on the table of orders', 'normal', 'minor', 'low', 'erp', 'erp-db', 'raul', [5]),
  change(
    'Añadir memoria a los anfitriones',
    'Add memory to the hosts',
    'normal',
    'significant',
    'medium',
    'virtual',
    'hv-01 hv-02',
    'diego',
    [2],
  ),
]

export const changeActs = (now: number, tell: Tell): readonly Act[] =>
  changes.flatMap((one, i) => changeStory(one, `change:${i + 1}`, now, tell))

const changeStory = (one: SampleChange, key: string, now: number, tell: Tell): readonly Act[] => {
  const {
    kind,
    size,
    risk,
    days: [asked, decided, done],
    by,
    rejected,
    failed,
  } = one
  const at = now - asked * day
  const acts: Act[] = []
  const move = (when: number, who: string, name: string, values: Values = {}): void =>
    void acts.push({ at: when, by: who, do: 'move', type: 'change', key, move: name, values })
  acts.push({
    at,
    by,
    do: 'create',
    type: 'change',
    key,
    values: {
      title: tell(one.title),
      description: tell([
        'Motivo, alcance y beneficio en el documento adjunto.',
        'Reason, scope and benefit are in the attached document.',
      ]),
      kind,
      size,
      risk,
      service: the(one.service),
      cis: one.cis.map(the),
      team: the(teamOf(by)),
      assignee: the(by),
    },
  })
  if (kind === 'emergency') move(at + 5 * minute, by, 'assess')
  else move(at + 6 * hour, by, 'assess')
  if (decided === undefined) return acts
  const decision = at + Math.max(decided * day, kind === 'emergency' ? 10 * minute : 7 * hour)
  const text = rejected
    ? ['El riesgo en plena campaña es demasiado alto.', 'The risk in high season is too high.']
    : ['Plan y marcha atrás revisados.', 'Plan and back-out reviewed.']
  move(decision, 'p:tomas', rejected ? 'reject' : 'approve', { decisionReason: tell(text as unknown as Words) })
  if (rejected || done === undefined) return acts
  const begin = at + done * day
  const scheduled = decision + (kind === 'emergency' ? 5 * minute : 2 * hour)
  const end = begin + (kind === 'emergency' ? 40 * minute : 2 * hour)
  move(scheduled, by, 'schedule', {
    plannedStart: new Date(begin).toISOString(),
    plannedEnd: new Date(end).toISOString(),
    plan: tell(['1. Avisar. 2. Copia. 3. Cambio. 4. Comprobar.', '1. Tell. 2. Back up. 3. Change. 4. Check.']),
    backout: tell(['Volver a la copia del paso 2.', 'Return to the copy of step 2.']),
  })
  move(begin, by, 'implement')
  move(end, by, 'finish', { successful: !failed })
  move(end + 2 * day, 'p:tomas', 'close', {
    review: tell(
      failed
        ? [
            'Hubo que volver atrás el primer intento; faltó probar los informes.',
            'The first try had to be backed out; the reports were not tested.',
          ]
        : ['Sin incidentes.', 'Without incidents.'],
    ),
  })
  return acts
}
