import type { Column } from '../faces/column.ts'

export const momentColumn: Column = { type: 'timestamptz(3)' }
