import type { Column } from '../faces/column.ts'

export const refsColumn: Column = { type: 'uuid[]' }
