import type { Column } from '../faces/column.ts'

export const dateColumn: Column = { type: 'date' }
