/** What the sample company runs: services on services on configuration items, with redundancy where there are two of something. */
import type { Words } from '#kernel/words.ts'
import { type Act, the } from './act.ts'
import type { TeamKey } from './company.ts'

export interface SampleService {
  readonly key: string
  readonly kind: 'business' | 'supporting'
  readonly words: Words
  readonly text: Words
  readonly criticality: 'critical' | 'high' | 'medium' | 'low'
  readonly team: TeamKey
  readonly owner: string
  readonly customers?: readonly string[]
  readonly office?: boolean
  readonly price?: number
  /** Services and configuration items that it depends on; members of one group (`pair:2>1`) stand in for each other. */
  readonly on: readonly string[]
}

const business = (key: string, words: Words, text: Words, rest: Omit<SampleService, 'key' | 'kind' | 'words' | 'text'>): SampleService => ({
  key: `srv:${key}`,
  kind: 'business',
  words,
  text,
  ...rest,
})
const supporting = (
  key: string,
  words: Words,
  text: Words,
  team: TeamKey,
  owner: string,
  on: readonly string[],
  criticality: SampleService['criticality'] = 'high',
): SampleService => ({
  key: `srv:${key}`,
  kind: 'supporting',
  words,
  text,
  team,
  owner,
  on,
  criticality,
})
const stores = ['org:stores'] as const
const logistics = ['org:logistics'] as const
const both = ['org:stores', 'org:logistics'] as const

