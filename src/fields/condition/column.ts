import type { Column } from '../faces/column.ts'

export const conditionColumn: Column = { type: 'jsonb', encode: (value) => JSON.stringify(value) }
