/** The changes of the sample company: requested, assessed, decided, implemented and reviewed. */

import { type Act, type ActValues, day, hour, type Localize, minute, the } from '../acts/act.ts'
import type { Bilingual } from '../acts/bilingual.ts'
import { personOf } from './company.ts'

interface SampleChange {
  readonly title: Bilingual
  readonly kind: 'standard' | 'normal' | 'emergency'
  readonly size: 'minor' | 'significant' | 'major'
  readonly service: string
  readonly cis: readonly string[]
  readonly by: string
  /** Days before now of the request; days from there to the decision, and from there to the implementation (negative: ahead). */
  readonly days: readonly [asked: number, decided?: number, done?: number]
  readonly rejected?: boolean
  readonly failed?: boolean
}

// Spanish | English | kind | size | service | configuration items | requester | days | outcome
const table = `
Ampliar el volumen de buzones | Enlarge the mailbox volume | normal | minor | mail | mail-02 san-01 | sara | 50 3 6 | -
Actualizar los cortafuegos a la 7.4 | Upgrade the firewalls to 7.4 | normal | significant | firewall | fw-01 fw-02 | elena | 75 5 12 | -
Igualar la renovación de claves de la VPN | Align key renewal of the VPN | normal | minor | vpn | vpn-01 vpn-02 | elena | 36 2 4 | -
Pasar el ERP a la versión 8.2 | Move the ERP to version 8.2 | normal | major | erp | erp-app erp-01 erp-02 erp-db | marta | 84 9 16 | failed
Sustituir los conmutadores del almacén | Replace the switches of the warehouse | normal | significant | lan | sw-warehouse-01 | hugo | 44 6 | -
Renovar el certificado de la tienda | Renew the certificate of the shop | standard | minor | certificates | cert-shop | hugo | 28 0.2 1 | -
Reiniciar la pasarela de pagos | Restart the payment gateway | emergency | significant | payments | pay-app | alba | 12 0.02 0.05 | -
Quitar un disco averiado de san-01 | Take a failed disk out of san-01 | emergency | minor | storage | san-01 | carmen | 57 0.05 0.2 | failed
Parches mensuales de los servidores | Monthly patches of the servers | standard | minor | virtual | hv-01 hv-02 hv-03 hv-04 | diego | 64 1 5 | -
Parches mensuales de los servidores | Monthly patches of the servers | standard | minor | virtual | hv-01 hv-02 hv-03 hv-04 | diego | 33 1 5 | -
Cambiar de proveedor de cobros | Change the payment provider | normal | major | payments | pay-app pay-queue | alba | 25 8 | rejected
Segundo punto de acceso en el pasillo 7 | Second access point in aisle 7 | normal | minor | lan | ap-warehouse-01 | hugo | 15 3 20 | -
Versión 4.7 de la pasarela de pagos | Version 4.7 of the payment gateway | normal | significant | payments | pay-app | javier | 8 4 10 | -
Índice en la tabla de pedidos | Index on the table of orders | normal | minor | erp | erp-db | raul | 5 | -
Añadir memoria a los anfitriones | Add memory to the hosts | normal | significant | virtual | hv-01 hv-02 | diego | 2 | -
Versión 2.0 de la tienda | Version 2.0 of the web shop | normal | major | shop | shop-app | javier | 320 8 15 | -
Versión 3.1 del almacén | Version 3.1 of the warehouse | normal | significant | warehouse | wms-app | marta | 280 5 12 | -
Correo a la edición nueva | Mail to the new edition | normal | significant | mail | mail-01 mail-02 | sara | 250 6 14 | -
Versión 4.5 de la pasarela de pagos | Version 4.5 of the payment gateway | normal | significant | payments | pay-app | javier | 210 4 9 | -
Consulta nocturna del ERP | Nightly query of the ERP | normal | minor | erp | erp-db | raul | 155 3 6 | failed
Versión 2.1 de la tienda | Version 2.1 of the web shop | normal | minor | shop | shop-app | javier | 130 3 8 | -
Corregir precios en caja | Correct prices at the tills | emergency | minor | pos | pos-app | javier | 110 0.02 0.1 | -
Versión 4.6 de la pasarela de pagos | Version 4.6 of the payment gateway | normal | significant | payments | pay-app | javier | 105 5 10.5 | -
Recoger en tienda 1.0 | Collect in the store 1.0 | normal | major | shop | shop-app | javier | 228 6 18 | -
Sustituir ups-01 | Replace ups-01 | normal | significant | virtual | ups-01 | hugo | 195 5 11 | -
Versión 2.2 de la tienda | Version 2.2 of the web shop | normal | major | shop | shop-app | javier | 40 7 14 | -
Versión 3.2 del almacén | Version 3.2 of the warehouse | normal | significant | warehouse | wms-app | marta | 24 4 8 | failed
`

const daysOf = (text: string): SampleChange['days'] => {
  const [asked = 0, decided, done] = text.split(' ').map(Number)
  if (decided === undefined) return [asked]
  return done === undefined ? [asked, decided] : [asked, decided, done]
}

const read = (line: string): SampleChange => {
  const [es = '', en = '', kind, size, service, cis = '', by, days = '', end] = line.split('|').map((cell) => cell.trim())
  return {
    title: [es, en],
    kind: kind as SampleChange['kind'],
    size: size as SampleChange['size'],
    service: `srv:${service}`,
    cis: cis.split(' ').map((ci) => `ci:${ci}`),
    by: `p:${by}`,
    days: daysOf(days),
    rejected: end === 'rejected',
    failed: end === 'failed',
  }
}
const changes: readonly SampleChange[] = table.trim().split('\n').map(read)

