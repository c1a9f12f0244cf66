/** Configuration items and assets, baselines, licences, verifications and CMS errors. */
import { attributes, choice, date, effort, markdown, moment, money, number, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { criticalities } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    ci: Ci
    baseline: Baseline
    'verification-run': VerificationRun
    'cms-error': CmsError
    asset: Asset
    'software-licence': SoftwareLicence
  }
}

export const roles = ['configuration-manager'] as const
export const ciClasses = [
  'server',
  'virtual-machine',
  'hypervisor',
  'network-device',
  'storage',
  'database',
  'database-schema',
  'web-server',
  'application',
  'container',
  'cluster',
  'pc',
  'printer',
  'phone',
  'power',
  'cooling',
  'certificate',
  'domain',
  'queue',
  'other',
] as const

export const ci = model('ci', {
  prefix: 'CI',
  fields: {
    description: markdown(),
    class: choice(ciClasses, { required: true, indexed: true, default: 'other' }),
    environment: choice(['production', 'test', 'development'], { default: 'production' }),
    criticality: choice(criticalities, { default: 'medium' }),
    hostname: text({ indexed: true, max: 254 }),
    address: text({ indexed: true, max: 60 }),
    /** Further names under which monitors know it, separated by commas. */
    aliases: text(),
    serial: text({ indexed: true, max: 120 }),
    manufacturer: text({ max: 120 }),
    product: text({ max: 200 }),
    site: ref('site'),
    owner: person(),
    supportTeam: ref('team'),
    attributes: attributes(),
    verifiedAt: moment({ readonly: true }),
    /** When its data was last written by a program (discovery, a connector, an import), and by a person. */
    automaticAt: moment({ readonly: true, indexed: true }),
    byHandAt: moment({ readonly: true, indexed: true }),
    externalId: text({ unique: true }),
  },
  states: { planned: 'new', 'in-use': 'active', maintenance: 'waiting', retired: 'closed' },
  roles,
  columns: ['number', 'title', 'class', 'environment', 'criticality', 'state', 'supportTeam'],
  sections: {
    what: ['title', 'description', 'class', 'environment', 'criticality'],
    identity: ['hostname', 'address', 'aliases', 'serial', 'manufacturer', 'product', 'externalId'],
    responsible: ['owner', 'supportTeam', 'site'],
    details: ['attributes', 'verifiedAt', 'automaticAt', 'byHandAt'],
  },
  icon: 'server-2',
})
export interface Ci extends RecordFor<typeof ci> {}

/** A snapshot of a group of configuration items, to compare with or restore. */
export const baseline = model('baseline', {
  prefix: 'BL',
  fields: {
    description: markdown(),
    cis: refs('ci'),
    service: ref('service'),
    contents: markdown({ readonly: true }),
    frozenAt: moment({ readonly: true }),
  },
  states: { draft: 'new', frozen: 'active', superseded: 'closed' },
  roles,
  columns: ['number', 'title', 'service', 'state', 'frozenAt'],
  icon: 'stack-2',
})
export interface Baseline extends RecordFor<typeof baseline> {}

export const verificationRun = model('verification-run', {
  prefix: 'VER',
  fields: {
    scope: markdown(),
    method: choice(['physical', 'automated'], { required: true, default: 'physical' }),
    startedAt: moment(),
    endedAt: moment({ indexed: true }),
    effort: effort(),
    checked: number({ whole: true, min: 0 }),
    findings: markdown(),
  },
  states: { planned: 'new', running: 'active', done: 'closed', cancelled: 'cancelled' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'method', 'state', 'startedAt', 'endedAt', 'checked'],
  icon: 'checklist',
})
export interface VerificationRun extends RecordFor<typeof verificationRun> {}

/** An error in the configuration management system (CMS). */
export const cmsError = model('cms-error', {
  prefix: 'CMSE',
  fields: {
    description: markdown(),
    ci: ref('ci'),
    run: ref('verification-run'),
    foundBy: choice(['audit', 'verification', 'drift', 'daily-work'], { required: true, default: 'verification' }),
    kind: choice(['missing', 'superfluous', 'wrong-data', 'wrong-relation', 'unauthorised-change'], {
      required: true,
      default: 'wrong-data',
    }),
    correction: markdown(),
  },
  states: { found: 'new', corrected: 'closed', dismissed: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'kind', 'ci', 'foundBy', 'state', 'openedAt'],
  icon: 'bug',
})
export interface CmsError extends RecordFor<typeof cmsError> {}

export const asset = model('asset', {
  prefix: 'AST',
  fields: {
    kind: choice(['hardware', 'software', 'facility', 'other'], { required: true, default: 'hardware' }),
    tag: text({ unique: true, max: 60 }),
    serial: text({ indexed: true, max: 120 }),
    ci: ref('ci'),
    knownBy: choice(['purchase', 'discovery', 'inventory'], { required: true, default: 'purchase' }),
    site: ref('site'),
    holder: person(),
    supplier: ref('organisation'),
    cost: money(),
    purchasedOn: date(),
    warrantyUntil: date({ indexed: true }),
    disposal: markdown(),
    externalId: text({ unique: true }),
  },
  states: { ordered: 'new', 'in-stock': 'active', deployed: 'active', 'in-repair': 'waiting', disposed: 'closed' },
  roles,
  columns: ['number', 'title', 'kind', 'state', 'holder', 'site', 'warrantyUntil'],
  sections: {
    what: ['title', 'kind', 'tag', 'serial', 'ci', 'knownBy'],
    where: ['holder', 'site'],
    purchase: ['supplier', 'cost', 'purchasedOn', 'warrantyUntil', 'disposal', 'externalId'],
  },
  icon: 'device-laptop',
})
export interface Asset extends RecordFor<typeof asset> {}

export const softwareLicence = model('software-licence', {
  prefix: 'LIC',
  fields: {
    product: text({ required: true, max: 200 }),
    supplier: ref('organisation'),
    metric: choice(['user', 'device', 'core', 'site', 'subscription'], { required: true, default: 'user' }),
    bought: number({ required: true, whole: true, min: 0 }),
    used: number({ whole: true, min: 0, default: 0 }),
    cost: money(),
    validFrom: date(),
    validTo: date({ indexed: true }),
    owner: person(),
    externalId: text({ unique: true }),
  },
  states: { active: 'active', ended: 'closed' },
  roles,
  columns: ['number', 'title', 'product', 'metric', 'bought', 'used', 'validTo', 'state'],
  icon: 'license',
})
export interface SoftwareLicence extends RecordFor<typeof softwareLicence> {}
