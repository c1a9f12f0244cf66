/** Projects and their releases: built, tested, deployed, in early life; two of them backed out. */
import { the } from '../acts/act.ts'
import { type ActWriter, rowsOf } from '../acts/act-writer.ts'

const keeper = 'p:daniel'

// key | Spanish | English | service | change | started, agreed end, completed, closed (days before now) | cost, spent | hours, worked | benefit
const projects = `
shop2 | Tienda 2.0 | Web shop 2.0 | shop | 16 | 338 300 304 285 | 48000 45500 | 420 400 | 110000
collect | Recoger en tienda | Collect in the store | shop | 24 | 262 215 208 190 | 38000 36400 | 300 330 | 90000
erp82 | ERP 8.2 | ERP 8.2 | erp | 4 | 128 70 34 22 | 31000 36900 | 260 340 | -
shop22 | Tienda 2.2 | Web shop 2.2 | shop | 26 | 58 28 24 9 | 18000 17100 | 150 142 | 30000
loyalty | Club de clientes | Customer club | shop | - | 25 -60 - - | 52000 6000 | 480 60 | 140000
`

// key | Spanish | English | kind | service | change | name | requested, live (days before now) | test results | deployed | project
const releases = `
shop2 | Tienda 2.0 | Web shop 2.0 | major | shop | 16 | 2.0 | 320 305 | error | automatic | shop2
wms31 | Almacén 3.1 | Warehouse 3.1 | minor | warehouse | 17 | 3.1 | 280 268 | good | manual | -
mail | Correo, edición nueva | Mail, new edition | minor | mail | 18 | 16 | 250 236 | good | manual | -
collect | Recoger en tienda 1.0 | Collect in the store 1.0 | major | shop | 24 | 1.0 | 228 210 | error | automatic | collect
pay45 | Pasarela 4.5 | Gateway 4.5 | minor | payments | 19 | 4.5 | 210 201 | good | automatic | -
shop21 | Tienda 2.1 | Web shop 2.1 | minor | shop | 21 | 2.1 | 130 122 | error | automatic | -
pos | Precios en caja | Prices at the tills | emergency | pos | 22 | 5.3 | 110 109.9 | none | automatic | -
pay46 | Pasarela 4.6 | Gateway 4.6 | minor | payments | 23 | 4.6 | 105 94.5 | good | automatic | -
erp82 | ERP 8.2 | ERP 8.2 | major | erp | 4 | 8.2 | 84 68 | unsigned | manual failed | erp82
shop22 | Tienda 2.2 | Web shop 2.2 | major | shop | 26 | 2.2 | 40 26 | error | automatic | shop22
wms32 | Almacén 3.2 | Warehouse 3.2 | minor | warehouse | 27 | 3.2 | 24 16 | good | manual failed | -
pay47 | Pasarela 4.7 | Gateway 4.7 | minor | payments | 13 | 4.7 | 8 -2 | error | automatic | -
`

// days before now | service | change | title in both | owner | priority
const aftermath = `
304.5 | shop | 16 | El carrito se vacía | The basket empties itself | javier | medium
67.8 | erp | 4 | Pedidos sin precio | Orders without a price | marta | high
15.9 | warehouse | 27 | Etiquetas con el almacén equivocado | Labels with the wrong warehouse | marta | medium
`

export const deliveryYear = (s: ActWriter): void => {
  for (const row of rowsOf(projects)) tellProject(s, row)
  for (const row of rowsOf(releases)) tellRelease(s, row)
  for (const [at = '', service, change, es = '', en = '', owner, impact] of rowsOf(aftermath)) {
    const [key, days] = [`incident/release-${at}`, Number(at)]
    s.make(days, 'p:nuria', key, [es, en], {
      service: the(`srv:${service}`),
      contact: 'phone',
      requester: the('p:clara'),
      impact,
      urgency: 'medium',
    })
    s.fixIncident(days - 0.02, 5, `p:${owner}`, key, 'team:applications', {
      causedByChange: the(`change:${change}`),
      cause: 'release',
      place: 'remote',
      resolution: s.t('Corregido con la versión siguiente.', 'Corrected by the next version.'),
    })
  }
}

