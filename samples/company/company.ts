/** The people of the sample company: a provider with two customers and two suppliers, its teams and their roles. */

import { type Act, the } from '../acts/act.ts'
import type { Bilingual } from '../acts/bilingual.ts'

export const companyName: Bilingual = ['Grupo Aurora', 'Aurora Group']

export const organisations = [
  { key: 'org:stores', kind: 'customer', words: ['Aurora Tiendas', 'Aurora Stores'] },
  { key: 'org:logistics', kind: 'customer', words: ['Aurora Logística', 'Aurora Logistics'] },
  { key: 'org:erp-house', kind: 'supplier', words: ['Contara Software', 'Contara Software'] },
  { key: 'org:franchise', kind: 'customer', words: ['Franquicias del Sur', 'Southern Franchises'] },
  { key: 'org:outlet', kind: 'customer', words: ['Aurora Outlet', 'Aurora Outlet'] },
  { key: 'org:pharmacy', kind: 'customer', words: ['Farmacias Lumen', 'Lumen Pharmacies'] },
  { key: 'org:cloud', kind: 'supplier', words: ['Nube Norte', 'North Cloud'] },
  { key: 'org:machines', kind: 'supplier', words: ['Ibermáquinas', 'Ibermachines'] },
  { key: 'org:carrier', kind: 'supplier', words: ['Telenorte', 'Northtel'] },
] as const satisfies readonly { key: string; kind: string; words: Bilingual }[]

export const sites = [
  { key: 'site:office', words: ['Sede central', 'Head office'] },
  { key: 'site:datacentre', words: ['Centro de datos', 'Data centre'] },
  { key: 'site:warehouse', words: ['Almacén', 'Warehouse'] },
  { key: 'site:shop', words: ['Tienda del centro', 'City shop'] },
] as const satisfies readonly { key: string; words: Bilingual }[]

export const teams = [
  { key: 'team:desk', line: 'first', words: ['Centro de servicio', 'Service desk'] },
  { key: 'team:servers', line: 'second', words: ['Servidores', 'Servers'] },
  { key: 'team:network', line: 'second', words: ['Redes', 'Network'] },
  { key: 'team:applications', line: 'second', words: ['Aplicaciones', 'Applications'] },
  { key: 'team:database', line: 'second', words: ['Bases de datos', 'Databases'] },
] as const satisfies readonly { key: string; line: string; words: Bilingual }[]
export type TeamKey = (typeof teams)[number]['key']

export interface SamplePerson {
  readonly key: string
  readonly name: Bilingual
  readonly organisation: string
  readonly team?: TeamKey
  readonly lead?: boolean
  readonly roles?: readonly string[]
  readonly site: string
  readonly vip?: boolean
}

const staff = (key: string, es: string, en: string, more: Partial<SamplePerson> = {}): SamplePerson => ({
  key: `p:${key}`,
  name: [es, en],
  organisation: 'org:root',
  site: 'site:office',
  ...more,
})
const user = (key: string, es: string, en: string, organisation: string, site: string, more: Partial<SamplePerson> = {}): SamplePerson => ({
  key: `p:${key}`,
  name: [es, en],
  organisation,
  site,
  ...more,
})

