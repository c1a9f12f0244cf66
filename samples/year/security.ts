/** Security controls, events, incidents, tests and vulnerabilities. */
import { the } from '../acts/act.ts'
import { type ActWriter, listed, rowsOf } from '../acts/act-writer.ts'
import { chanceOf } from '../acts/chance.ts'

const keeper = 'p:silvia'

// key | Spanish | English | kind | risk | owner | days before now | days until in place
const controls = `
mfa | Segundo factor para todos | Second factor for everyone | preventive | - | sara | 345 | 60
copies | Copias que no se pueden borrar | Immutable backups | preventive | ransom | diego | 320 | 75
filter | Filtro de adjuntos | Filter of attachments | preventive | ransom | sara | 240 | 20
watch | Vigilancia de entradas raras | Watch over odd sign-ins | detective | - | silvia | 200 | 45
segments | Red del almacén aparte | Network of the warehouse apart | preventive | - | elena | 150 | 110
patches | Parches críticos en tres días | Critical patches within three days | preventive | ransom | diego | 95 | 25
cards | Datos de tarjetas cifrados | Card data encrypted | preventive | pay | alba | 50 | 33
usb | Memorias USB bloqueadas en cajas | Memory sticks blocked at tills | preventive | - | hugo | 14 | -
`

// key | kind | Spanish | English | service | days before now | passed
const tests = `
scan1 | scan | Exploración trimestral | Quarterly scan | internet | 330 | no
scan2 | scan | Exploración trimestral | Quarterly scan | internet | 240 | yes
scan3 | scan | Exploración trimestral | Quarterly scan | internet | 150 | yes
scan4 | scan | Exploración trimestral | Quarterly scan | internet | 20 | no
intruder | penetration | Prueba de intrusión de la tienda | Penetration test of the shop | shop | 205 | no
phish1 | phishing | Correo trampa | Mail as bait | mail | 260 | no
phish2 | phishing | Correo trampa | Mail as bait | mail | 80 | yes
phish3 | phishing | Correo trampa | Mail as bait | mail | 11 | no
`

// key | Spanish | English | severity | kind | service | days before now | hours to contain, to recover | minutes of downtime
const incidents = `
ransom | Cifrado de una carpeta compartida | A shared folder encrypted | critical | malware | storage | 284 | 2 19 | 95
flood | Avalancha de peticiones a la tienda | Flood of requests to the shop | high | denial-of-service | shop | 187 | 1 4 | 48
laptop | Portátil perdido | Lost laptop | medium | loss | - | 132 | 1 30 | 0
phish | Cuenta robada con un correo falso | Account stolen by a false mail | high | phishing | mail | 71 | 1 6 | 0
gateway | Intrusión en la pasarela de correo | Intrusion into the mail gateway | critical | intrusion | mail | 22 | 3 14 | 70
`

// Spanish or product | identifier | severity | score | configuration items | days before now | days until it was fixed
const vulnerabilities = `
OpenSSL | CVE-2025-9230 | high | 7.5 | web-01 web-02 web-03 | 280 | 9
Windows | CVE-2025-29824 | critical | 9.1 | dc-01 dc-02 | 210 | 3
FortiOS | CVE-2025-32756 | critical | 9.6 | fw-01 fw-02 | 140 | 4
PostgreSQL | CVE-2025-8714 | medium | 6.5 | db-01 db-02 | 66 | 21
Exim | CVE-2025-30232 | high | 8.1 | mail-gw | 24 | 2
nginx | CVE-2025-23419 | low | 4.3 | lb-01 lb-02 | 15 | -
`

