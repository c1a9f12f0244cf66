import type { Column } from '../column.ts'

export const durationColumn: Column = { type: 'bigint' }