export const people: readonly SamplePerson[] = [
  staff('lucia', 'Lucía Ferrer', 'Lucy Ferris', { team: 'team:desk', lead: true, roles: ['incident-manager'] }),
  staff('marcos', 'Marcos Gil', 'Mark Gill', { team: 'team:desk' }),
  staff('nuria', 'Nuria Soler', 'Norah Sawyer', { team: 'team:desk' }),
  staff('ivan', 'Iván Prieto', 'Ivan Price', { team: 'team:desk' }),
  staff('carmen', 'Carmen Rojas', 'Carmen Rhodes', {
    team: 'team:servers',
    lead: true,
    roles: ['major-incident-team', 'it-operations-manager', 'availability-manager', 'cab'],
  }),
  staff('diego', 'Diego Lara', 'Diego Lane', { team: 'team:servers', roles: ['capacity-manager', 'it-operator'] }),
  staff('sara', 'Sara Vidal', 'Sarah Vale', { team: 'team:servers', roles: ['continuity-manager', 'it-operator'] }),
  staff('pablo', 'Pablo Nieto', 'Paul Newman', { team: 'team:network', lead: true, roles: ['major-incident-team', 'cab'] }),
  staff('elena', 'Elena Cruz', 'Ellen Cross', { team: 'team:network' }),
  staff('hugo', 'Hugo Ramos', 'Hugh Ramsey', { team: 'team:network', roles: ['facilities-manager'] }),
  staff('alba', 'Alba Moreno', 'Alba Moore', {
    team: 'team:applications',
    lead: true,
    roles: ['applications-analyst', 'service-catalogue-manager', 'enterprise-architect'],
  }),
  staff('javier', 'Javier Ortega', 'Jeffrey Orton', { team: 'team:applications', roles: ['application-developer'] }),
  staff('marta', 'Marta Iglesias', 'Martha Church', {
    team: 'team:applications',
    roles: ['technical-architect', 'application-developer'],
  }),
  staff('raul', 'Raúl Castro', 'Ralph Castle', { team: 'team:database', lead: true, roles: ['problem-manager'] }),
  staff('ines', 'Inés Pardo', 'Agnes Brown', { team: 'team:database', roles: ['configuration-manager'] }),
  staff('tomas', 'Tomás Herrero', 'Thomas Smith', { roles: ['change-manager', 'cab', 'ecab', 'agent'] }),
  staff('beatriz', 'Beatriz Luna', 'Beatrice Moon', { roles: ['service-level-manager', 'service-design-manager', 'cab', 'agent'] }),
  staff('victor', 'Víctor Roca', 'Victor Rock', { roles: ['it-steering-group'] }),
  staff('gonzalo', 'Gonzalo Mena', 'Gordon Means', { roles: ['service-portfolio-manager', 'process-manager', 'csi-manager'] }),
  staff('irene', 'Irene Salas', 'Irene Halls', { roles: ['financial-manager', 'supplier-manager'] }),
  staff('silvia', 'Silvia Peña', 'Sylvia Stone', {
    roles: ['security-manager', 'risk-manager', 'compliance-manager', 'access-manager', 'agent'],
  }),
  staff('daniel', 'Daniel Torres', 'Daniel Towers', { roles: ['project-manager', 'release-manager', 'test-manager', 'agent'] }),
  staff('esther', 'Esther Vela', 'Esther Sail', { roles: ['csi-manager', 'knowledge-manager', 'agent'] }),
  user('olga', 'Olga Campos', 'Olga Fields', 'org:stores', 'site:shop'),
  user('david', 'David Rey', 'David King', 'org:stores', 'site:shop'),
  user('clara', 'Clara Montes', 'Clare Hill', 'org:stores', 'site:office', { vip: true }),
  user('jorge', 'Jorge Blanco', 'George White', 'org:stores', 'site:office'),
  user('rosa', 'Rosa Marín', 'Rose Marsh', 'org:logistics', 'site:warehouse'),
  user('andres', 'Andrés Vega', 'Andrew Mead', 'org:logistics', 'site:warehouse'),
  user('laura', 'Laura Bosch', 'Laura Bush', 'org:logistics', 'site:office', { vip: true }),
  user('felix', 'Félix Duarte', 'Felix Edwards', 'org:root', 'site:office'),
  user('pilar', 'Pilar Sanz', 'Pilar Saint', 'org:root', 'site:office'),
]

const rolesOfTeams: Readonly<Record<'first' | 'second', readonly string[]>> = {
  first: ['agent', 'first-level-support'],
  second: ['agent', 'second-level-support'],
}

/** All roles of a person: those of the team, and personal ones. */
export const rolesOf = ({ team, roles = [] }: SamplePerson): readonly string[] => {
  const line = teams.find((one) => one.key === team)?.line
  return ['requester', ...(line ? rolesOfTeams[line] : []), ...roles]
}

export const membersOf = (team: TeamKey): readonly string[] => people.filter((person) => person.team === team).map((person) => person.key)
export const usersOf = (organisation: string): readonly string[] =>
  people.filter((person) => !person.team && !person.roles && person.organisation === organisation).map((person) => person.key)
export const personOf = (key: string): SamplePerson | undefined => people.find((person) => person.key === key)

/** `Lucía Ferrer` -> lucia.ferrer@aurora.example: a domain that never receives mail. */
const mailOf = (name: string): string =>
  `${name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.')}@aurora.example`

export const companyActs = (at: number, localize: (words: Bilingual) => string): readonly Act[] => {
  const create = (type: string, key: string, values: Record<string, unknown>): Act => ({
    at,
    by: 'system',
    do: 'create',
    type,
    key,
    values,
  })
  return [
    ...organisations.map(({ key, kind, words }) =>
      create('organisation', key, {
        title: localize(words),
        kind,
        parent: kind === 'customer' ? the('org:root') : null,
        externalId: `sample:${key}`,
      }),
    ),
    ...sites.map(({ key, words }) => create('site', key, { title: localize(words), externalId: `sample:${key}` })),
    ...teams.map(({ key, line, words }) =>
      create('team', key, { title: localize(words), line, email: `${key.slice(5)}@aurora.example`, externalId: `sample:${key}` }),
    ),
    ...people.map((person) =>
      create('person', person.key, {
        title: localize(person.name),
        email: mailOf(localize(person.name)),
        organisation: the(person.organisation),
        site: the(person.site),
        vip: person.vip ?? false,
        externalId: `sample:${person.key}`,
      }),
    ),
    ...people.flatMap((person) =>
      person.team
        ? [
            create('membership', `member:${person.key}`, {
              title: `${localize(person.name)}`,
              person: the(person.key),
              of: the(person.team),
            }),
          ]
        : [],
    ),
    ...people.flatMap(({ key, team, lead }): readonly Act[] =>
      lead && team ? [{ at, by: 'system', do: 'change', type: 'team', key: team, values: { lead: the(key) } }] : [],
    ),
    ...teams.flatMap(({ key, line, words }) =>
      rolesOfTeams[line].map((role) =>
        create('role-grant', `grant:${key}:${role}`, { title: `${localize(words)}: ${role}`, role, toTeam: the(key) }),
      ),
    ),
    ...people.flatMap(({ key, name, roles = [] }) =>
      roles.map((role) => create('role-grant', `grant:${key}:${role}`, { title: `${localize(name)}: ${role}`, role, person: the(key) })),
    ),
  ]
}