export const securityYear = (s: ActWriter): void => {
  for (const [key, es = '', en = '', kind, risk = '-', owner, at = '', until = '-'] of rowsOf(controls)) {
    const [control, days] = [`security-control/${key}`, Number(at)]
    s.make(days, keeper, control, [es, en], {
      kind,
      threat: s.t('Robo o pérdida de datos', 'Theft or loss of data'),
      risk: risk === '-' || days > 330 ? null : the(`risk/${risk}`),
      owner: the(`p:${owner}`),
    })
    s.move(days - 4, keeper, control, 'approve')
    if (until !== '-') s.move(days - Number(until), `p:${owner}`, control, 'implement')
  }
  for (const [key, kind, es = '', en = '', service, at = '', passed] of rowsOf(tests)) {
    const [test, shortcoming, days] = [`security-test/${key}`, `security-shortcoming/${key}`, Number(at)]
    s.make(days + 5, keeper, test, [es, en], { kind, service: the(`srv:${service}`), plannedFor: s.moment(days) })
    s.carryOut(days, 5, keeper, test, {
      passed: passed === 'yes',
      findings:
        passed === 'yes' ? s.t('Nada grave.', 'Nothing grave.') : s.t('Tres hallazgos que corregir.', 'Three findings to be corrected.'),
    })
    if (passed === 'yes') continue
    s.find(days, shortcoming, { test: the(test) })
    s.move(days - 2, keeper, shortcoming, 'plan', {
      plan: s.t('Corregir y repetir la prueba.', 'Correct and test again.'),
      dueOn: s.date(days - 30),
    })
    s.move(days - 18, keeper, shortcoming, 'solve')
  }
  for (const [key, es = '', en = '', severity, kind, service = '-', at = '', spans = '', down] of rowsOf(incidents)) {
    const [incident, away, days] = [`security-incident/${key}`, `service-interruption/security-${key}`, Number(at)]
    const [contained = 0, recovered = 0] = spans.split(' ').map(Number)
    s.make(days, keeper, incident, [es, en], { severity, kind, service: service === '-' ? null : the(`srv:${service}`) })
    s.move(days - 0.01, keeper, incident, 'analyse')
    if (down !== '0') {
      s.move(days - 0.02, keeper, incident, 'tellDowntime')
      s.find(days - 0.02, away, { securityIncident: the(incident) })
      s.move(days - Number(down) / 1440, keeper, away, 'end', { endedAt: s.moment(days - Number(down) / 1440) })
    }
    s.move(days - contained / 24, keeper, incident, 'contain', { personalData: key === 'laptop' })
    s.move(days - recovered / 24, keeper, incident, 'recover', {
      resolution: s.t('Aislado, limpiado y restaurado.', 'Isolated, cleaned and restored.'),
    })
    s.move(days - 12, keeper, incident, 'close', {
      lessons: s.t('Avisar antes y tener la lista de contactos a mano.', 'Localize earlier and have the contacts at hand.'),
    })
  }
  for (const [product = '', cve, severity, cvss, names = '', at = '', until = '-'] of rowsOf(vulnerabilities)) {
    const [key, days] = [`vulnerability/${cve}`, Number(at)]
    s.make(days, keeper, key, `${product} ${cve}`, { cve, severity, cvss: Number(cvss), product, cis: listed(names, 'ci:') })
    s.move(days - 1, keeper, key, 'plan', { dueOn: s.date(days - 30) })
    if (until !== '-') s.move(days - Number(until), 'p:diego', key, 'fix')
  }
  const chance = chanceOf('security')
  for (let i = 0; i < 20; i++) {
    const [key, days] = [`security-event/${i}`, 350 - 17.4 * i]
    s.make(days, 'prometheus', key, ['Muchas entradas fallidas', 'Many failed sign-ins'], {
      rule: 'failed-sign-ins',
      source: 'siem',
      severity: chance.one(['low', 'medium', 'high']),
      actor: chance.one(['admin', 'backup', 'olga.campos']),
      address: `203.0.113.${chance.whole(1, 250)}`,
      events: chance.whole(20, 400),
      firstAt: s.moment(days + 0.01),
      lastAt: s.moment(days),
    })
    s.move(days - 0.02, keeper, key, 'examine')
    if (i < 19) s.move(days - 0.04, keeper, key, 'clear')
  }
}
