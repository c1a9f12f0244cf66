/** The fields that every record has; they are columns of the table `record`. */

import type { Fields } from '#kernel/field.ts'
import { phases } from '#kernel/model.ts'
import { choice } from './choice/kind.ts'
import { moment } from './moment/kind.ts'
import { number } from './number/kind.ts'
import { person } from './person/kind.ts'
import { text } from './text/kind.ts'

export const baseFields = {
  id: { kind: 'ref', required: true, options: { readonly: true } },
  type: text({ required: true, readonly: true }),
  number: text({ required: true, readonly: true, max: 60 }),
  title: text({ required: true, max: 300 }),
  state: text({ required: true, readonly: true }),
  phase: choice(phases, { required: true, readonly: true }),
  organisation: { kind: 'ref', required: true, options: { to: 'organisation' } },
  requester: person(),
  team: { kind: 'ref', required: false, options: { to: 'team' } },
  assignee: person(),
  openedAt: moment({ required: true }),
  closedAt: moment({ readonly: true }),
  createdAt: moment({ required: true, readonly: true }),
  createdBy: person({ readonly: true }),
  updatedAt: moment({ required: true, readonly: true }),
  version: number({ required: true, readonly: true, whole: true }),
} as const satisfies Fields
