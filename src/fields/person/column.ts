import type { Column } from '../faces/column.ts'

export const personColumn: Column = { type: 'uuid' }
