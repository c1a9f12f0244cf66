/** Complaints, surveys, reviews and audits, and the resulting initiatives. */

import { the } from '../acts/act.ts'
import { type ActWriter, rowsOf } from '../acts/act-writer.ts'
import type { Bilingual } from '../acts/bilingual.ts'
import { chanceOf } from '../acts/chance.ts'
import { usersOf } from '../company/company.ts'

const keeper = 'p:esther'
const judge = 'p:gonzalo'

// Spanish | English | person | service | days before now | outcome
const complaints = `
Dos días sin etiquetas | Two days without labels | rosa | warehouse | 348 | accepted
Nadie contesta los sábados | Nobody answers on Saturdays | laura | warehouse | 270 | accepted
La factura no detalla nada | The bill gives no details | clara | shop | 205 | rejected
Avisan de los cortes tarde | Interruptions are announced late | david | pos | 160 | accepted
El correo borró una cita | Mail deleted a meeting | jorge | mail | 98 | rejected
El ERP se paró en cierre | ERP stopped at the closing | laura | erp | 66 | accepted
Me llaman tres veces por lo mismo | I am called three times for the same | olga | pos | 27 | accepted
El lector nuevo pita | The new reader beeps | andres | warehouse | 9 | examined
`

// key | kind | Spanish | English | customer | days before now
const surveys = `
q1 | csat | ¿Está contento con el servicio? | Are you content with the service? | stores | 320
q2 | nps | ¿Nos recomendaría? | Would you recommend us? | logistics | 228
q3 | csat | ¿Está contento con el servicio? | Are you content with the service? | stores | 136
q4 | nps | ¿Nos recomendaría? | Would you recommend us? | logistics | 22
`

// service | customer | days before now | weak spots
const reviews = `
shop | stores | 310 | Se avisa tarde de los cambios | Changes are announced late
warehouse | logistics | 255 | Sin soporte los sábados | No support on Saturdays
erp | logistics | 196 | - | -
payments | stores | 140 | Pocas pruebas de carga | Few load tests
shop | stores | 78 | - | -
erp | logistics | 25 | Informes sin probar antes de cada versión | Reports not tested before each version
`

// type | process | days before now | weak spots
const judged = `
process-evaluation | incident | 300 | La segunda línea no anota lo que hace | Second line does not note what it does
maturity-assessment | change | 235 | - | -
process-evaluation | change | 180 | Revisiones que llegan tarde | Reviews that come late
benchmark | incident | 150 | Otros resuelven más en la primera llamada | Others solve more at the first call
process-audit | access | 110 | Aprobaciones sin motivo | Approvals without a reason
process-evaluation | problem | 60 | - | -
maturity-assessment | knowledge | 28 | Artículos sin dueño | Articles without an owner
process-evaluation | knowledge | 16 | Pocos artículos de soluciones | Few articles with solutions
process-audit | change | 8 | - | -
`

// type | process | days from now: the plan of the coming months, one item overdue
const coming = `
process-evaluation | request-fulfilment | -6
process-audit | incident | 12
process-evaluation | service-level | 17
benchmark | problem | 24
process-audit | security | 31
process-evaluation | availability | 38
process-evaluation | operations | 45
maturity-assessment | configuration | 52
process-evaluation | event | 59
process-audit | supplier | 66
maturity-assessment | change | 73
process-evaluation | financial | 80
process-evaluation | capacity | 87
process-evaluation | release | 94
process-evaluation | validation-testing | 101
process-evaluation | project | 108
process-evaluation | development | 115
process-audit | access | 122
process-evaluation | facilities | 129
process-evaluation | service-catalogue | 136
process-evaluation | service-evaluation | 143
process-evaluation | initiative-definition | 150
process-evaluation | csi-monitoring | 157
process-audit | process-evaluation | 164
`

const comingWords: Readonly<Record<string, Bilingual>> = {
  'process-evaluation': ['Evaluación anual', 'Yearly evaluation'],
  'process-audit': ['Auditoría interna', 'Internal audit'],
  'maturity-assessment': ['Valoración de la madurez', 'Maturity assessment'],
  benchmark: ['Comparación con Grupo Vega', 'Comparison with Vega Group'],
}

