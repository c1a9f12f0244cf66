import type { Column } from '../column.ts'

export const dateColumn: Column = { type: 'date' }
