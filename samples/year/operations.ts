/** The daily work: checks by shift, backups, runbooks and handovers. Weekly at first, daily in the last month. */
import { the } from '../acts/act.ts'
import { type ActWriter, rowsOf } from '../acts/act-writer.ts'
import { chanceOf } from '../acts/chance.ts'

const operators = ['p:diego', 'p:sara'] as const

// key | Spanish | English | automated | service
const runbooks = `
restart | Reiniciar la pasarela de pagos | Restart the payment gateway | yes | payments
space | Liberar espacio de registros | Free space of logs | yes | storage
failover | Pasar a la otra línea | Go over to the other line | no | internet
morning | Comprobación de la mañana | Check of the morning | no | monitoring
`

/** Days before now: weekly, and each of the last thirty. */
const days = [...Array.from({ length: 47 }, (_, i) => 360 - 7 * i), ...Array.from({ length: 30 }, (_, i) => 30.3 - i)]

export const operationsYear = (s: ActWriter): void => {
  const chance = chanceOf('operations')
  for (const [key, es = '', en = '', automated, service] of rowsOf(runbooks)) {
    const runbook = `runbook/${key}`
    s.make(364, 'p:carmen', runbook, [es, en], {
      purpose: s.t(`${es}.`, `${en}.`),
      steps: s.t('1. Comprobar.\n2. Actuar.\n3. Comprobar otra vez.', '1. Check.\n2. Act.\n3. Check again.'),
      automated: automated === 'yes',
      service: the(`srv:${service}`),
    })
    s.move(363, 'p:carmen', runbook, 'activate')
  }
  for (const [key, es, en, kind, hour] of [
    ['morning', 'Comprobación de la mañana', 'Check of the morning', 'check', 7],
    ['night', 'Copias de la noche', 'Backups of the night', 'backup', 23],
  ] as const) {
    const schedule = `job-schedule/${key}`
    s.make(363, 'p:carmen', schedule, [es, en], {
      kind,
      recurrence: `FREQ=DAILY;BYHOUR=${hour}`,
      zone: 'Europe/Madrid',
      shift: key === 'morning' ? 'morning' : 'night',
      runbook: key === 'morning' ? the('runbook/morning') : null,
      nextAt: s.moment(-1),
    })
    s.move(362, 'p:carmen', schedule, 'activate')
  }
  for (const [i, at] of days.entries()) {
    const [task, backup, handover] = [`operational-task/${i}`, `backup-run/${i}`, `shift-handover/${i}`]
    const [mine, next] = i % 2 === 0 ? operators : ([operators[1], operators[0]] as const)
    s.make(at, mine, task, ['Comprobación de la mañana', 'Check of the morning'], {
      kind: 'check',
      shift: 'morning',
      schedule: the('job-schedule/morning'),
      runbook: the('runbook/morning'),
      service: the('srv:monitoring'),
      dueAt: s.moment(at - 0.1),
    })
    const late = chance.happens(0.06)
    const red = i === 20 || i === days.length - 9
    s.move(at - (late ? 0.14 : 0.05), mine, task, 'finish', {
      result: red ? 'red' : chance.happens(0.1) ? 'amber' : 'green',
      notes: s.t('Visto sala, copias y enlaces.', 'Room, backups and links were seen.'),
      effort: 1500,
    })
    if (red) {
      const incident = `incident/red-${i}`
      s.find(at - (late ? 0.14 : 0.05), incident, { title: s.t('Comprobación de la mañana', 'Check of the morning') })
      s.fixIncident(at - 0.2, 3, 'p:diego', incident, 'team:servers', {
        cause: 'hardware',
        place: 'on-site',
        resolution: s.t('Disco cambiado.', 'Disk replaced.'),
        impact: 'low',
      })
    }
    const good = !chance.happens(0.025)
    s.make(at + 0.4, 'prometheus', backup, ['Copia de la noche', 'Backup of the night'], {
      service: the('srv:backup'),
      ci: the('ci:backup-01'),
      schedule: the('job-schedule/night'),
      method: i % 7 === 0 ? 'full' : 'incremental',
    })
    s.carryOut(at + 0.2, 3, 'prometheus', backup, {
      outcome: good ? 'success' : 'partial',
      size: chance.whole(180, i % 7 === 0 ? 2400 : 420),
      verified: i % 3 === 0,
    })
    s.make(at - 0.28, mine, handover, ['Turno de mañana', 'Morning shift'], {
      shift: 'morning',
      happened: s.t('Sin novedad, salvo lo anotado.', 'Nothing new but what is noted.'),
      open: s.t('Vigilar el disco de mail-02.', 'Watch the disk of mail-02.'),
    })
    s.move(at - 0.29, mine, handover, 'hand')
    s.move(at - 0.3, next, handover, 'accept')
  }
  for (let i = 0; i < 30; i++) {
    const [key, at] = [`runbook-run/${i}`, 350 - 12 * i]
    const runbook = chance.one(['restart', 'space', 'failover'])
    const by = runbook === 'failover' ? 'person' : 'program'
    s.make(at, by === 'person' ? 'p:diego' : 'prometheus', key, runbook, { runbook: the(`runbook/${runbook}`), by })
    s.carryOut(at - 0.1, 1, by === 'person' ? 'p:diego' : 'prometheus', key, { outcome: chance.happens(0.92) ? 'success' : 'failed' })
  }
}
