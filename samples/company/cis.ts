/** The configuration items of the sample company, with redundancy groups. */
import type { TeamKey } from './company.ts'

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
