import type { Column } from '../column.ts'

export const hoursColumn: Column = { type: 'jsonb', encode: (value) => JSON.stringify(value) }
