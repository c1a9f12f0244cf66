/** Suppliers with contracts, evaluations and orders, and a breach by the carrier. */
import { the } from '../acts/act.ts'
import { type ActWriter, listed, rowsOf } from '../acts/act-writer.ts'

const keeper = 'p:irene'

// key | Spanish | English | category | services | quality price reliability security | contract a year | agreement
const suppliers = `
carrier | Telenorte | Northtel | tactical | internet | 3 4 2 4 | 36000 | uc:org:carrier
erp-house | Contara Software | Contara Software | strategic | erp | 4 3 4 4 | 42000 | uc:org:erp-house
cloud | Nube Norte | North Cloud | tactical | backup | 4 4 5 4 | 14000 | -
machines | Ibermáquinas | Ibermachines | commodity | - | 3 5 3 3 | 20000 | -
`

// supplier | Spanish | English | line | service | amount | days before now
const orders = `
machines | Cuatro módulos de memoria | Four memory modules | hosts | virtual | 24000 | 262
machines | Dos anfitriones | Two hosts | hosts | virtual | 58000 | 140
machines | Puntos de acceso | Access points | network | lan | 6400 | 40
machines | Conmutadores del almacén | Switches of the warehouse | network | lan | 14500 | 9
`

// contract | Spanish | English | severity | days before now | credit | incident
const breaches = `
carrier | Corte de las dos líneas, 3,5 horas | Both lines cut, 3.5 hours | high | 276 | 1800 | -
erp-house | Respuesta tras dos días | Answer after two days | low | 101 | 0 | -
carrier | Línea A caída: reparada en 11 horas, prometidas 5 | Line A down: repaired in 11 hours, agreed 5 | high | 16 | 900 | -
`

export const suppliersYear = (s: ActWriter): void => {
  for (const [key, es = '', en = '', category, services = '', scores = '', value, agreement = '-'] of rowsOf(suppliers)) {
    const [supplier, contract, evaluation] = [`supplier/${key}`, `contract/${key}`, `supplier-evaluation/${key}`]
    s.make(366, keeper, supplier, [es, en], {
      organisationOf: the(`org:${key}`),
      category,
      manager: the(keeper),
      services: listed(services, 'srv:'),
    })
    const [quality, price, reliability, security] = scores.split(' ').map(Number)
    s.make(365, keeper, evaluation, [es, en], { supplier: the(supplier), quality, price, reliability, security })
    s.carryOut(364, 4, keeper, evaluation, { recommendation: key === 'carrier' ? 'take-with-conditions' : 'take' })
    s.move(363, keeper, supplier, 'approve')
    s.make(362, keeper, contract, [es, en], {
      supplier: the(supplier),
      agreement: agreement === '-' ? null : the(agreement),
      services: listed(services, 'srv:'),
      value: Number(value),
      validFrom: s.date(361),
      validTo: s.date(key === 'machines' ? 60 : -200),
      owner: the(keeper),
    })
    s.move(361, keeper, contract, 'sign')
    const [review, days] = [`contract-review/${key}`, { carrier: 180, 'erp-house': 120, cloud: 60, machines: 70 }[key as string] ?? 90]
    s.make(days + 10, keeper, review, [es, en], { contract: the(contract), supplier: the(supplier), plannedFor: s.moment(days) })
    s.carryOut(days, 2, keeper, review, {
      findings: s.t('Cifras del año y precios de otros.', 'Figures of the year and prices of others.'),
      decision: 'continue',
    })
  }
  for (const [i, [supplier, es = '', en = '', line, service, amount, at = '']] of rowsOf(orders).entries()) {
    const [key, days] = [`purchase-order/${i}`, Number(at)]
    s.make(days, 'p:diego', key, [es, en], {
      supplier: the(`supplier/${supplier}`),
      contract: the(`contract/${supplier}`),
      service: the(`srv:${service}`),
      items: s.t(es, en),
      amount: Number(amount),
    })
    s.move(days - 2, keeper, key, 'approve', { budgetLine: the(`budget-line/${line}`) })
    s.move(days - 3, keeper, key, 'order')
    s.move(days - 12, 'p:diego', key, 'receive')
  }
  for (const [i, [contract, es = '', en = '', severity, at = '', credit]] of rowsOf(breaches).entries()) {
    const [key, review, days] = [`contract-breach/${i}`, `contract-review/breach-${i}`, Number(at)]
    s.make(days, 'p:beatriz', key, [es, en], {
      contract: the(`contract/${contract}`),
      description: s.t(`${es}.`, `${en}.`),
      severity,
      target: the(`target:uc:org:${contract}:high:resolution`),
    })
    s.find(days, review, { breach: the(key) })
    s.move(days - 2, keeper, key, 'claim', { credit: Number(credit) })
    s.carryOut(days - 9, 2, keeper, review, {
      findings: s.t('Segunda vez este año; falta una guardia propia.', 'Second time this year; it has no on-call team.'),
      decision: contract === 'carrier' ? 'renegotiate' : 'continue',
    })
    s.move(days - 25, keeper, key, 'settle', { answer: s.t('Abono en la factura siguiente.', 'Credit on the next bill.') })
  }
}