// key | the weakness, found by a field | Spanish | English | KPI | from, to, reached | launched, done (days before now) | check results
const initiatives = `
notice | serviceReview service-review/0 | Avisar antes de los cambios | Announce changes earlier | service-evaluation/complaints | 6 2 3 | 290 200 | on-track on-track
saturday | serviceReview service-review/1 | Guardia de los sábados | Duty on Saturdays | incident/resolution-within-sla | 82 90 91 | 240 130 | on-track off-track on-track
notes | evaluation process-evaluation/0 | Anotar el trabajo | Note the work | incident/resolution-effort | 3 2 2.4 | 270 150 | at-risk on-track
first | benchmark benchmark/3 | Más a la primera | More at the first call | incident/first-call-resolution-rate | 52 60 58 | 120 21 | on-track off-track on-track
load | serviceReview service-review/3 | Pruebas de carga | Load tests | availability/service-interruptions | 5 2 - | 95 - | at-risk off-track
owners | assessment maturity-assessment/6 | Dueños de los artículos | Owners of the articles | knowledge/overdue-articles | 4 0 - | 18 - | on-track
`

export const improvementYear = (s: ActWriter): void => {
  tellComplaints(s)
  tellSurveys(s)
  for (const [i, [service, customer, at = '', es = '-', en = '']] of rowsOf(reviews).entries()) {
    const [key, days] = [`service-review/${i}`, Number(at)]
    s.make(days + 14, keeper, key, `${service}`, {
      service: the(`srv:${service}`),
      customer: the(`org:${customer}`),
      from: s.date(days + 90),
      to: s.date(days),
      plannedFor: s.moment(days),
    })
    s.carryOut(days, 2, keeper, key, {
      findings: s.t('Repasados niveles, quejas y cambios.', 'Levels, complaints and changes gone through.'),
      weakSpots: es === '-' ? null : s.t(es, en),
      participants: [the('p:clara'), the(keeper)],
    })
  }
  for (const [i, [type, process, at = '', es = '-', en = '']] of rowsOf(judged).entries()) {
    const [key, days] = [`${type}/${type === 'process-evaluation' ? (process === 'incident' ? 0 : i) : i}`, Number(at)]
    s.make(days + 12, judge, key, `${process}`, { process, plannedFor: s.moment(days), assignee: the(judge) })
    s.carryOut(days, 8, judge, key, {
      ...results(s, type ?? ''),
      weakSpots: es === '-' ? null : s.t(es, en),
      effort: 12 * 3600,
    })
  }
  for (const [i, [type = '', process, ahead = '']] of rowsOf(coming).entries())
    s.make(34, judge, `${type}/coming-${i}`, comingWords[type] ?? type, {
      process,
      plannedFor: s.moment(-Number(ahead)),
      assignee: the(judge),
    })
  for (const row of rowsOf(initiatives)) tellInitiative(s, row)
}

const results = (s: ActWriter, type: string): Readonly<Record<string, unknown>> => {
  const findings = s.t('Con cifras del propio año.', 'With figures of the year itself.')
  switch (type) {
    case 'benchmark':
      return { metric: s.t('Resueltos a la primera', 'Solved at the first call'), ours: 52, theirs: 64, partner: 'Grupo Vega', findings }
    case 'maturity-assessment':
      return { level: 3, targetLevel: 4, evidence: findings }
    case 'process-audit':
      return { auditor: the('p:silvia'), conforming: 18, nonconforming: 2, findings }
    default:
      return { findings }
  }
}

const tellComplaints = (s: ActWriter): void => {
  for (const [i, [es = '', en = '', who, service, at = '', end]] of rowsOf(complaints).entries()) {
    const [key, days] = [`complaint/${i}`, Number(at)]
    s.make(days, `p:${who}`, key, [es, en], { description: s.t(`${es}.`, `${en}.`), service: the(`srv:${service}`) })
    s.move(days - 1, 'p:lucia', key, 'examine')
    if (end === 'examined') continue
    const reason = s.t('Visto con el equipo.', 'Seen with the team.')
    s.move(days - 4, keeper, key, end === 'accepted' ? 'accept' : 'reject', { reason })
    s.move(days - 6, keeper, key, 'answer', {
      remedy: s.t('Disculpa, y lo que cambia desde hoy.', 'An apology, and what changes from today on.'),
    })
  }
}

