/** Agents read the CMS and correct errors; the configuration manager maintains it. */
import { type Access, access } from '#kernel/access.ts'
import { asset, ci, cmsError, verificationRun } from './model.ts'

const manageAll = { read: 'all', create: true, change: 'all', comment: 'internal' } as const

/** Configuration items, baselines and licences. */
export const ciAccess: Access = access(ci, {
  agent: { read: 'all', comment: 'internal' },
  'configuration-manager': manageAll,
  connector: { read: 'all', create: true, change: 'all' },
})

export const verificationRunAccess: Access = access(verificationRun, {
  agent: { read: 'all', comment: 'internal' },
  'configuration-manager': manageAll,
  connector: { read: 'all', create: true },
})

/** Agents report errors in the CMS. */
export const cmsErrorAccess: Access = access(cmsError, {
  agent: manageAll,
  'configuration-manager': manageAll,
  connector: { read: 'all', create: true },
})

/** People see the assets that they hold. */
export const assetAccess: Access = access(asset, {
  requester: { read: { field: 'holder', is: 'me' } },
  agent: manageAll,
  'configuration-manager': manageAll,
  connector: { read: 'all', create: true, change: 'all' },
})
