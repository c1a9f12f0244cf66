/** Open incidents: new, in the queues, late, and waiting for others. */

import { type Act, type ActValues, hour, type Localize, minute, the } from '../acts/act.ts'
import type { Bilingual } from '../acts/bilingual.ts'
import { personOf } from './company.ts'

interface Lingering {
  readonly user: string
  readonly contact: 'portal' | 'phone' | 'email'
  readonly hours: number
  readonly service: string
  readonly category: string
  readonly impact: string
  readonly urgency: string
  readonly title: Bilingual
  readonly text: Bilingual
  /** The state: new, in the queue of a team, being worked on, or waiting. */
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
    category: 'workplace',
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
    category: 'applications',
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
    category: 'applications',
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
    category: 'network',
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
    category: 'mail',
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
    category: 'applications',
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
    category: 'applications',
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
    category: 'applications',
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
    category: 'network',
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
    category: 'applications',
    impact: 'medium',
    urgency: 'medium',
    at: 'change',
    team: 'team:database',
    by: 'p:ines',
    title: ['La lista de pedidos tarda un minuto', 'The list of orders takes a minute'],
    text: ['Desde la versión 8.2.', 'Since version 8.2.'],
  },
]

/** The acts of the open incidents. */
export const openActs = (now: number, localize: Localize): readonly Act[] =>
  lingering.flatMap((one, i): readonly Act[] => {
    const at = now - one.hours * hour
    const key = `inc:open:${i}`
    const move = (minutes: number, by: string, name: string, values: ActValues = {}): Act => ({
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
    const text = { title: localize(one.title), description: localize(one.text), contact: one.contact }
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