const tellSurveys = (s: ActWriter): void => {
  const chance = chanceOf('surveys')
  for (const [name, kind, es = '', en = '', customer, at = ''] of rowsOf(surveys)) {
    const [key, days] = [`survey/${name}`, Number(at)]
    const invited = [...usersOf(`org:${customer}`), ...usersOf('org:root')]
    s.make(days + 3, keeper, key, [es, en], { kind, question: s.t(es, en), customer: the(`org:${customer}`), invited: invited.map(the) })
    s.move(days, keeper, key, 'send', { closesOn: s.date(days - 20) })
    for (const person of invited) {
      const response = `survey-response/${name}-${person}`
      s.find(days, response, { survey: the(key), person: the(person) })
      if (chance.happens(0.66))
        s.move(days - chance.within(0.2, 15), keeper, response, 'return', {
          score: chance.weighted([
            { weight: 2, n: 10 },
            { weight: 3, n: 9 },
            { weight: 4, n: 8 },
            { weight: 2, n: 7 },
            { weight: 2, n: 5 },
          ]).n,
        })
      else s.move(days - 20, keeper, response, 'lapse')
    }
    s.move(days - 20.5, keeper, key, 'close', {
      conclusions: s.t('Contentos con la gente, menos con los avisos.', 'Happy with the people, less so with the communication.'),
    })
  }
}

const tellInitiative = (s: ActWriter, row: readonly string[]): void => {
  const [name, found = '', es = '', en = '', kpi, figures = '', days = '', checks = ''] = row
  const [field = '', source = ''] = found.split(' ')
  const [baseline, target, reached] = figures.split(' ').map((one) => (one === '-' ? null : Number(one)))
  const [launched = 0, done] = days.split(' ').map((one) => (one === '-' ? undefined : Number(one)))
  const [weakness, key] = [`weakness/${name}`, `csi-initiative/${name}`]
  s.find(launched + 5, weakness, { [field]: the(source) })
  s.move(launched + 5, keeper, weakness, 'address')
  s.find(launched + 5, key, { weakness: the(weakness) })
  s.move(launched + 3, 'p:gonzalo', key, 'approve', {
    goal: s.t(es, en),
    expectedEffect: s.t('Menos quejas y menos horas.', 'Fewer complaints and fewer hours.'),
    kpi,
    baseline,
    target,
  })
  s.move(launched, keeper, key, 'launch', { assignee: the('p:lucia'), dueOn: s.date((done ?? -60) - 5) })
  const span = launched - (done ?? 0)
  for (const [i, progress] of checks.split(' ').entries()) {
    const [check, action, at] = [
      `initiative-check/${name}-${i}`,
      `corrective-action/${name}`,
      launched - (span * (i + 1)) / (checks.split(' ').length + 1),
    ]
    if (i === 0) s.find(launched, check, { initiative: the(key) })
    else s.make(at + 5, keeper, check, [es, en], { initiative: the(key), plannedFor: s.moment(at) })
    const correction = progress === 'off-track' ? s.t('Una persona más durante un mes.', 'One more person for a month.') : null
    s.carryOut(at, 2, keeper, check, {
      progress,
      findings: s.t('Mirado el indicador y a quien lo hace.', 'Looked at the KPI and at who does it.'),
      measured: i === 0 ? baseline : (reached ?? baseline),
      correction,
    })
    if (correction === null) continue
    s.find(at, action, { check: the(check) })
    s.move(at - 1, 'p:lucia', action, 'start')
    s.move(at - Math.min(14, span / 6), 'p:lucia', action, 'finish', { result: s.t('Hecho.', 'Done.') })
  }
  if (done !== undefined) s.move(done, keeper, key, 'complete', { actualEffect: s.t('El indicador se movió.', 'The KPI moved.'), reached })
}
