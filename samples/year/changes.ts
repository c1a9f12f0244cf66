/** Records around the changes: a monthly template, and freeze windows. */
import { the } from '../acts/act.ts'
import type { ActWriter } from '../acts/act-writer.ts'

const keeper = 'p:tomas'

export const changesYear = (s: ActWriter): void => {
  const template = 'change-template/patches'
  s.make(362, 'p:diego', template, ['Parches mensuales de los servidores', 'Monthly patches of the servers'], {
    description: s.t('Parches de sistema de los anfitriones, uno tras otro.', 'System patches of the hosts, one after the other.'),
    service: the('srv:virtual'),
    plan: s.t('1. Vaciar un anfitrión.\n2. Aplicar.\n3. Volver a cargarlo.', '1. Empty a host.\n2. Apply.\n3. Load it again.'),
    backout: s.t('Arrancar la imagen anterior.', 'Start the image before.'),
    usualTime: 3 * 3600,
  })
  s.move(361, 'p:diego', template, 'propose')
  s.move(358, keeper, template, 'approve')
  for (let month = 0; month < 9; month++) {
    const [key, days] = [`change/patches-${month}`, 346 - 30 * month]
    s.make(days, 'p:diego', key, ['Parches mensuales de los servidores', 'Monthly patches of the servers'], {
      kind: 'standard',
      template: the(template),
      service: the('srv:virtual'),
      cis: ['ci:hv-01', 'ci:hv-02', 'ci:hv-03', 'ci:hv-04'].map(the),
      assignee: the('p:diego'),
      team: the('team:servers'),
    })
    s.move(days - 0.2, 'p:diego', key, 'schedule', { plannedStart: s.moment(days - 3.3), plannedEnd: s.moment(days - 3.4) })
    s.move(days - 3.3, 'p:diego', key, 'implement')
    s.move(days - 3.4, 'p:diego', key, 'finish', { successful: true })
    s.move(days - 5, keeper, key, 'close', { review: s.t('Sin incidentes.', 'Without incidents.') })
  }
  for (const [key, from, to] of [
    ['last', 335, 326],
    ['next', -32, -48],
  ] as const) {
    const freeze = `freeze-window/${key}`
    s.make(key === 'last' ? 355 : 60, keeper, freeze, ['Campaña', 'High season'], {
      reason: s.t('Las tiendas venden el doble.', 'The stores sell twice as much.'),
      startsAt: s.moment(from),
      endsAt: s.moment(to),
    })
    s.move(key === 'last' ? 354 : 59, keeper, freeze, 'activate')
  }
}
