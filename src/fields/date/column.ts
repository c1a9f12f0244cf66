import type { Column } from '../columns.ts'

export const dateColumn: Column = { type: 'date' }