const tellProject = (s: ActWriter, row: readonly string[]): void => {
  const [name, es = '', en = '', service, change = '-', days = '', money = '', efforts = '', benefit] = row
  const [started = 0, agreed = 0, completed, closed] = days.split(' ').map((one) => (one === '-' ? undefined : Number(one)))
  const [cost = 0, spent = 0] = money.split(' ').map(Number)
  const [hours = 0, worked = 0] = efforts.split(' ').map(Number)
  const [key, charter] = [`project/${name}`, `project-charter/${name}`]
  s.make(started + 6, keeper, key, [es, en], {
    description: s.t(`${es}: del encargo a la entrega.`, `${en}: from the order to the delivery.`),
    service: the(`srv:${service}`),
    customer: the('org:stores'),
    assignee: the(keeper),
    plannedStart: s.moment(started),
    plannedEnd: s.moment(agreed),
    plannedCost: cost,
    expectedBenefit: benefit === '-' ? null : Number(benefit),
    plannedEffort: hours * 3600,
  })
  s.move(started + 5, keeper, key, 'plan')
  s.make(started + 4, keeper, charter, [es, en], {
    project: the(key),
    goals: s.t('Que el cliente lo use desde el primer día.', 'That the customer uses it from the first day.'),
    scope: s.t('Lo escrito en el encargo, y nada más.', 'What the order says, and nothing else.'),
  })
  // the ERP project started before its charter was signed
  s.move(name === 'erp82' ? started - 6 : started + 2, keeper, charter, 'sign')
  s.move(started, keeper, key, 'start')
  if (name !== 'shop2') {
    const revision = `charter-revision/${name}`
    s.make(started - 9, keeper, revision, [es, en], {
      charter: the(charter),
      requester: the('p:clara'),
      what: s.t('Informes nuevos en el alcance.', 'New reports in the scope.'),
    })
    s.move(started - 11, keeper, revision, 'agree', { reason: s.t('Lo pidió el cliente.', 'The customer asked for it.') })
  }
  const end = completed ?? -20
  for (const [i, [task, who, share]] of (
    [
      ['design', 'marta', 0.2],
      ['build', 'javier', 0.5],
      ['test', 'javier', 0.2],
      ['teach', 'marta', 0.1],
    ] as const
  ).entries()) {
    const [work, words] = [`project-task/${name}-${task}`, tasks[task]]
    const at = started - ((started - end) * (i + 1)) / 5
    s.make(started - 1, keeper, work, words, {
      project: the(key),
      plannedEffort: hours * share * 3600,
      dueOn: s.date(at),
      assignee: the(`p:${who}`),
    })
    s.move(at + 3, `p:${who}`, work, 'start')
    s.move(at, `p:${who}`, work, 'finish', { effort: Math.round(worked * share * 3600) })
  }
  s.make(started - 1, keeper, `milestone/${name}`, ['Aceptado por el cliente', 'Accepted by the customer'], {
    project: the(key),
    plannedOn: s.date(agreed),
  })
  for (let report = 0; report < 3; report++) {
    const of = `status-report/${name}-${report}`
    s.make(started - 8 - 10 * report, keeper, of, [es, en], { project: the(key) })
    s.move(started - 8 - 10 * report, keeper, of, 'publish', {
      achieved: s.t('Según el plan.', 'According to the plan.'),
      next: s.t('Pruebas con usuarios.', 'Tests with users.'),
      health: name === 'erp82' && report > 0 ? 'red' : 'green',
    })
  }
  if (completed === undefined || closed === undefined) return
  s.change(completed + 0.1, keeper, key, { actualCost: spent, release: change === '-' ? null : the(`release/${name}`) })
  s.move(completed, keeper, `milestone/${name}`, 'reach')
  s.move(completed, keeper, key, 'complete', { outcome: s.t('Entregado y en uso.', 'Delivered and in use.') })
  s.move(closed, keeper, key, 'close', {
    lessons: s.t('Probar los informes antes y con datos reales.', 'Test the reports earlier and with real data.'),
  })
}

