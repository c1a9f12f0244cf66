import type { Column } from '../columns.ts'

export const hoursColumn: Column = { type: 'jsonb', encode: (value) => JSON.stringify(value) }
