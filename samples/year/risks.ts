/** The risk register with its mitigations. */
import { the } from '../acts/act.ts'
import { type ActWriter, rowsOf } from '../acts/act-writer.ts'

const keeper = 'p:silvia'

// key | Spanish | English | area | service | likelihood impact | treatment | residual | owner | days before now | days to mitigation | next review (days from now)
const risks = `
lines | Las dos líneas por la misma zanja | Both lines in the same trench | service | internet | medium very-high | mitigate | low high | pablo | 340 | 120 | 60
ransom | Secuestro de datos | Ransomware | security | storage | medium very-high | mitigate | low high | silvia | 330 | 60 | 40
erp | Proveedor único del ERP | Single supplier of the ERP | supplier | erp | medium high | accept | - | irene | 300 | - | 90
flood | Inundación del centro de datos | Flood of the data centre | continuity | virtual | low very-high | mitigate | very-low high | sara | 290 | 150 | -20
people | Una sola persona conoce las cajas | One person alone knows the tills | service | pos | high high | mitigate | medium medium | javier | 220 | 90 | 30
gdpr | Datos de clientes en correos | Customer data in mails | compliance | mail | medium high | mitigate | low medium | silvia | 140 | 118 | 120
pay | Certificación de pagos | Certification of payments | compliance | payments | low high | mitigate | very-low high | alba | 60 | 40 | 150
loyalty | El club de clientes llega tarde | The customer club comes late | project | shop | high medium | mitigate | - | daniel | 45 | - | 20
`

export const risksYear = (s: ActWriter): void => {
  for (const [key, es = '', en = '', area, service, degrees = '', treatment, left = '-', owner, at = '', until = '-', review] of rowsOf(
    risks,
  )) {
    const [risk, mitigation, days] = [`risk/${key}`, `mitigation/${key}`, Number(at)]
    const [likelihood, impact] = degrees.split(' ')
    s.make(days, keeper, risk, [es, en], { threat: s.t(es, en), area, service: the(`srv:${service}`) })
    s.move(days - 3, keeper, risk, 'assess', { likelihood, impact, owner: the(`p:${owner}`) })
    const reviewBy = s.date(-Number(review))
    if (treatment === 'accept') {
      s.move(days - 5, keeper, risk, 'watch', {
        treatment,
        reviewBy,
        reason: s.t('Cambiarlo cuesta más que el daño.', 'Changing it would cost more than the damage.'),
      })
      continue
    }
    s.move(days - 5, keeper, risk, 'treat', { treatment })
    s.make(days - 6, keeper, mitigation, [es, en], {
      risk: the(risk),
      description: s.t('Medida acordada con el responsable.', 'Measure agreed with the person responsible.'),
      owner: the(`p:${owner}`),
      dueOn: s.date(days - Number(until === '-' ? 90 : until)),
    })
    s.move(days - 10, keeper, mitigation, 'approve')
    if (until === '-') continue
    s.move(days - Number(until), keeper, mitigation, 'implement')
    const [residualLikelihood, residualImpact] = left.split(' ')
    s.move(days - Number(until) - 1, keeper, risk, 'watch', { treatment, reviewBy, residualLikelihood, residualImpact })
  }
}
