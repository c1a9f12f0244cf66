import type { Column } from '../faces/column.ts'

export const refColumn: Column = { type: 'uuid' }
