import type { Column } from '../columns.ts'

export const conditionColumn: Column = { type: 'jsonb', encode: (value) => JSON.stringify(value) }
