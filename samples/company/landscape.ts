/** The services and configuration items, and their relations. */
import { type Act, type Localize, the } from '../acts/act.ts'
import { cis } from './cis.ts'
import { services } from './services.ts'

/** `core-sw-01>up:2`: the name, its redundancy group, and how many of the group must work. */
const readLink = (link: string, sign: string): { readonly name: string; readonly group?: string; readonly required?: number } => {
  const [name = '', rest] = link.split(sign)
  const [group, required] = rest?.split(':') ?? []
  return group === undefined ? { name } : { name, group, required: Number(required ?? 1) }
}

const startHour = { critical: 24, high: 18, medium: 12, low: 6 } as const

export const landscapeActs = (at: number, localize: Localize): readonly Act[] => [
  ...services.flatMap((service): readonly Act[] => [
    {
      at,
      by: 'p:alba',
      do: 'create',
      type: 'service',
      key: service.key,
      values: {
        title: localize(service.words),
        description: localize(service.text),
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