export const services: readonly SampleService[] = [
  supporting(
    'virtual',
    ['Virtualización', 'Virtualisation'],
    ['Máquinas virtuales sobre un grupo de cuatro anfitriones.', 'Virtual machines on a cluster of four hosts.'],
    'team:servers',
    'p:carmen',
    ['ci:cluster-01', 'srv:storage', 'srv:lan'],
    'critical',
  ),
  supporting(
    'storage',
    ['Almacenamiento', 'Storage'],
    ['Dos cabinas en espejo.', 'Two mirrored arrays.'],
    'team:servers',
    'p:carmen',
    ['ci:san-01|san', 'ci:san-02|san'],
    'critical',
  ),
  supporting(
    'backup',
    ['Copias de seguridad', 'Backup'],
    ['Copias diarias, guardadas treinta días.', 'Daily copies, kept for thirty days.'],
    'team:servers',
    'p:diego',
    ['ci:backup-01', 'srv:storage'],
    'medium',
  ),
  supporting(
    'lan',
    ['Red interna', 'Local network'],
    ['Conmutadores y red inalámbrica de las sedes.', 'Switches and wireless network of the sites.'],
    'team:network',
    'p:pablo',
    ['ci:core-sw-01|core', 'ci:core-sw-02|core'],
    'critical',
  ),
  supporting(
    'internet',
    ['Internet y enlaces', 'Internet and links'],
    ['Dos líneas de operadores distintos.', 'Two lines of different carriers.'],
    'team:network',
    'p:pablo',
    ['ci:line-a|line', 'ci:line-b|line', 'srv:firewall'],
    'critical',
  ),
  supporting(
    'firewall',
    ['Cortafuegos', 'Firewall'],
    ['Pareja de cortafuegos en el centro de datos.', 'Pair of firewalls in the data centre.'],
    'team:network',
    'p:elena',
    ['ci:fw-01|fw', 'ci:fw-02|fw', 'srv:lan'],
    'critical',
  ),
  supporting(
    'directory',
    ['Directorio y DNS', 'Directory and DNS'],
    ['Cuentas, grupos y nombres.', 'Accounts, groups and names.'],
    'team:servers',
    'p:sara',
    ['ci:dc-01|dc', 'ci:dc-02|dc'],
    'critical',
  ),
  supporting(
    'databases',
    ['Bases de datos', 'Database hosting'],
    ['Servidores de bases de datos con réplica.', 'Database servers with replicas.'],
    'team:database',
    'p:raul',
    ['ci:db-01|db', 'ci:db-02|db', 'srv:storage'],
    'critical',
  ),
  supporting(
    'certificates',
    ['Certificados y dominios', 'Certificates and domains'],
    ['Certificados públicos y dominios de internet.', 'Public certificates and internet domains.'],
    'team:network',
    'p:hugo',
    ['ci:cert-shop', 'ci:domain-aurora'],
    'high',
  ),
  supporting(
    'monitoring',
    ['Monitorización', 'Monitoring'],
    ['Prometheus y sus avisos.', 'Prometheus and its alerts.'],
    'team:servers',
    'p:diego',
    ['ci:mon-01'],
    'medium',
  ),

  business(
    'shop',
    ['Tienda en línea', 'Web shop'],
    ['Venta por internet a los clientes de las tiendas.', 'Sales over the internet to the customers of the stores.'],
    {
      criticality: 'critical',
      team: 'team:applications',
      owner: 'p:alba',
      customers: stores,
      price: 9500,
      on: ['ci:lb-01|lb', 'ci:lb-02|lb', 'ci:shop-app', 'srv:payments', 'srv:certificates', 'srv:internet'],
    },
  ),
  business('payments', ['Pagos', 'Payments'], ['Cobro con tarjeta en tiendas y en línea.', 'Card payments in the stores and online.'], {
    criticality: 'critical',
    team: 'team:applications',
    owner: 'p:alba',
    customers: stores,
    price: 7200,
    on: ['ci:pay-app', 'ci:pay-queue', 'ci:pay-db', 'srv:internet'],
  }),
  business('pos', ['Cajas de tienda', 'Point of sale'], ['Terminales de venta en las tiendas.', 'Tills in the stores.'], {
    criticality: 'high',
    team: 'team:applications',
    owner: 'p:javier',
    customers: stores,
    price: 4100,
    on: ['ci:pos-app', 'ci:pos-gw', 'srv:payments', 'srv:lan'],
  }),
  business(
    'warehouse',
    ['Gestión de almacén', 'Warehouse management'],
    ['Entradas, ubicaciones y envíos.', 'Receipts, locations and shipments.'],
    {
      criticality: 'high',
      team: 'team:applications',
      owner: 'p:marta',
      customers: logistics,
      price: 5200,
      on: ['ci:wms-app', 'ci:wms-db', 'ci:label-printer-01|printer', 'ci:label-printer-02|printer', 'srv:lan'],
    },
  ),
  business('erp', ['ERP', 'ERP'], ['Compras, existencias, contabilidad y personal.', 'Purchasing, stock, accounting and personnel.'], {
    criticality: 'high',
    team: 'team:applications',
    owner: 'p:marta',
    customers: both,
    price: 11000,
    office: true,
    on: ['ci:erp-app', 'ci:erp-db', 'srv:directory'],
  }),
  business('mail', ['Correo', 'Mail'], ['Buzones, calendarios y listas.', 'Mailboxes, calendars and lists.'], {
    criticality: 'high',
    team: 'team:servers',
    owner: 'p:sara',
    customers: both,
    price: 2600,
    on: ['ci:mail-01|mail', 'ci:mail-02|mail', 'ci:mail-gw', 'srv:directory', 'srv:internet'],
  }),
  business(
    'vpn',
    ['Acceso remoto (VPN)', 'Remote access (VPN)'],
    ['Trabajo desde fuera de la oficina.', 'Work from outside of the office.'],
    {
      criticality: 'medium',
      team: 'team:network',
      owner: 'p:elena',
      customers: both,
      price: 900,
      on: ['ci:vpn-01|vpn', 'ci:vpn-02|vpn', 'srv:directory', 'srv:internet'],
    },
  ),
  business('intranet', ['Intranet', 'Intranet'], ['Noticias, documentos y formularios.', 'News, documents and forms.'], {
    criticality: 'low',
    team: 'team:applications',
    owner: 'p:javier',
    customers: both,
    price: 600,
    office: true,
    on: ['ci:intra-app', 'ci:intra-db', 'srv:directory'],
  }),
]

