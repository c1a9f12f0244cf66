/** The directory: the contents of the room. */

import { text } from '#fields/declare.ts'
import { roomOf } from '../../texts/room.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import * as moves from './lifecycle.ts'
import {
  administratorsOnly,
  delegationAccess,
  everybodyReads,
  membershipAccess,
  personAccess,
  providerAccess,
  teamAccess,
} from './lifecycle.ts'
import { calendar, category, delegation, identityProvider, membership, organisation, person, roleGrant, site, team } from './model.ts'

export const directoryRoom = roomOf('directory', {
  texts: { en, es },
  stage: 'foundation',
  roles: [],
  records: [
    { model: organisation, access: everybodyReads },
    { model: person, access: personAccess },
    { model: team, access: teamAccess },
    { model: membership, access: membershipAccess },
    { model: roleGrant, access: administratorsOnly },
    { model: identityProvider, access: providerAccess },
    { model: delegation, access: delegationAccess },
    { model: site, access: everybodyReads },
    { model: category, access: everybodyReads },
    { model: calendar, access: everybodyReads },
  ],
  moves,
  settings: { shownProcesses: [], currency: 'EUR' },
  settingFields: { currency: text({ required: true, format: 'currency' }) },
})
