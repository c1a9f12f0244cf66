/** Service requests: approved where they cost money, fulfilled task by task. */

import { the } from '../acts/act.ts'
import type { ActWriter } from '../acts/act-writer.ts'
import { type Chance, chanceOf } from '../acts/chance.ts'
import { membersOf, type TeamKey, usersOf } from '../company/company.ts'

const offers = [
  {
    key: 'mailbox',
    words: ['Buzón compartido', 'Shared mailbox'],
    team: 'team:servers',
    days: 1,
    approval: false,
    steps: false,
    weight: 30,
  },
  { key: 'vpn', words: ['Acceso remoto', 'Remote access'], team: 'team:network', days: 2, approval: false, steps: false, weight: 30 },
  { key: 'laptop', words: ['Ordenador portátil', 'Laptop'], team: 'team:desk', days: 5, approval: true, steps: true, weight: 22 },
  { key: 'erp-user', words: ['Usuario del ERP', 'ERP user'], team: 'team:applications', days: 2, approval: true, steps: false, weight: 18 },
] as const satisfies readonly { team: TeamKey; [more: string]: unknown }[]

const howMany = 90

export const requestsYear = (s: ActWriter): void => {
  const chance = chanceOf('requests')
  for (let i = 0; i < howMany; i++) tellRequest(s, chance, i, 358 - (358 * i) / howMany)
}

const tellRequest = (s: ActWriter, chance: Chance, i: number, opened: number): void => {
  const [key, approval, task] = [`service-request/${i}`, `approval/request-${i}`, `fulfilment-task/${i}`]
  const { key: offer, words, team, days, approval: asks, steps } = chance.weighted(offers)
  const user = chance.one(usersOf(chance.one(['org:stores', 'org:logistics', 'org:root'])))
  const worker = chance.one(membersOf(team))
  s.make(opened, user, key, words, {
    offering: the(`offer:${offer}`),
    description: s.t('Lo necesito para mi puesto.', 'I need it for my work.'),
  })
  let at = opened
  if (asks) {
    s.find(opened, approval, { request: the(key) })
    at -= chance.within(0.1, 1.4)
    const refused = chance.happens(0.12)
    if (refused) s.move(at, 'p:lucia', approval, 'refuse', { reason: s.t('Ya tiene uno.', 'Has one already.') })
    else s.move(at, 'p:lucia', approval, 'grant')
    if (refused) return
  }
  at -= chance.within(0.02, 0.3)
  s.move(at, worker, key, 'start')
  if (steps) s.find(at, task, { request: the(key) })
  const late = chance.happens(0.1)
  const done = late ? opened - days * chance.within(1.1, 2) : Math.min(at - 0.02, opened - days * chance.within(0.3, 0.95))
  if (steps) s.move(done + 0.01, worker, task, 'finish', { effort: chance.whole(1, 3) * 3600, result: s.t('Entregado.', 'Handed over.') })
  s.move(done, worker, key, 'fulfil', { resolution: s.t('Entregado y probado con usted.', 'Handed over and tried with you.') })
  s.move(done - 2, user, key, 'close')
}
