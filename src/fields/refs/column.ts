import type { Column } from '../columns.ts'

export const refsColumn: Column = { type: 'uuid[]' }
