/** Budgets with their lines, monthly costs, invoices, cost proposals and investments. */
import { the } from '../acts/act.ts'
import { type ActWriter, rowsOf } from '../acts/act-writer.ts'
import { chanceOf } from '../acts/chance.ts'

const keeper = 'p:irene'
const group = 'p:victor'

// key | Spanish | English | kind | from | to | submitted | approved | approval due (days before now)
const budgets = `
running | Gastos de explotación | Running costs | operating | 350 | -15 | 366 | 356 | 353
capital | Inversiones | Investments | capital | 350 | -15 | 360 | 349 | 353
next | Gastos del año que viene | Running costs of next year | operating | -16 | -380 | 24 | 12 | 9
`

// budget | key | Spanish | English | service | type | planned for the year | share spent in the end
const lines = `
running | people | Personal | People | - | people | 620000 | 0.98
running | erp | Mantenimiento del ERP | Maintenance of the ERP | erp | software | 42000 | 1.16
running | lines | Enlaces | Links | internet | external | 36000 | 0.97
running | cloud | Copias en la nube | Copies in the cloud | backup | external | 14000 | 0.8
running | energy | Energía y clima | Energy and cooling | - | facilities | 58000 | 0.95
running | shop | Alojamiento de la tienda | Hosting of the shop | shop | external | 48000 | 0.99
capital | hosts | Servidores | Servers | virtual | hardware | 95000 | 0.9
capital | network | Red del almacén | Network of the warehouse | lan | hardware | 30000 | 0.7
next | people2 | Personal | People | - | people | 640000 | 0
`

// key | Spanish | English | service | customer | fee a month
const fees = `
shop | Tienda en línea | Web shop | shop | stores | 9500
payments | Pagos | Payments | payments | stores | 7200
warehouse | Gestión de almacén | Warehouse management | warehouse | logistics | 5200
`

// Spanish | English | person | service | saving a year | days before now | outcome
const proposals = `
Apagar entornos de prueba de noche | Switch test environments off at night | diego | virtual | 7800 | 320 | realised
Una línea de internet menos en la tienda | One internet line less in the shop | elena | internet | 5400 | 250 | declined
Licencias del ERP sin uso | Unused ERP licences | marta | erp | 6200 | 170 | realised
Archivar buzones antiguos | Archive old mailboxes | sara | mail | 2100 | 95 | accepted
Un solo lector de etiquetas | A single reader of labels | javier | warehouse | 3300 | 24 | accepted
Base de datos de la intranet compartida | Shared database for the intranet | ines | intranet | 1900 | 8 | submitted
`

export const moneyYear = (s: ActWriter): void => {
  const chance = chanceOf('money')
  for (const [key, es = '', en = '', kind, from, to, submitted, approved, by] of rowsOf(budgets)) {
    const budget = `budget/${key}`
    s.make(Number(submitted) + 4, keeper, budget, [es, en], {
      kind,
      from: s.date(Number(from)),
      to: s.date(Number(to)),
      owner: the(keeper),
      submitBy: s.moment(Number(by) + 5),
      approveBy: s.moment(Number(by)),
    })
    s.move(Number(submitted), keeper, budget, 'submit')
    s.move(Number(approved), group, budget, 'approve')
  }
  for (const [budget, key, es = '', en = '', service = '-', costType, planned, share] of rowsOf(lines)) {
    const line = `budget-line/${key}`
    const of = service === '-' ? null : the(`srv:${service}`)
    const opened = budget === 'next' ? 27 : budget === 'running' ? 368 : 362
    s.make(opened, keeper, line, [es, en], { budget: the(`budget/${budget}`), service: of, costType, planned: Number(planned) })
    if (Number(share) === 0) continue
    for (let month = 0; month < 12; month++) {
      const days = 345 - 30 * month
      s.make(days, keeper, `cost-entry/${key}-${month}`, [es, en], {
        line: the(line),
        service: of,
        costType,
        amount: Math.round((Number(planned) * Number(share) * chance.within(0.94, 1.06)) / 12),
        spentOn: s.date(days),
      })
    }
  }
  for (const [key, es = '', en = '', service, customer, fee] of rowsOf(fees)) {
    const policy = `charging-policy/${key}`
    const about = { service: the(`srv:${service}`), customer: the(`org:${customer}`) }
    s.make(360, keeper, policy, [es, en], { ...about, fee: Number(fee), validFrom: s.date(360) })
    s.move(359, keeper, policy, 'activate')
    for (let month = 0; month < 12; month++) {
      const [invoice, days] = [`invoice/${key}-${month}`, 333 - 30 * month]
      s.make(days, keeper, invoice, [es, en], {
        ...about,
        policy: the(policy),
        from: s.date(days + 30),
        to: s.date(days),
        amount: Number(fee),
      })
      s.move(days - 0.1, keeper, invoice, 'issue', { dueOn: s.date(days - 30) })
      s.move(days - chance.within(8, 34), keeper, invoice, 'settle')
    }
  }
  for (const [i, [es = '', en = '', who, service, saving, at = '', end]] of rowsOf(proposals).entries()) {
    const key = `cost-proposal/${i}`
    s.make(Number(at) + 1, `p:${who}`, key, [es, en], {
      description: s.t(`${es}.`, `${en}.`),
      service: the(`srv:${service}`),
      yearlySaving: Number(saving),
    })
    s.move(Number(at), `p:${who}`, key, 'submit')
    const decisionReason = s.t('Visto con los dueños del servicio.', 'Seen with the owners of the service.')
    if (end === 'declined') s.move(Number(at) - 6, group, key, 'decline', { decisionReason })
    if (end === 'accepted' || end === 'realised') s.move(Number(at) - 6, group, key, 'accept', { decisionReason })
    if (end === 'realised') s.move(Number(at) - 40, keeper, key, 'realise')
  }
  verified(s)
}

/** The investments of the business cases, and one in a change. */
const verified = (s: ActWriter): void => {
  const review = s.t('Más barato y algo más tarde de lo previsto.', 'Cheaper and a little later than planned.')
  const verify = (days: number, key: string, estimatedCost: number, estimatedBenefit: number, shortly = false): void => {
    s.move(days, keeper, key, 'finish', { actualCost: estimatedCost * 0.96 })
    if (!shortly) s.move(days - 9, keeper, key, 'verify', { actualBenefit: estimatedBenefit * 0.9, review })
  }
  s.move(328, keeper, 'investment/collect', 'start')
  verify(200, 'investment/collect', 38_000, 90_000)
  s.move(165, keeper, 'investment/offsite', 'start')
  verify(24, 'investment/offsite', 16_000, 24_000)
  s.move(40, keeper, 'investment/loyalty', 'start')
  s.move(14, keeper, 'investment/assistant', 'start')
  for (const [key, es, en, days, cost] of [
    ['hosts', 'Memoria de los anfitriones', 'Memory of the hosts', 250, 24_000],
    ['firewalls', 'Cortafuegos 7.4', 'Firewalls 7.4', 70, 12_000],
    ['erp82', 'ERP 8.2', 'ERP 8.2', 22, 31_000],
  ] as const) {
    const investment = `investment/${key}`
    s.make(days + 5, keeper, investment, [es, en], {
      kind: 'change',
      estimatedCost: cost,
      estimatedBenefit: key === 'firewalls' ? null : cost * 1.4,
    })
    s.move(days, keeper, investment, 'start')
    if (key === 'hosts') verify(days - 40, investment, cost, cost * 1.4)
    if (key === 'erp82') verify(days - 16, investment, cost, cost * 1.4, true)
  }
}
