import type { Column } from '../columns.ts'

export const durationColumn: Column = { type: 'bigint' }
