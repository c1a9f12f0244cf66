/** Continuity plans, disaster risks, exercises, backups and restore tests. */
import { the } from '../acts/act.ts'
import { type ActWriter, listed, rowsOf } from '../acts/act-writer.ts'

const keeper = 'p:sara'

// service | RTO, RPO in hours | strategy | owner | days before now
const plans = `
shop | 4 1 | hot | alba | 350
payments | 2 0.25 | active-active | alba | 345
warehouse | 8 4 | warm | marta | 300
erp | 24 12 | warm | marta | 240
mail | 12 4 | warm | sara | 90
`

// key | Spanish | English | criticality | services | plan
const processes = `
sell | Vender en tienda | Sell in the stores | critical | pos payments | payments
online | Vender en línea | Sell online | critical | shop payments | shop
ship | Preparar y enviar pedidos | Pick and ship orders | high | warehouse | warehouse
buy | Comprar | Purchase | high | erp | erp
pay | Pagar a la plantilla | Pay the staff | medium | erp | erp
recruit | Contratar | Recruit | low | intranet | -
`

// key | Spanish | English | likelihood | services | plan | days before now | days to the definition, to being in place
const threats = `
fire | Incendio del centro de datos | Fire in the data centre | low | virtual storage | shop | 340 | 30 140
flood | Inundación | Flood | low | virtual | warehouse | 330 | 40 180
power | Corte de luz de un día | A day without power | medium | warehouse pos | warehouse | 250 | 20 95
attack | Ataque que borra los datos | Attack that wipes the data | medium | storage backup | erp | 200 | 25 182
strike | Huelga de transporte | Strike of the carriers | medium | internet | mail | 70 | 15 -
virus | Media plantilla enferma | Half of the staff ill | low | vpn | - | 25 | - -
`

// plan | days before now | kind | Spanish | English | passed | hours to recover
const exercises = `
shop | 310 | table-top | Incendio, sobre el papel | Fire, on paper | yes | -
payments | 225 | technical | Pasar los pagos al otro lado | Move the payments to the other side | no | 5
warehouse | 130 | walk-through | Enviar con listas en papel | Ship with lists on paper | yes | 6
erp | 23 | technical | Reconstruir el ERP desde la copia | Rebuild the ERP from its backup | no | 31
`

const jobs = 'erp-db erp | pay-db payments | shop-db shop | wms-db warehouse | mail-01 mail | intra-db intranet'

export const continuityYear = (s: ActWriter): void => {
  for (const [service, spans = '', strategy, owner, at = ''] of rowsOf(plans)) {
    const [key, days] = [`continuity-plan/${service}`, Number(at)]
    const [rto = 0, rpo = 0] = spans.split(' ').map(Number)
    s.make(days, keeper, key, service as string, {
      service: the(`srv:${service}`),
      rto: rto * 3600,
      rpo: rpo * 3600,
      strategy,
      owner: the(`p:${owner}`),
      site: the('site:datacentre'),
      steps: s.t(
        '1. Avisar.\n2. Decidir el paso.\n3. Restaurar.\n4. Comprobar con el negocio.',
        '1. Localize.\n2. Decide to go over.\n3. Restore.\n4. Check with the business.',
      ),
      reviewBy: s.date(days - 400),
    })
    s.move(days - 4, keeper, key, 'activate')
  }
  for (const [key, es = '', en = '', criticality, services = ''] of rowsOf(processes))
    s.make(341, keeper, `business-process/${key}`, [es, en], {
      criticality,
      owner: the('p:clara'),
      services: listed(services, 'srv:'),
      tolerableOutage: criticality === 'critical' ? 4 * 3600 : 24 * 3600,
    })
  for (const [key, , , , , plan] of rowsOf(processes))
    if (plan !== '-') s.change(86, keeper, `business-process/${key}`, { plan: the(`continuity-plan/${plan}`) })
  for (const [key, es = '', en = '', likelihood, services = '', plan = '-', at = '', steps = ''] of rowsOf(threats)) {
    const [risk, days] = [`disaster-risk/${key}`, Number(at)]
    const [defined, inPlace] = steps.split(' ')
    s.make(days, keeper, risk, [es, en], { threat: s.t(es, en), likelihood, services: listed(services, 'srv:') })
    if (defined !== '-') {
      const counterMeasure = s.t('Segunda copia fuera y paso ensayado.', 'A second copy elsewhere and a practised step.')
      s.move(days - Number(defined), keeper, risk, 'define', { counterMeasure, plan: the(`continuity-plan/${plan}`) })
    }
    if (inPlace !== '-') s.move(days - Number(inPlace), keeper, risk, 'implement')
  }
  for (const [plan, at = '', kind, es = '', en = '', passed, hours = '-'] of rowsOf(exercises)) {
    const [key, shortcoming, days] = [`disaster-exercise/${plan}`, `exercise-shortcoming/${plan}`, Number(at)]
    s.make(days + 20, keeper, key, [es, en], {
      plan: the(`continuity-plan/${plan}`),
      kind,
      scenario: s.t(es, en),
      plannedFor: s.moment(days),
    })
    s.carryOut(days, 6, keeper, key, {
      passed: passed === 'yes',
      reachedRto: hours === '-' ? null : Number(hours) * 3600,
      findings:
        passed === 'yes'
          ? s.t('Funcionó.', 'It worked.')
          : s.t('Faltaban contraseñas y una copia reciente.', 'Passwords and a recent copy were missing.'),
    })
    if (passed === 'yes') continue
    s.find(days, shortcoming, { exercise: the(key) })
    s.move(days - 2, keeper, shortcoming, 'plan', {
      plan: s.t('Sobre sellado y copia cada hora.', 'Sealed envelope and an hourly copy.'),
      dueOn: s.date(days - 40),
    })
    s.move(days - 30, keeper, shortcoming, 'solve')
  }
  for (const [i, job] of jobs.split(' | ').entries()) {
    const [ci, service] = job.split(' ')
    const [key, test] = [`backup-job/${ci}`, `restore-test/${ci}`]
    s.make(349, keeper, key, ci as string, {
      ci: the(`ci:${ci}`),
      service: the(`srv:${service}`),
      target: 'backup-01',
      offSite: i % 2 === 0,
    })
    s.change(0.3, keeper, key, { lastRunAt: s.moment(0.3), lastResult: i === 5 ? 'warning' : 'success' })
    const days = 300 - 54 * i
    s.make(days + 3, keeper, test, ci as string, { job: the(key), plannedFor: s.moment(days) })
    s.carryOut(days, 3, keeper, test, {
      successful: i !== 2,
      took: 9000,
      findings: i === 2 ? s.t('Faltaba una tabla.', 'A table was missing.') : null,
    })
  }
}
