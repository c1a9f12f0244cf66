/** Everybody who works with the infrastructure reads the CMS and corrects what is wrong; the configuration manager keeps it. */
import { type Access, access } from '#kernel/access.ts'
import { asset, ci, cmsError, verificationRun } from './model.ts'

const keep = { read: 'all', create: true, change: 'all', comment: 'internal' } as const

/** Configuration items, baselines and licences. */
export const ciAccess: Access = access(ci, {
  agent: { read: 'all', comment: 'internal' },
  'configuration-manager': keep,
  connector: { read: 'all', create: true, change: 'all' },
})

export const verificationRunAccess: Access = access(verificationRun, {
  agent: { read: 'all', comment: 'internal' },
  'configuration-manager': keep,
  connector: { read: 'all', create: true },
})

/** Whoever sees that the CMS is wrong says so. */
export const cmsErrorAccess: Access = access(cmsError, {
  agent: keep,
  'configuration-manager': keep,
  connector: { read: 'all', create: true },
})

/** People see the assets that they hold. */
export const assetAccess: Access = access(asset, {
  requester: { read: { field: 'holder', is: 'me' } },
  agent: keep,
  'configuration-manager': keep,
  connector: { read: 'all', create: true, change: 'all' },
})
