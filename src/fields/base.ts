/** The fields that every record has; they stand in the spine table. */

import type { Fields } from '#kernel/field.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import { phases } from '#kernel/model.ts'
import { choice } from './choice/kind.ts'
import { moment } from './moment/kind.ts'
import { number } from './number/kind.ts'
import { person } from './person/kind.ts'
import { ref } from './ref/kind.ts'
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
  team: ref('team' as never),
  assignee: person(),
  openedAt: moment({ required: true }),
  closedAt: moment({ readonly: true }),
  createdAt: moment({ required: true, readonly: true }),
  createdBy: person({ readonly: true }),
  updatedAt: moment({ required: true, readonly: true }),
  version: number({ required: true, readonly: true, whole: true }),
} as const satisfies Fields

/** The words for them. */
export const baseWords = {
  id: { es: 'Identificador', en: 'Id' },
  type: { es: 'Tipo', en: 'Type' },
  number: { es: 'Número', en: 'Number' },
  title: { es: 'Título', en: 'Title' },
  state: { es: 'Estado', en: 'State' },
  phase: { es: 'Fase', en: 'Phase' },
  organisation: { es: 'Organización', en: 'Organisation' },
  requester: { es: 'Solicitante', en: 'Requester' },
  team: { es: 'Equipo', en: 'Team' },
  assignee: { es: 'Asignado a', en: 'Assigned to' },
  openedAt: { es: 'Abierto', en: 'Opened' },
  closedAt: { es: 'Cerrado', en: 'Closed' },
  createdAt: { es: 'Creado', en: 'Created' },
  createdBy: { es: 'Creado por', en: 'Created by' },
  updatedAt: { es: 'Actualizado', en: 'Updated' },
  version: { es: 'Versión', en: 'Version' },
} as const satisfies Record<keyof typeof baseFields, LocalizedText>

export const phaseWords = {
  new: { es: 'Nuevo', en: 'New' },
  active: { es: 'En curso', en: 'Active' },
  waiting: { es: 'En espera', en: 'Waiting' },
  done: { es: 'Resuelto', en: 'Done' },
  closed: { es: 'Cerrado', en: 'Closed' },
  cancelled: { es: 'Cancelado', en: 'Cancelled' },
} as const satisfies Record<string, LocalizedText>