export interface SampleCi {
  readonly key: string
  readonly class: string
  readonly criticality: string
  readonly team: TeamKey
  readonly site: string
  readonly hostname: string | null
  readonly address: string | null
  readonly maker: string | null
  /** `relation to` or `relation to|group`. */
  readonly links: readonly string[]
}

const short: Readonly<Record<string, TeamKey>> = {
  srv: 'team:servers',
  net: 'team:network',
  app: 'team:applications',
  dba: 'team:database',
}
const places: Readonly<Record<string, string>> = { dc: 'site:datacentre', wh: 'site:warehouse', shop: 'site:shop', hq: 'site:office' }

// name | class | criticality | team | site | host number or - | maker or - | links
const table = `
cluster-01       | cluster         | critical | srv | dc   | -   | VMware    | runs-on hv-01>hv:3, runs-on hv-02>hv:3, runs-on hv-03>hv:3, runs-on hv-04>hv:3
hv-01            | hypervisor      | high     | srv | dc   | 11  | Dell      | connected-to core-sw-01>up, connected-to core-sw-02>up, powered-by ups-01>power, powered-by ups-02>power
hv-02            | hypervisor      | high     | srv | dc   | 12  | Dell      | connected-to core-sw-01>up, connected-to core-sw-02>up, powered-by ups-01>power, powered-by ups-02>power
hv-03            | hypervisor      | high     | srv | dc   | 13  | Dell      | connected-to core-sw-01>up, connected-to core-sw-02>up, powered-by ups-01>power, powered-by ups-02>power
hv-04            | hypervisor      | high     | srv | dc   | 14  | Dell      | connected-to core-sw-01>up, connected-to core-sw-02>up, powered-by ups-01>power, powered-by ups-02>power
san-01           | storage         | critical | srv | dc   | 21  | NetApp    | powered-by ups-01>power, powered-by ups-02>power
san-02           | storage         | critical | srv | dc   | 22  | NetApp    | powered-by ups-01>power, powered-by ups-02>power
backup-01        | server          | medium   | srv | dc   | 23  | Dell      | connected-to core-sw-01
ups-01           | power           | high     | srv | dc   | 31  | APC       |
ups-02           | power           | high     | srv | dc   | 32  | APC       |
cool-01          | cooling         | high     | srv | dc   | 33  | Stulz     |
core-sw-01       | network-device  | critical | net | dc   | 1   | Cisco     | powered-by ups-01>power, powered-by ups-02>power
core-sw-02       | network-device  | critical | net | dc   | 2   | Cisco     | powered-by ups-01>power, powered-by ups-02>power
sw-office-01     | network-device  | medium   | net | hq   | 41  | Cisco     | connected-to core-sw-01>up, connected-to core-sw-02>up
sw-warehouse-01  | network-device  | high     | net | wh   | 42  | Cisco     | connected-to core-sw-01
sw-shop-01       | network-device  | high     | net | shop | 43  | Cisco     | connected-to core-sw-02
ap-warehouse-01  | network-device  | medium   | net | wh   | 44  | Aruba     | connected-to sw-warehouse-01
ap-office-01     | network-device  | low      | net | hq   | 45  | Aruba     | connected-to sw-office-01
fw-01            | network-device  | critical | net | dc   | 3   | Fortinet  | connected-to core-sw-01
fw-02            | network-device  | critical | net | dc   | 4   | Fortinet  | connected-to core-sw-02
line-a           | network-device  | high     | net | dc   | -   | -         | connected-to fw-01
line-b           | network-device  | high     | net | dc   | -   | -         | connected-to fw-02
vpn-01           | network-device  | medium   | net | dc   | 5   | Fortinet  | connected-to core-sw-01
vpn-02           | network-device  | medium   | net | dc   | 6   | Fortinet  | connected-to core-sw-02
lb-01            | network-device  | high     | net | dc   | 7   | F5        | connected-to core-sw-01
lb-02            | network-device  | high     | net | dc   | 8   | F5        | connected-to core-sw-02
cert-shop        | certificate     | high     | net | dc   | -   | -         |
domain-aurora    | domain          | high     | net | dc   | -   | -         |
dc-01            | virtual-machine | critical | srv | dc   | 51  | -         | hosted-on cluster-01
dc-02            | virtual-machine | critical | srv | dc   | 52  | -         | hosted-on cluster-01
mon-01           | virtual-machine | medium   | srv | dc   | 53  | -         | hosted-on cluster-01
db-01            | virtual-machine | critical | dba | dc   | 61  | -         | hosted-on cluster-01, stored-on san-01>disk, stored-on san-02>disk
db-02            | virtual-machine | critical | dba | dc   | 62  | -         | hosted-on cluster-01, stored-on san-01>disk, stored-on san-02>disk
shop-db          | database        | critical | dba | dc   | -   | -         | runs-on db-01>db, runs-on db-02>db
pay-db           | database        | critical | dba | dc   | -   | -         | runs-on db-01>db, runs-on db-02>db
erp-db           | database        | high     | dba | dc   | -   | -         | runs-on db-01>db, runs-on db-02>db
wms-db           | database        | high     | dba | dc   | -   | -         | runs-on db-02
intra-db         | database        | low      | dba | dc   | -   | -         | runs-on db-02
web-01           | virtual-machine | high     | srv | dc   | 71  | -         | hosted-on cluster-01
web-02           | virtual-machine | high     | srv | dc   | 72  | -         | hosted-on cluster-01
web-03           | virtual-machine | high     | srv | dc   | 73  | -         | hosted-on cluster-01
cache-01         | virtual-machine | medium   | srv | dc   | 74  | -         | hosted-on cluster-01
shop-app         | application     | critical | app | dc   | -   | -         | runs-on web-01>web:2, runs-on web-02>web:2, runs-on web-03>web:2, uses shop-db, uses cache-01, secured-by cert-shop
pay-01           | virtual-machine | critical | srv | dc   | 75  | -         | hosted-on cluster-01
pay-02           | virtual-machine | critical | srv | dc   | 76  | -         | hosted-on cluster-01
pay-app          | application     | critical | app | dc   | -   | -         | runs-on pay-01>pay, runs-on pay-02>pay, uses pay-db, uses pay-queue
pay-queue        | queue           | high     | app | dc   | -   | -         | runs-on pay-01>pay, runs-on pay-02>pay
mail-01          | virtual-machine | high     | srv | dc   | 81  | -         | hosted-on cluster-01
mail-02          | virtual-machine | high     | srv | dc   | 82  | -         | hosted-on cluster-01
mail-gw          | virtual-machine | high     | srv | dc   | 83  | -         | hosted-on cluster-01
erp-01           | virtual-machine | high     | srv | dc   | 84  | -         | hosted-on cluster-01
erp-02           | virtual-machine | high     | srv | dc   | 85  | -         | hosted-on cluster-01
erp-app          | application     | high     | app | dc   | -   | -         | runs-on erp-01>erp, runs-on erp-02>erp, uses erp-db
wms-01           | virtual-machine | high     | srv | dc   | 86  | -         | hosted-on cluster-01
wms-app          | application     | high     | app | dc   | -   | -         | runs-on wms-01, uses wms-db
intra-01         | virtual-machine | low      | srv | dc   | 87  | -         | hosted-on cluster-01
intra-app        | application     | low      | app | dc   | -   | -         | runs-on intra-01, uses intra-db
pos-01           | virtual-machine | high     | srv | dc   | 88  | -         | hosted-on cluster-01
pos-app          | application     | high     | app | dc   | -   | -         | runs-on pos-01
pos-gw           | server          | high     | app | shop | 91  | HP        | connected-to sw-shop-01
till-01          | pc              | medium   | app | shop | 92  | HP        | connected-to sw-shop-01, uses pos-app
till-02          | pc              | medium   | app | shop | 93  | HP        | connected-to sw-shop-01, uses pos-app
label-printer-01 | printer         | medium   | app | wh   | 94  | Zebra     | connected-to sw-warehouse-01
label-printer-02 | printer         | medium   | app | wh   | 95  | Zebra     | connected-to sw-warehouse-01
`

