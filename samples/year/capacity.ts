/** Monthly capacity measurements, forecasts with actual values, and adjustments. */
import { the } from '../acts/act.ts'
import { type ActWriter, rowsOf } from '../acts/act-writer.ts'
import { chanceOf } from '../acts/chance.ts'

const keeper = 'p:diego'

// what | metric | normal load a year ago | growth in a year
const measured = `
ci:hv-01 | memory | 61 | 22
ci:hv-02 | memory | 63 | 21
ci:hv-03 | memory | 58 | 24
ci:hv-04 | memory | 60 | 23
ci:san-01 | storage | 55 | 17
ci:san-02 | storage | 55 | 17
ci:mail-02 | storage | 70 | 4
ci:db-01 | cpu | 41 | 9
ci:erp-db | storage | 48 | 12
ci:line-a | bandwidth | 35 | 11
srv:shop | cpu | 38 | 14
srv:payments | cpu | 31 | 8
srv:erp | cpu | 44 | 10
srv:mail | storage | 66 | 5
srv:warehouse | cpu | 29 | 6
srv:virtual | memory | 60 | 23
`

// key | configuration item | metric | made, due (days before now) | forecast | actual
const forecasts = `
hosts1 | hv-01 | memory | 330 240 | 69 | 68
storage1 | san-01 | storage | 320 230 | 60 | 62
hosts2 | hv-01 | memory | 240 150 | 75 | 74
line1 | line-a | bandwidth | 230 140 | 38 | 43
storage2 | san-01 | storage | 210 120 | 65 | 66
mail | mail-02 | storage | 170 46 | 91 | 90
hosts3 | hv-01 | memory | 120 26 | 81 | 82
shop | cache-01 | memory | 100 12 | 78 | 85
hosts4 | hv-01 | memory | 20 -70 | 96 | -
`

// key | Spanish | English | configuration item | service | metric | severity | days before now | hours until it was resolved
const shortages = `
batch | La noche no llega para los informes | The night is too short for the reports | erp-db | erp | cpu | medium | 290 | 60
scan | Disco de copias lleno | Disk of the backups full | backup-01 | backup | storage | high | 160 | 20
queue | Cola de pagos en campaña | Queue of payments in high season | pay-queue | payments | cpu | high | 75 | 9
cache | Caché de la tienda | Cache of the shop | cache-01 | shop | memory | medium | 17 | 30
`

export const capacityYear = (s: ActWriter): void => {
  const chance = chanceOf('capacity')
  s.make(355, keeper, 'capacity-plan/year', ['Plan de capacidad', 'Capacity plan'], {
    demand: s.t('Dos tiendas más y un tercio más de pedidos en línea.', 'Two more stores and a third more orders online.'),
    owner: the(keeper),
    from: s.date(350),
    to: s.date(-15),
    services: ['srv:virtual', 'srv:storage', 'srv:shop'].map(the),
  })
  s.move(350, keeper, 'capacity-plan/year', 'activate')
  for (const [what = '', metric, from, growth] of rowsOf(measured))
    for (let month = 0; month < 12; month++) {
      const days = 338 - 30 * month
      const normalLoad = Math.round(Number(from) + (Number(growth) * month) / 12 + chance.within(-2, 2))
      s.make(days, 'prometheus', `capacity-measurement/${what}-${month}`, `${what.slice(what.indexOf(':') + 1)} ${metric}`, {
        [what.startsWith('srv:') ? 'service' : 'ci']: the(what),
        metric,
        normalLoad,
        peakLoad: Math.min(99, Math.round(normalLoad * chance.within(1.1, 1.22))),
        measuredAt: s.moment(days),
      })
    }
  for (const [key, ci, metric, days = '', predicted, came = '-'] of rowsOf(forecasts)) {
    const [made = 0, due = 0] = days.split(' ').map(Number)
    const forecast = `capacity-forecast/${key}`
    s.make(made, keeper, forecast, `${ci} ${metric}`, {
      ci: the(`ci:${ci}`),
      metric,
      plan: the('capacity-plan/year'),
      method: s.t('Tendencia de doce meses', 'Trend of twelve months'),
      dueAt: s.moment(due),
      predicted: Number(predicted),
    })
    if (came !== '-') s.move(due - 0.2, keeper, forecast, 'compare', { measured: Number(came) })
    if (Number(predicted) <= 80) continue
    const adjustment = `capacity-adjustment/${key}`
    s.move(made - 2, keeper, forecast, 'planAdjustment')
    s.find(made - 2, adjustment, { forecast: the(forecast) })
    s.change(made - 3, keeper, adjustment, { owner: the('p:carmen'), cost: 4200 })
    s.move(made - 9, keeper, adjustment, 'approve')
    // the mailbox volume was enlarged when it reached the forecast level
    if (key === 'mail') s.move(43.5, 'p:sara', adjustment, 'implement', { change: the('change:1') })
    if (key === 'hosts3') s.move(21, 'p:diego', adjustment, 'implement')
  }
  for (const [key, es = '', en = '', ci, service, metric, severity, at = '', hours] of rowsOf(shortages)) {
    const [shortage, adjustment, days] = [`capacity-shortage/${key}`, `capacity-adjustment/${key}`, Number(at)]
    s.make(days, keeper, shortage, [es, en], { ci: the(`ci:${ci}`), service: the(`srv:${service}`), metric, severity })
    s.move(days - 0.05, keeper, shortage, 'adjust')
    s.find(days - 0.05, adjustment, { shortage: the(shortage) })
    s.change(days - 0.08, keeper, adjustment, { owner: the(keeper) })
    s.move(days - 0.1, keeper, adjustment, 'approve')
    s.move(days - Number(hours) / 24, keeper, adjustment, 'implement')
  }
}
