import type { Column } from '../faces/column.ts'

export const durationColumn: Column = { type: 'bigint' }