export const cis: readonly SampleCi[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', kind = '', criticality = '', team = '', site = '', host = '-', maker = '-', links = ''] = line
      .split('|')
      .map((cell) => cell.trim())
    return {
      key: `ci:${name}`,
      class: kind,
      criticality,
      team: short[team] as TeamKey,
      site: places[site] as string,
      hostname: host === '-' ? null : `${name}.aurora.example`,
      address: host === '-' ? null : `10.20.0.${host}`,
      maker: maker === '-' ? null : maker,
      links: links === '' ? [] : links.split(',').map((link) => link.trim()),
    }
  })

export const serviceOf = (key: string): SampleService => {
  const found = services.find((service) => service.key === key)
  if (!found) throw new Error(`the sample has no service ${key}`)
  return found
}

/** `core-sw-01>up:2`: the name, the group of those that stand in for each other, and how many of them must work. */
const readLink = (link: string, sign: string): { readonly name: string; readonly group?: string; readonly required?: number } => {
  const [name = '', rest] = link.split(sign)
  const [group, required] = rest?.split(':') ?? []
  return group === undefined ? { name } : { name, group, required: Number(required ?? 1) }
}

const startHour = { critical: 24, high: 18, medium: 12, low: 6 } as const

export const landscapeActs = (at: number, tell: (words: Words) => string): readonly Act[] => [
  ...services.flatMap((service): readonly Act[] => [
    {
      at,
      by: 'p:alba',
      do: 'create',
      type: 'service',
      key: service.key,
      values: {
        title: tell(service.words),
        description: tell(service.text),
        kind: service.kind,
        criticality: service.criticality,
        owner: the(service.owner),
        supportTeam: the(service.team),
        customers: (service.customers ?? []).map(the),
        calendar: the(service.office ? 'calendar:office' : 'calendar:always'),
        price: service.price ?? null,
        pricePer: service.price ? 'month' : null,
        externalId: `sample:${service.key}`,
      },
    },
    { at: at + startHour[service.criticality] * 3_600_000, by: 'p:alba', do: 'move', type: 'service', key: service.key, move: 'launch' },
  ]),
  ...cis.flatMap((ci): readonly Act[] => [
    {
      at,
      by: 'p:ines',
      do: 'create',
      type: 'ci',
      key: ci.key,
      values: {
        title: ci.key.slice(3),
        class: ci.class,
        criticality: ci.criticality,
        hostname: ci.hostname,
        address: ci.address,
        manufacturer: ci.maker,
        site: the(ci.site),
        supportTeam: the(ci.team),
        externalId: `sample:${ci.key}`,
      },
    },
    { at: at + 3_600_000, by: 'p:ines', do: 'move', type: 'ci', key: ci.key, move: 'commission' },
  ]),
  ...services.flatMap((service) =>
    service.on.map((link): Act => {
      const { name, ...group } = readLink(link, '|')
      return { at: at + 7_200_000, by: 'p:ines', do: 'relate', key: service.key, to: name, relation: 'depends-on', ...group }
    }),
  ),
  ...cis.flatMap((ci) =>
    ci.links.map((link): Act => {
      const [relation = '', target = ''] = link.split(' ')
      const { name, ...group } = readLink(target, '>')
      return { at: at + 7_200_000, by: 'p:ines', do: 'relate', key: ci.key, to: `ci:${name}`, relation, ...group }
    }),
  ),
]
