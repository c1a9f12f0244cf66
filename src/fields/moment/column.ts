import type { Column } from '../columns.ts'

export const momentColumn: Column = { type: 'timestamptz(3)' }
