/** Rooms, racks, power and cooling, sensor readings, and visits. */
import { the } from '../acts/act.ts'
import { type ActWriter, rowsOf } from '../acts/act-writer.ts'
import { chanceOf } from '../acts/chance.ts'

const keeper = 'p:hugo'

const visits = `
Revisión del clima | Inspection of the cooling | Frío Central | machines
Cambio de un disco | Disk replaced | NetApp | machines
Reparación de fibra | Fibre repaired | Telenorte | carrier
Limpieza de la sala | Cleaning of the room | Limpiezas Sol | -
Prueba del extintor | Test of the extinguisher | Fuego Cero | -
`

export const facilitiesYear = (s: ActWriter): void => {
  const chance = chanceOf('facilities')
  for (const [key, es, en, site, kind] of [
    ['dc', 'Sala 1 del centro de datos', 'Room 1 of the data centre', 'site:datacentre', 'data-centre'],
    ['shop', 'Cuarto técnico de la tienda', 'Technical room of the shop', 'site:shop', 'technical'],
  ] as const)
    s.make(365, keeper, `room/${key}`, [es, en], {
      site: the(site),
      kind,
      area: key === 'dc' ? 60 : 8,
      power: key === 'dc' ? 40 : 4,
      owner: the(keeper),
    })
  for (const [i, name] of ['ups-01', 'ups-02'].entries()) {
    const feed = `power-feed/${name}`
    s.make(364, keeper, feed, name, {
      room: the('room/dc'),
      kind: 'ups',
      ci: the(`ci:${name}`),
      capacity: 20,
      load: 11 + i,
      inspectBy: s.date(-40),
    })
    s.move(200 - i, keeper, feed, 'inspect', { inspectBy: s.date(i === 0 ? -165 : 12) })
  }
  s.make(364, keeper, 'power-feed/mains', ['Acometida', 'Mains'], { room: the('room/shop'), kind: 'mains', capacity: 10, load: 6 })
  for (const [i, name] of ['cool-01', 'cool-02'].entries())
    s.make(364, keeper, `cooling-unit/${name}`, name, {
      room: the('room/dc'),
      ci: i === 0 ? the('ci:cool-01') : null,
      capacity: 25,
      setpoint: 22,
      inspectBy: s.date(-90),
    })
  for (let i = 0; i < 5; i++) {
    const used = [30, 34, 26, 18, 38][i]
    s.make(363, keeper, `rack/${i}`, `${i < 4 ? 'DC' : 'T'}-${i + 1}`, {
      room: the(i < 4 ? 'room/dc' : 'room/shop'),
      row: 'A',
      position: String(i + 1),
      used,
      feedA: the('power-feed/ups-01'),
      feedB: the('power-feed/ups-02'),
    })
  }
  const sensor = (key: string, measures: string, low: number, high: number): void =>
    s.make(362, keeper, `environmental-sensor/${key}`, `${key} ${measures}`, {
      room: the('room/dc'),
      measures,
      low,
      high,
      reading: (low + high) / 2,
      readAt: s.moment(362),
    })
  sensor('front', 'temperature', 18, 27)
  sensor('back', 'temperature', 18, 38)
  sensor('air', 'humidity', 30, 65)
  failed(s, 243, 'cooling-unit/cool-01', 'cool-01', 'Compresor parado', 'Compressor stopped')
  failed(s, 199, 'power-feed/mains', '-', 'Corte de luz', 'Power cut')
  failed(s, 20, 'cooling-unit/cool-02', '-', 'Filtro obstruido', 'Filter blocked')
  for (const [i, reading] of [29, 24].entries())
    s.change(243 - 0.1 * i - 0.02, 'prometheus', 'environmental-sensor/front', { reading, readAt: s.moment(243 - 0.1 * i - 0.02) })
  s.find(242.98, 'incident/warm', { title: 'front temperature' })
  s.fixIncident(242.9, 4, keeper, 'incident/warm', 'team:network', {
    resolution: s.t('Temperatura otra vez normal.', 'Temperature normal again.'),
    place: 'on-site',
  })
  const rows = rowsOf(visits)
  for (let i = 0; i < 26; i++) {
    const [key, days] = [`site-access/${i}`, 355 - 13.6 * i]
    const [es = '', en = '', visitor, company = '-'] = chance.one(rows)
    s.make(days + 1, keeper, key, [es, en], {
      room: the(chance.happens(0.85) ? 'room/dc' : 'room/shop'),
      visitor,
      company: company === '-' ? null : the(`org:${company}`),
      purpose: s.t(es, en),
      authorisedBy: the(keeper),
      expectedAt: s.moment(days),
    })
    s.move(days, keeper, key, 'enter', { escort: chance.happens(0.93) ? the('p:sara') : null })
    s.move(days - chance.within(0.5, 4) / 24, keeper, key, 'leave')
  }
}

/** Equipment fails, opens an incident, is repaired and back in service. */
const failed = (s: ActWriter, days: number, key: string, ci: string, es: string, en: string): void => {
  const incident = `incident/${key}`
  s.move(days, keeper, key, 'fail', { fault: s.t(es, en) })
  s.find(days, incident, { cause: 'environment', description: s.t(es, en) })
  s.fixIncident(days - 0.01, 6, keeper, incident, 'team:network', {
    resolution: s.t('Reparado por el fabricante.', 'Mended by the maker.'),
    place: 'on-site',
    site: the(ci === '-' ? 'site:shop' : 'site:datacentre'),
    ...(ci === '-' ? {} : { service: the('srv:virtual') }),
  })
  s.move(days - 0.26, keeper, key, 'serve')
}
