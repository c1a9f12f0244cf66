/** The business services of the sample company and their supporting services. */
import type { Bilingual } from '../acts/bilingual.ts'
import type { TeamKey } from './company.ts'

export interface SampleService {
  readonly key: string
  readonly kind: 'business' | 'supporting'
  readonly words: Bilingual
  readonly text: Bilingual
  readonly criticality: 'critical' | 'high' | 'medium' | 'low'
  readonly team: TeamKey
  readonly owner: string
  readonly customers?: readonly string[]
  readonly office?: boolean
  readonly price?: number
  /** Services and configuration items that it depends on; members of one group (`pair:2>1`) are redundant. */
  readonly on: readonly string[]
}

const business = (
  key: string,
  words: Bilingual,
  text: Bilingual,
  rest: Omit<SampleService, 'key' | 'kind' | 'words' | 'text'>,
): SampleService => ({
  key: `srv:${key}`,
  kind: 'business',
  words,
  text,
  ...rest,
})
const supporting = (
  key: string,
  words: Bilingual,
  text: Bilingual,
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

export const serviceOf = (key: string): SampleService => {
  const found = services.find((service) => service.key === key)
  if (!found) throw new Error(`the sample has no service ${key}`)
  return found
}
