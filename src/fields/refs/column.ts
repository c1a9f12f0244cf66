import type { Column } from '../column.ts'

export const refsColumn: Column = { type: 'uuid[]' }
