import type { Column } from '../faces/column.ts'

export const hoursColumn: Column = { type: 'jsonb', encode: (value) => JSON.stringify(value) }
