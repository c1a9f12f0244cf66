/** Access profiles, requests with approvals, grants and revocations, and access reviews. */

import { the } from '../acts/act.ts'
import { type ActWriter, rowsOf } from '../acts/act-writer.ts'
import { chanceOf } from '../acts/chance.ts'
import { people } from '../company/company.ts'

const keeper = 'p:silvia'

// key | Spanish | English | service | risk | excludes
const profiles = `
buy | Pedir compras | Ask for purchases | erp | medium | -
approve | Aprobar compras | Approve purchases | erp | high | buy
ship | Cerrar envíos | Close shipments | warehouse | low | -
remote | Acceso remoto | Remote access | vpn | low | -
admin | Administrar bases de datos | Administer databases | databases | high | -
`

export const accessesYear = (s: ActWriter): void => {
  const chance = chanceOf('accesses')
  const keys = rowsOf(profiles).map(([key = '']) => key)
  for (const [key, es = '', en = '', service, risk, excludes = '-'] of rowsOf(profiles)) {
    const profile = `access-profile/${key}`
    s.make(360, keeper, profile, [es, en], {
      rights: s.t(es, en),
      service: the(`srv:${service}`),
      risk,
      excludes: excludes === '-' ? [] : [the(`access-profile/${excludes}`)],
    })
    s.move(359, keeper, profile, 'activate')
  }
  s.make(358, keeper, 'user-role/clerk', ['Personal de almacén', 'Warehouse clerk'], {
    owner: the('p:rosa'),
    profiles: [the('access-profile/ship'), the('access-profile/remote')],
  })
  s.move(357, keeper, 'user-role/clerk', 'activate')

  const holders = people.map(({ key }) => key)
  const given = new Map<string, { readonly grant: string; readonly from: number; until: number }[]>()
  const taken = new Set<string>()
  for (let i = 0; i < 36; i++) {
    const [profile = '', person] = [chance.one(keys), chance.one(holders)]
    const held = ['buy', 'approve'].includes(profile) ? `money ${person}` : `${profile} ${person}`
    if (taken.has(held)) continue
    taken.add(held)
    const [key, approval, grant, days] = [`access-request/${i}`, `approval/access-${i}`, `access-grant/${i}`, 350 - 9.7 * i]
    s.make(days, person, key, `${profile}: ${person.slice(2)}`, {
      person: the(person),
      profile: the(`access-profile/${profile}`),
      reason: s.t('Cambio de puesto.', 'Change of position.'),
      until: i % 9 === 4 ? s.date(days - 60) : null,
    })
    s.move(days - 0.1, keeper, key, 'verify')
    s.move(days - 0.2, keeper, key, 'ask', { verified: true })
    s.find(days - 0.2, approval, { accessRequest: the(key) })
    if (chance.happens(0.1)) {
      s.move(days - 0.6, keeper, approval, 'refuse', { reason: s.t('No corresponde a su puesto.', 'Not part of the position.') })
      continue
    }
    const done = days - chance.within(0.7, 2.5)
    s.move(done + 0.1, keeper, approval, 'grant')
    s.move(done, keeper, key, 'carryOut')
    s.find(done, grant, { request: the(key) })
    const all = given.get(profile) ?? []
    all.push({ grant, from: done, until: -1 })
    given.set(profile, all)
    if (!chance.happens(0.25)) continue
    const until = Math.max(0.5, done - chance.within(40, 160))
    s.move(until, keeper, grant, 'revoke', { reason: s.t('Deja el puesto.', 'Leaves the position.') })
    all[all.length - 1] = { grant, from: done, until }
  }
  for (const [profile, days] of [
    ['buy', 190],
    ['remote', 95],
    ['admin', 15],
  ] as const) {
    const review = `access-review/${profile}`
    const now = (given.get(profile) ?? []).filter(({ from, until }) => from > days && until < days - 3)
    s.make(days + 5, keeper, review, profile, { profile: the(`access-profile/${profile}`), plannedFor: s.moment(days) })
    s.move(days, keeper, review, 'start')
    for (const { grant } of now) s.move(days - 1, keeper, grant, 'confirm')
    s.move(days - 1.1, keeper, review, 'finish', {
      checked: now.length,
      withdrawn: 0,
      findings: s.t('Repasado con los responsables.', 'Gone through with those who answer for them.'),
    })
  }
}
