/** Strategic initiatives with their business cases and services, and customer relationships. */

import { the } from '../acts/act.ts'
import { type ActWriter, listed, rowsOf } from '../acts/act-writer.ts'
import { services } from '../company/services.ts'

// key | Spanish | English | days before now of the proposal | cost | benefit | outcome
const initiatives = `
collect | Recoger en tienda | Collect in the store | 345 | 38000 | 90000 | service 300 210 completed 60
offsite | Copias fuera de casa | Backups off site | 180 | 16000 | 24000 | completed 40
loyalty | Club de clientes | Customer club | 60 | 52000 | 140000 | service 26 -30
assistant | Asistente para el centro de servicio | Assistant for the service desk | 27 | 21000 | 30000 | running
telephony | Red móvil propia | Mobile network of our own | 230 | 240000 | 60000 | rejected
`

// key | customer | days before now of the start | end | source
const customers = `
stores | stores | 365 | - | internal
logistics | logistics | 350 | - | internal
pharmacy | pharmacy | 330 | 18 | external
franchise | franchise | 120 | - | external
outlet | outlet | 12 | - | internal
`

const keeper = 'p:gonzalo'
const group = 'p:victor'

export const strategyYear = (s: ActWriter): void => {
  for (const [key = '', es = '', en = '', at = '', cost, benefit, end = ''] of rowsOf(initiatives)) {
    const [initiative, business, invested] = [`strategic-initiative/${key}`, `business-case/${key}`, `investment/${key}`]
    const days = Number(at)
    s.make(days, keeper, initiative, [es, en], {
      objective: s.t(`Que los clientes ganen con: ${es}`, `That customers gain by: ${en}`),
      owner: the(keeper),
      plan: s.t('Plan de tres años', 'Three-year plan'),
      budget: Number(cost),
      plannedEnd: s.date(days - 320),
    })
    s.make(days - 1, keeper, business, [es, en], {
      description: s.t('Qué cuesta, qué aporta y qué pasa si no se hace.', 'What it costs, what it brings, and what happens without it.'),
      initiative: the(initiative),
      owner: the(keeper),
      estimatedCost: Number(cost),
      estimatedBenefit: Number(benefit),
    })
    s.move(days - 3, keeper, business, 'submit')
    if (end === 'rejected') {
      const decisionReason = s.t('No se recupera en cinco años.', 'It does not pay within five years.')
      s.move(days - 6, group, business, 'reject', { decisionReason })
      s.move(days - 6, group, initiative, 'reject', { decisionReason })
      continue
    }
    s.move(days - 6, group, business, 'approve')
    s.find(days - 6, invested, { businessCase: the(business) })
    s.move(days - 7, group, initiative, 'approve')
    s.move(days - 10, keeper, initiative, 'launch')
    const words = end.split(' ')
    if (words[0] === 'service') {
      const service = `service/${key}`
      s.move(Number(words[1]), keeper, initiative, 'planService')
      s.find(Number(words[1]), service, { initiative: the(initiative) })
      s.change(Number(words[1]) - 1, 'p:alba', service, {
        supportTeam: the('team:applications'),
        owner: the('p:alba'),
        customers: [the('org:stores')],
        criticality: 'medium',
        calendar: the('calendar:always'),
      })
      s.move(Number(words[2]), 'p:alba', service, 'launch')
    }
    const done = words.indexOf('completed')
    if (done >= 0) {
      const outcome = s.t('En uso y dentro del presupuesto.', 'In use and within the budget.')
      s.move(Number(words[done + 1]), keeper, initiative, 'complete', { outcome })
    }
  }
  s.make(21, 'p:alba', 'service/signage', ['Pantallas de tienda', 'Screens in the stores'], {
    description: s.t(
      'Carteles digitales; lo pidió una tienda y no estaba en el plan.',
      'Digital signs; a store asked for it and no plan knew it.',
    ),
    owner: the('p:javier'),
    supportTeam: the('team:applications'),
    calendar: the('calendar:office'),
    criticality: 'low',
  })
  s.move(16, 'p:alba', 'service/signage', 'launch')

  // each catalogue entry is confirmed once a year; two were forgotten
  for (const [i, { key }] of services.slice(2).entries()) s.move(27 - i, 'p:alba', key, 'confirm')

  for (const [key, customer, began = '', ended = '-', source] of rowsOf(customers)) {
    const of = `customer-relationship/${key}`
    s.make(Number(began) + 2, keeper, of, [`${customer}`, `${customer}`], {
      customer: the(`org:${customer}`),
      source,
      manager: the(keeper),
      needs: s.t('Vender sin interrupciones.', 'To sell without interruptions.'),
      services: listed(customer === 'logistics' ? 'warehouse erp' : 'shop payments pos', 'srv:'),
    })
    s.move(Number(began), keeper, of, 'begin', { beganAt: s.moment(Number(began)) })
    s.move(Number(began) - 90, keeper, of, 'review', { nextReview: s.date(Number(began) - 270) })
    if (ended !== '-')
      s.move(Number(ended), keeper, of, 'end', {
        endedAt: s.moment(Number(ended)),
        endReason: s.t('Fue comprada por otra cadena.', 'It was bought by another chain.'),
      })
  }
}