export const changeActs = (now: number, localize: Localize): readonly Act[] => [
  ...meetings(now, localize),
  ...changes.flatMap((one, i) => changeStory(one, `change:${i + 1}`, now, localize)),
  ...votes(now, localize),
]

// change | meeting | days before now | who votes, and how
const ballots = `
Change the payment provider | cab:24 | 21.9 | tomas against, beatriz against, carmen for, pablo against
Add memory to the hosts | cab:26 | 0.8 | beatriz for, carmen for, pablo abstain
`

/** How the board voted: in its meeting, or ahead of the next one. */
const votes = (now: number, localize: Localize): readonly Act[] =>
  ballots
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [title = '', meeting = '', days = '', cast = ''] = line.split('|').map((cell) => cell.trim())
      const i = changes.findIndex((one) => one.title[1] === title)
      return cast.split(', ').map((ballot): Act => {
        const [voter = '', vote] = ballot.split(' ')
        const person = personOf(`p:${voter}`)
        return {
          at: now - Number(days) * day,
          by: `p:${voter}`,
          do: 'create',
          type: 'change-vote',
          key: `vote:${i}-${voter}`,
          values: {
            title: person ? localize(person.name) : voter,
            change: the(`change:${i + 1}`),
            meeting: the(meeting),
            voter: the(`p:${voter}`),
            vote,
          },
        }
      })
    })

const changeStory = (one: SampleChange, key: string, now: number, localize: Localize): readonly Act[] => {
  const {
    kind,
    size,
    days: [asked, decided, done],
    by,
    rejected,
    failed,
  } = one
  const at = now - asked * day
  const acts: Act[] = []
  const move = (when: number, who: string, name: string, values: ActValues = {}): void =>
    void acts.push({ at: when, by: who, do: 'move', type: 'change', key, move: name, values })
  acts.push({
    at,
    by,
    do: 'create',
    type: 'change',
    key,
    values: {
      title: localize(one.title),
      description: localize([
        'Motivo, alcance y beneficio en el documento adjunto.',
        'Reason, scope and benefit are in the attached document.',
      ]),
      kind,
      size,
      service: the(one.service),
      cis: one.cis.map(the),
      team: the(personOf(by)?.team ?? 'team:applications'),
      assignee: the(by),
    },
  })
  if (kind === 'emergency') move(at + 5 * minute, by, 'assess')
  else move(at + 6 * hour, by, 'assess')
  if (decided === undefined) return acts
  const decision = at + Math.max(decided * day, kind === 'emergency' ? 10 * minute : 7 * hour)
  const text: Bilingual = rejected
    ? ['El riesgo en plena campaña es demasiado alto.', 'The risk in high season is too high.']
    : ['Plan y marcha atrás revisados.', 'Plan and back-out reviewed.']
  const isOfBoard = kind === 'emergency' || (kind === 'normal' && size !== 'minor')
  const hasBallot = ballots.includes(`\n${one.title[1]} |`)
  if (isOfBoard && !hasBallot)
    acts.push({
      at: decision - minute,
      by: 'p:tomas',
      do: 'create',
      type: 'change-vote',
      key: `vote:${key}-tomas`,
      values: { title: localize(personOf('p:tomas')?.name ?? ['', '']), change: the(key), voter: the('p:tomas'), vote: 'for' },
    })
  move(decision, 'p:tomas', rejected ? 'reject' : 'approve', { decisionReason: localize(text) })
  if (rejected || done === undefined) return acts
  const begin = at + done * day
  const scheduled = decision + (kind === 'emergency' ? 5 * minute : 2 * hour)
  const end = begin + (kind === 'emergency' ? 40 * minute : 2 * hour)
  move(scheduled, by, 'schedule', {
    plannedStart: new Date(begin).toISOString(),
    plannedEnd: new Date(end).toISOString(),
    plan: localize(['1. Avisar. 2. Copia. 3. Cambio. 4. Comprobar.', '1. Localize. 2. Back up. 3. Change. 4. Check.']),
    backout: localize(['Volver a la copia del paso 2.', 'Return to the copy of step 2.']),
  })
  move(begin, by, 'implement')
  move(end, by, 'finish', { successful: !failed })
  move(end + 2 * day, 'p:tomas', 'close', {
    review: localize(
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

/** The board meets every second week; the next meeting is planned. */
const meetings = (now: number, localize: Localize): readonly Act[] =>
  Array.from({ length: 27 }, (_, i): readonly Act[] => {
    const at = now - (8 + 14 * (25 - i)) * day
    const key = `cab:${i}`
    const members = ['p:tomas', 'p:beatriz', 'p:carmen', 'p:pablo'].map(the)
    const create: Act = {
      at: at - 7 * day,
      by: 'p:tomas',
      do: 'create',
      type: 'cab-meeting',
      key,
      values: {
        title: localize(['Comité de cambios', 'Change advisory board']),
        board: 'cab',
        startsAt: new Date(at).toISOString(),
        length: 3600,
        members,
      },
    }
    const hold: Act = {
      at: at + hour,
      by: 'p:tomas',
      do: 'move',
      type: 'cab-meeting',
      key,
      move: 'hold',
      values: {
        present: i % 5 === 0 ? members.slice(0, 3) : members,
        minutes: localize([
          'Se repasan los cambios pendientes y los hechos desde la última reunión.',
          'The open changes and those made since the last meeting were gone through.',
        ]),
      },
    }
    return [create, hold]
  }).flat()
