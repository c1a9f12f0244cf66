/** Availability targets, interruptions with their causes, and measures. */

import { the } from '../acts/act.ts'
import { type ActWriter, rowsOf } from '../acts/act-writer.ts'
import { cis } from '../company/cis.ts'
import { services } from '../company/services.ts'

const keeper = 'p:carmen'

const agreed = { shop: 99.8, payments: 99.8, pos: 99.5, warehouse: 99.5, erp: 99, mail: 99.5 } as const

// service | days before now | minutes | kind | cause | found by | Spanish | English | owner of a measure against it
const interruptions = `
mail | 340 | 95 | outage | hardware | monitor | Correo caído por un disco | Mail down for a disk | sara
erp | 322 | 50 | degradation | capacity | incident | ERP lento en el cierre | ERP slow at the closing | -
shop | 301 | 38 | outage | software | monitor | Tienda caída tras una versión | Shop down after a version | javier
internet | 277 | 210 | outage | supplier | monitor | Corte de las dos líneas | Both lines cut | pablo
warehouse | 251 | 64 | outage | hardware | incident | Almacén sin etiquetas | Warehouse without labels | -
payments | 226 | 27 | outage | software | event | Pagos rechazados | Payments refused | -
pos | 199 | 140 | outage | environment | incident | Corte de luz en la tienda | Power cut in the shop | hugo
mail | 171 | 33 | degradation | human | person | Lista de bloqueo equivocada | Wrong block list | -
erp | 149 | 82 | outage | change | incident | ERP parado por una consulta | ERP stopped by a query | raul
shop | 118 | 22 | outage | capacity | monitor | Tienda saturada por una oferta | Shop overrun by an offer | javier
erp | 68 | 170 | outage | change | incident | Vuelta atrás de la versión 8.2 | Version 8.2 backed out | marta
warehouse | 47 | 45 | outage | software | incident | Envíos que no se cerraban | Shipments that did not close | -
payments | 12.08 | 184 | outage | software | event | Pagos con tarjeta fuera de servicio | Card payments are down | alba
shop | 6 | 19 | degradation | capacity | monitor | Tienda lenta | Shop slow | -
`

// service | days before now | Spanish | English | passed
const tests = `
internet | 262 | Cortar la línea A | Cut line A | yes
storage | 190 | Apagar una cabina | Switch one array off | yes
payments | 84 | Parar una pasarela | Stop one gateway | no
mail | 19 | Parar mail-01 | Stop mail-01 | yes
`

export const availabilityYear = (s: ActWriter): void => {
  for (const [service, percent] of Object.entries(agreed))
    s.make(360, keeper, `availability-target/${service}`, `${service} ${percent} %`, {
      service: the(`srv:${service}`),
      agreement: the(`sla:${service}`),
      agreed: percent,
      restoreWithin: 4 * 3600,
      validFrom: s.date(360),
    })
  for (const [service, at = '', minutes, kind, cause, foundBy, es = '', en = '', owner = '-'] of rowsOf(interruptions)) {
    const [key, days] = [`service-interruption/${service}-${at}`, Number(at)]
    const end = days - Number(minutes) / 1440
    s.make(days - 0.003, 'p:nuria', key, [es, en], {
      service: the(`srv:${service}`),
      kind,
      foundBy,
      beganAt: s.moment(days),
      incident: service === 'payments' && days < 20 ? the('inc:major') : null,
    })
    s.move(end, 'p:nuria', key, 'end', { endedAt: s.moment(end), cause })
    if (owner === '-') continue
    const measure = `availability-measure/${service}-${at}`
    s.move(end - 1, `p:${owner}`, key, 'improve')
    s.find(end - 1, measure, { interruption: the(key) })
    s.change(end - 2, keeper, measure, {
      owner: the(`p:${owner}`),
      description: s.t('Que un fallo así ya no se note.', 'So that such a failure is not felt any more.'),
    })
    s.move(end - 3, keeper, measure, 'approve')
    s.move(end - 9, `p:${owner}`, measure, 'implement')
  }
  s.make(33, keeper, 'service-interruption/patches', ['Parches mensuales', 'Monthly patches'], {
    service: the('srv:virtual'),
    kind: 'degradation',
    planned: true,
    foundBy: 'person',
    beganAt: s.moment(28),
    endedAt: s.moment(27.95),
    cause: 'maintenance',
  })
  s.move(27.9, keeper, 'service-interruption/patches', 'end')
  for (const [service, at = '', es = '', en = '', passed] of rowsOf(tests)) {
    const [key, days] = [`availability-test/${service}`, Number(at)]
    s.make(days + 7, keeper, key, [es, en], { service: the(`srv:${service}`), scenario: s.t(es, en), plannedFor: s.moment(days) })
    s.carryOut(days, 2, keeper, key, {
      passed: passed === 'yes',
      findings:
        passed === 'yes'
          ? s.t('Nadie lo notó.', 'Nobody felt it.')
          : s.t('La otra pasarela tardó diez minutos en tomar la carga.', 'The other gateway took ten minutes to take over.'),
    })
  }
  // items monitored by Prometheus have a heartbeat here
  const watched = [...services.filter(({ kind }) => kind === 'business'), ...cis.filter(({ hostname }) => hostname)]
  for (const [i, { key }] of watched.entries()) {
    const monitor = `monitor/${key}`
    s.make(358 - i / 100, keeper, monitor, key.slice(key.indexOf(':') + 1), {
      kind: 'heartbeat',
      target: `prometheus/${key}`,
      interval: 31_536_000,
      [key.startsWith('srv:') ? 'service' : 'ci']: the(key),
    })
    s.move(357 - i / 100, keeper, monitor, 'activate')
  }
}
