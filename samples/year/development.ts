/** Weekly development work and the builds of the pipelines. */
import { the } from '../acts/act.ts'
import { type ActWriter, rowsOf } from '../acts/act-writer.ts'
import { chanceOf } from '../acts/chance.ts'

const applications = `
shop | Tienda en línea | Web shop | own | shop-app | shop
pay | Pasarela de pagos | Payment gateway | own | pay-app | payments
wms | Gestión de almacén | Warehouse management | adapted | wms-app | warehouse
`

// kind | Spanish | English
const work = `
feature | Filtrar por talla | Filter by size
fix | Total con decimales de más | Total with too many decimals
feature | Avisar cuando vuelve un producto | Localize when a product is back
debt | Quitar la biblioteca antigua | Remove the old library
fix | El cupón se aplica dos veces | The voucher is applied twice
adaptation | Nuevo impreso de aduana | New customs form
feature | Pagar con el móvil | Pay with the phone
fix | La sesión se pierde al pagar | The session is lost at checkout
`

export const developmentYear = (s: ActWriter): void => {
  const chance = chanceOf('development')
  const names = rowsOf(applications)
  for (const [key, es = '', en = '', origin, ci, service] of names) {
    const application = `application/${key}`
    s.make(355, 'p:javier', application, [es, en], {
      origin,
      ci: the(`ci:${ci}`),
      service: the(`srv:${service}`),
      developedBy: the('team:applications'),
      repository: `https://git.aurora.example/${key}`,
    })
    s.move(354, 'p:javier', application, 'activate')
  }
  const rows = rowsOf(work)
  for (let i = 0; i < 38; i++) {
    const [key, days] = [`work-item/${i}`, 345 - 9 * i]
    const [kind, es = '', en = ''] = chance.one(rows)
    const [application] = chance.one(names)
    s.make(days, 'p:marta', key, [es, en], {
      kind,
      application: the(`application/${application}`),
      description: s.t(`${es}.`, `${en}.`),
      acceptance: s.t('Probado por quien lo pidió.', 'Tested by who asked for it.'),
      estimate: chance.whole(2, 16) * 3600,
    })
    s.move(days - 1, 'p:marta', key, 'prepare')
    const [from, until] = [days - chance.within(2, 6), days - chance.within(7, 18)]
    s.move(from, 'p:javier', key, 'start')
    s.move(until, 'p:javier', key, 'submit', {
      result: s.t('Hecho y con prueba.', 'Done, with a test.'),
      effort: chance.whole(2, 20) * 3600,
    })
    s.move(until - 0.5, 'p:marta', key, 'accept')
  }
  for (let i = 0; i < 70; i++) {
    const [key, days] = [`build/${i}`, 350 - 5 * i]
    const [application] = chance.one(names)
    const good = chance.happens(0.88)
    s.make(days, 'prometheus', key, `${application} #${100 + i}`, {
      application: the(`application/${application}`),
      branch: 'main',
      versionName: `${100 + i}`,
    })
    s.move(days - 0.01, 'prometheus', key, good ? 'pass' : 'break', { tests: 840 + 3 * i, failedTests: good ? 0 : chance.whole(1, 9) })
  }
}