const tasks = {
  design: ['Diseño', 'Design'],
  build: ['Construcción', 'Building'],
  test: ['Pruebas', 'Tests'],
  teach: ['Formación', 'Teaching'],
} as const

const tellRelease = (s: ActWriter, row: readonly string[]): void => {
  const [name, es = '', en = '', kind, service, change, versionName, days = '', tests, deployed = '', project = '-'] = row
  const [asked = 0, live = 0] = days.split(' ').map(Number)
  const [method, failed] = deployed.split(' ')
  const [key, deployment] = [`release/${name}`, `deployment/${name}`]
  const clear = { backout: s.t('Volver a la versión anterior.', 'Return to the version before.'), plannedFor: s.moment(live) }
  const urgent = tests === 'none'
  s.make(asked - (urgent ? 0.01 : 0.5), keeper, key, [es, en], {
    kind,
    versionName,
    service: the(`srv:${service}`),
    changes: [the(`change:${change}`)],
    project: project === '-' ? null : the(`project/${project}`),
  })
  if (!urgent) {
    s.move(asked - 1, keeper, key, 'build')
    s.move(asked - 2, keeper, key, 'test')
    addTests(s, key, asked - 2, tests ?? '')
  }
  s.move(live + (urgent ? 0.03 : 1.5), keeper, key, 'clear', clear)
  s.move(live + 0.02, keeper, key, 'deploy')
  if (live < 0) return
  s.find(live + 0.02, deployment, { release: the(key) })
  s.change(live + 0.01, keeper, deployment, { method })
  s.carryOut(live - 0.05, 1, keeper, deployment, {
    outcome: failed ? 'failed' : 'success',
    log: failed ? s.t('Los informes no cuadran; se vuelve atrás.', 'The reports do not add up; we go back.') : null,
  })
  if (!failed) s.move(live - 12, keeper, key, 'endEarlyLife')
  s.move(live - 14, keeper, key, 'close', { review: s.t('Repasado con el negocio.', 'Gone through with the business.') })
}

/** A failed component test creates an error, a work item and a second run; the customer signs the acceptance. */
const addTests = (s: ActWriter, release: string, days: number, tests: string): void => {
  const run = (kind: string, again = ''): string => `test-run/${release}-${kind}${again}`
  for (const kind of ['component', 'service-acceptance']) s.find(days, run(kind), { release: the(release), kind })
  const bad = tests === 'error'
  s.carryOut(days - 1, 6, keeper, run('component'), {
    outcome: bad ? 'failed' : 'passed',
    findings: bad ? s.t('El descuento no se aplica.', 'The discount is not applied.') : null,
    effort: 4 * 3600,
  })
  if (bad) {
    const [error, work] = [`test-error/${release}`, `work-item/fix-${release}`]
    s.find(days - 1, error, { release: the(release) })
    s.move(days - 1.2, keeper, error, 'fix')
    s.find(days - 1.2, work, { testError: the(error) })
    s.move(days - 1.3, 'p:javier', work, 'start')
    s.move(days - 2, 'p:javier', work, 'submit', {
      result: s.t('Corregido el orden de los descuentos.', 'Order of the discounts corrected.'),
      effort: 3 * 3600,
    })
    s.move(days - 2.2, 'p:marta', work, 'accept')
    s.move(days - 2.5, keeper, error, 'verify')
    s.make(days - 2.6, keeper, run('component', '-2'), ['Segunda prueba', 'Second test'], { kind: 'component', release: the(release) })
    s.carryOut(days - 3, 3, keeper, run('component', '-2'), { outcome: 'passed', effort: 2 * 3600 })
  }
  const unsigned = tests === 'unsigned'
  s.carryOut(days - 3.2, 4, keeper, run('service-acceptance'), {
    outcome: 'passed',
    signedOff: !unsigned,
    signedOffBy: unsigned ? null : the('p:clara'),
  })
}
