import type { Column } from '../column.ts'

export const momentColumn: Column = { type: 'timestamptz(3)' }
