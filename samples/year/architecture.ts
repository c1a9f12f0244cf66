/** The target landscape: building blocks, technologies on the radar, decisions, and the roadmap. */
import { the } from '../acts/act.ts'
import { type ActWriter, listed, rowsOf } from '../acts/act-writer.ts'

const keeper = 'p:alba'

// key | quadrant | ring | vendor | end of support (days from now)
const technologies = `
PostgreSQL 18 | platforms | adopt | - | 1400
VMware 7 | platforms | hold | Broadcom | -45
Kubernetes | platforms | trial | - | -
Prometheus | tools | adopt | - | -
Windows Server 2016 | platforms | hold | Microsoft | 60
TypeScript | languages | adopt | - | -
COBOL | languages | hold | - | -
OpenTelemetry | techniques | assess | - | -
`

// key | Spanish | English | layer | services
const blocks = `
selling | Venta | Selling | business | shop pos
orders | Pedidos | Orders | application | shop erp
stock | Existencias | Stock | data | warehouse erp
identity | Identidad | Identity | technology | directory vpn
hosting | Alojamiento | Hosting | technology | virtual storage
`

// Spanish | English | days before now
const decisions = `
Una sola base de datos por aplicación | One database for each application | 330
La tienda habla con el ERP por colas | The shop speaks with the ERP through queues | 215
Identidad única con segundo factor | One identity with a second factor | 120
Contenedores para lo nuevo | Containers for what is new | 26
Sin nuevas licencias de VMware | No more licences of VMware | 9
`

// Spanish | English | planned end, done (days before now)
const road = `
Cola entre tienda y ERP | Queue between shop and ERP | 150 158
Retirar Windows Server 2012 | Retire Windows Server 2012 | 100 90
Segundo factor en la VPN | Second factor on the VPN | 60 62
Grupo de contenedores de prueba | Trial cluster of containers | 11 15
Salir de VMware 7 | Leave VMware 7 | -60 -
`

export const architectureYear = (s: ActWriter): void => {
  for (const [name = '', quadrant, ring = '', vendor, end = '-'] of rowsOf(technologies)) {
    const key = `technology/${name}`
    s.make(355, keeper, key, name, {
      quadrant,
      vendor: vendor === '-' ? null : vendor,
      owner: the(keeper),
      endOfSupport: end === '-' ? null : s.date(-Number(end)),
    })
    if (ring !== 'assess')
      s.move(345, keeper, key, ring === 'trial' ? 'try' : ring, {
        reason: s.t('Decidido en la revisión del radar.', 'Decided in the review of the radar.'),
        reviewBy: s.date(-20),
      })
  }
  for (const [key, es = '', en = '', layer, services = ''] of rowsOf(blocks)) {
    s.make(350, keeper, `building-block/${key}`, [es, en], { layer, services: listed(services, 'srv:'), owner: the(keeper) })
    s.move(349, keeper, `building-block/${key}`, 'establish')
  }
  for (const [i, [es = '', en = '', at = '']] of rowsOf(decisions).entries()) {
    const key = `architecture-decision/${i}`
    s.make(Number(at) + 8, 'p:marta', key, [es, en], {
      context: s.t('Cada equipo lo hacía a su manera.', 'Each team did it in its own way.'),
      decision: s.t(`${es}.`, `${en}.`),
      consequences: s.t('Menos piezas; algunas migraciones.', 'Fewer parts; some migrations.'),
    })
    s.move(Number(at), keeper, key, 'accept')
  }
  for (const [i, [es = '', en = '', days = '']] of rowsOf(road).entries()) {
    const [key, [planned = '', done = '-']] = [`roadmap-item/${i}`, days.split(' ')]
    s.make(Number(planned) + 160, keeper, key, [es, en], { plannedEnd: s.date(Number(planned)), block: the('building-block/hosting') })
    s.move(Number(planned) + 80, 'p:marta', key, 'start')
    if (done !== '-') s.move(Number(done), 'p:marta', key, 'finish')
  }
}
