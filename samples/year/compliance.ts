/** Compliance requirements with evidence, reviews and findings. */
import { the } from '../acts/act.ts'
import { type ActWriter, rowsOf } from '../acts/act-writer.ts'

const keeper = 'p:silvia'

const policies = `
access | Política de accesos | Access policy | security
privacy | Política de privacidad | Privacy policy | privacy
changes | Política de cambios | Change policy | service-management
continuity | Política de continuidad | Continuity policy | continuity
`

// key | source | clause | Spanish | English | policy | owner | status
const requirements = `
records | law | RGPD 30 | Registro de tratamientos | Records of processing | privacy | silvia | met
breach | law | RGPD 33 | Avisar de brechas en 72 horas | Localize of breaches within 72 hours | privacy | silvia | met
cards | contract | PCI 3 | Proteger los datos de tarjetas | Protect card data | access | alba | partial
rights | iso-27001 | A.5.18 | Revisar los accesos | Review access rights | access | silvia | met
suppliers | iso-27001 | A.5.22 | Revisar a los proveedores | Review the suppliers | access | irene | missed
backup | iso-27001 | A.8.13 | Copias probadas | Tested backups | continuity | sara | met
freeze | policy | 4 | Sin cambios en campaña | No changes in high season | changes | tomas | met
exercise | policy | 7 | Un ejercicio al trimestre | An exercise each quarter | continuity | sara | partial
`

// key | kind | Spanish | English | reviewer | days before now
const reviews = `
spring | internal | Revisión interna | Internal review | Silvia | 290
cards | external | Auditoría de tarjetas | Audit of card payments | Peralta & Co. | 165
autumn | self-assessment | Autoevaluación | Self-assessment | Silvia | 75
stage | certification | Auditoría de certificación | Certification audit | AENA Cert | 18
`

// review | requirement | kind | Spanish | English | days until it is solved | due after
const findings = `
spring | backup | minor | Copias sin prueba de vuelta | Backups without a restore test | 60 | 90
spring | rights | minor | Accesos de quien se fue | Access of those who left | 35 | 60
cards | cards | major | Números de tarjeta en un registro | Card numbers in a log | 45 | 40
autumn | exercise | observation | Ejercicios sin el negocio | Exercises without the business | 50 | 80
stage | suppliers | major | Sin evaluación del operador | No evaluation of the carrier | - | 45
stage | rights | minor | Revisión de accesos sin firma | Access review without a signature | 10 | 30
autumn | exercise | minor | Informe de ejercicio tardío | Exercise reported late | - | 40
`

export const complianceYear = (s: ActWriter): void => {
  for (const [key, es = '', en = '', area] of rowsOf(policies)) {
    const policy = `policy/${key}`
    s.make(362, keeper, policy, [es, en], {
      area,
      text: s.t(`${es}: qué vale para todos.`, `${en}: the rules for everyone.`),
      owner: the(keeper),
      reviewBy: s.date(-30),
    })
    s.move(360, keeper, policy, 'activate')
  }
  for (const [key, source, clause, es = '', en = '', policy, owner] of rowsOf(requirements)) {
    const requirement = `requirement/${key}`
    s.make(350, keeper, requirement, [es, en], { source, clause, policies: [the(`policy/${policy}`)], owner: the(`p:${owner}`) })
    s.make(349, keeper, `evidence/${key}`, [es, en], {
      requirement: the(requirement),
      kind: 'document',
      policy: the(`policy/${policy}`),
      owner: the(`p:${owner}`),
    })
    s.move(340, keeper, requirement, 'confirm', { reviewBy: s.date(-25) })
  }
  for (const [key, kind, es = '', en = '', reviewer, at = ''] of rowsOf(reviews)) {
    const [review, days] = [`compliance-review/${key}`, Number(at)]
    s.make(days + 30, keeper, review, [es, en], { kind, reviewer, plannedFor: s.moment(days) })
    s.carryOut(days, 30, keeper, review, { findings: s.t('Hallazgos anotados uno a uno.', 'Findings noted one by one.') })
  }
  const days = new Map(rowsOf(reviews).map(([key = '', , , , , at]) => [key, Number(at)]))
  for (const [i, [review = '', requirement, kind, es = '', en = '', until = '-', due]] of rowsOf(findings).entries()) {
    const [key, at] = [`compliance-finding/${i}`, (days.get(review) ?? 0) - 0.1]
    s.make(at, keeper, key, [es, en], {
      review: the(`compliance-review/${review}`),
      requirement: the(`requirement/${requirement}`),
      kind,
      severity: kind === 'major' ? 'high' : 'medium',
      dueOn: s.date(at - Number(due)),
    })
    s.move(at - 3, keeper, key, 'plan', { plan: s.t('Corregir y enseñar la prueba.', 'Correct and show the proof.') })
    if (until === '-') continue
    s.move(at - Number(until), keeper, key, 'solve')
    if (kind === 'major')
      s.move(at - Number(until) - 5, keeper, `requirement/${requirement}`, 'confirmInPart', {
        assessment: s.t('Falta repetir la auditoría.', 'The audit is still to be repeated.'),
      })
  }
}
