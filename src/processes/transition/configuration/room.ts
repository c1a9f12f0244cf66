/** Service asset and configuration management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { assetAccess, ciAccess, cmsErrorAccess, verificationRunAccess } from './access.ts'
import { watchedAttributes } from './authorised.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { configurationKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { asset, baseline, ci, cmsError, softwareLicence, verificationRun } from './model.ts'
import { configurationSubprocesses } from './subprocesses.ts'

export const configurationRoom = roomOf('configuration', {
  texts: { en, es },
  stage: 'transition',
  roles: ['configuration-manager'],
  records: [
    { model: ci, access: ciAccess },
    { model: baseline, access: ciAccess },
    { model: verificationRun, access: verificationRunAccess },
    { model: cmsError, access: cmsErrorAccess },
    { model: asset, access: assetAccess },
    { model: softwareLicence, access: ciAccess },
  ],
  moves,
  subprocesses: configurationSubprocesses,
  kpis: configurationKpis,
  settings: { watchedAttributes },
})
